/** `npm run backup -- FILE`: the whole desk in one file. */
import { handOver } from './hand-over.mjs';

await handOver('keep.ts', ['backup', ...process.argv.slice(2)]);
