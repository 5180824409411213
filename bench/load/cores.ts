import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';

/** Clock ticks a second of `/proc`; 100 on every Linux in use. */
const ticks = 100;

/** Puts a process with all its threads on one core, or with `'all'` on every one. False where that can't be done (not Linux, or a single core). */
export function pin(pid: number, core: number | 'all'): boolean {
  const cores = core === 'all' ? `0-${availableParallelism() - 1}` : String(core);
  return spawnSync('taskset', ['-a', '-p', '-c', cores, String(pid)], { stdio: 'ignore' }).status === 0;
}

/** The server on one core, the clients on the other, for as long as `work` lasts; the database runs on either. */
export async function onTwoCores<T>(servers: readonly number[], work: () => Promise<T>): Promise<T> {
  const pinned = servers.map((pid) => pin(pid, 0));
  if (pinned.includes(false) || !pin(process.pid, 1)) console.error('  … the processes could not be put on cores of their own: the figures say less');
  try {
    return await work();
  } finally {
    pin(process.pid, 'all');
  }
}

/** Seconds that a process has spent on a processor since its start (Linux; 0 elsewhere). */
export const processorSeconds = (pid: number) => secondsIn(pid, 'utime stime');

/** The same of a process with all that it has started, what has ended meanwhile included. */
export function familySeconds(pid: number): number {
  return childrenOf(pid).reduce((sum, child) => sum + familySeconds(child), secondsIn(pid, 'utime stime cutime cstime'));
}

/** `/proc/PID/stat` tells two times of the process itself, then the two of those it has started and outlived. */
function secondsIn(pid: number, fields: 'utime stime' | 'utime stime cutime cstime'): number {
  try {
    const told = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /, '')
      .split(' ');
    return told.slice(11, 11 + fields.split(' ').length).reduce((sum, spent) => sum + Number(spent), 0) / ticks;
  } catch {
    return 0;
  }
}

/** The processes that a process has started and that still live (Linux; none elsewhere). */
export function childrenOf(pid: number): number[] {
  try {
    return readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ').filter(Boolean).map(Number);
  } catch {
    return [];
  }
}

/** Memory of a process in kB, what it shares with others counted in part (Linux; 0 elsewhere). */
export function memoryKilobytes(pid: number): number {
  try {
    return Number(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8').match(/^Pss:\s+(\d+)/m)?.[1] ?? 0);
  } catch {
    return 0;
  }
}
