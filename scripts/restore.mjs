/** `npm run restore -- FILE`: brings a desk back from a backup. */
import { handOver } from './hand-over.mjs';

await handOver('keep.ts', ['restore', ...process.argv.slice(2)]);
