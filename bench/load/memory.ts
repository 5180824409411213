import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Desk } from '../../test/desk.ts';
import { childrenOf, memoryKilobytes } from './cores.ts';

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

/** Memory of the embedded database with all its processes, in kB; 0 of a database that is not ours. */
export function databaseKilobytes(desk: Desk): number {
  try {
    const postmaster = Number(readFileSync(join(desk.data, 'database', 'postmaster.pid'), 'utf8').split('\n')[0]);
    return [postmaster, ...childrenOf(postmaster)].reduce((sum, pid) => sum + memoryKilobytes(pid), 0);
  } catch {
    return 0;
  }
}
