/** `npm run doctor`: looks at everything on which the desk depends. */
import { handOver } from './hand-over.mjs';

await handOver('doctor.ts', process.argv.slice(2));
