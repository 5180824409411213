import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { memoryKilobytes } from './cores.ts';

/** Environment of a server whose garbage can be collected from outside. */
export const collectable = { NODE_OPTIONS: `--expose-gc --import ${join(import.meta.dirname, 'settle.ts')}` };

/** Memory of such a server in kB after it has collected what nobody needs any more. */
export async function settledKilobytes(pid: number): Promise<number> {
  for (let round = 0; round < 2; round += 1) {
    process.kill(pid, 'SIGUSR2');
    await pause(1500);
  }
  return memoryKilobytes(pid);
}
