import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { platform } from 'node:os';
import { basename, join } from 'node:path';
import type { Clock } from '../clock.ts';
import type { Place } from './place.ts';
import { commandOf, isAlive } from './process.ts';

const patienceSeconds = 30;
const pauseMilliseconds = 20;

/** Whoever kills Otklik with -9 leaves its PostgreSQL behind. Stops such an orphan in good order; says whether there was one. */
export async function stopOrphan(binaries: string, { databaseFolder, account }: Place, clock: Clock): Promise<boolean> {
  const file = join(databaseFolder, 'postmaster.pid');
  const [pid, socketFolder] = readPidFile(file);
  if (pid === null || !isAlive(pid)) return false; // PostgreSQL clears up after a dead one by itself
  const command = commandOf(pid);
  if (command !== null && !command.includes(databaseFolder)) {
    // The number was given to somebody else since (in containers numbers are small and return soon), yet PostgreSQL would wait for it.
    rmSync(file, { force: true });
    return false;
  }
  if (platform() === 'win32') {
    spawnSync(join(binaries, 'bin', 'pg_ctl'), ['stop', '-D', databaseFolder, '-m', 'fast', '-w'], { windowsHide: true, ...account });
  } else {
    process.kill(pid, 'SIGINT');
    const deadline = clock.now().getTime() + patienceSeconds * 1000;
    while (isAlive(pid) && clock.now().getTime() < deadline) await clock.wait(pauseMilliseconds);
    if (isAlive(pid)) process.kill(pid, 'SIGQUIT');
    while (isAlive(pid)) await clock.wait(pauseMilliseconds);
  }
  if (socketFolder && basename(socketFolder).startsWith('otklik-')) rmSync(socketFolder, { recursive: true, force: true });
  return true;
}

function readPidFile(file: string): [pid: number | null, socketFolder: string | undefined] {
  try {
    const lines = readFileSync(file, 'utf8').split('\n');
    const pid = Number(lines[0]);
    return [Number.isInteger(pid) && pid > 0 ? pid : null, lines[4]?.trim()];
  } catch {
    return [null, undefined];
  }
}
