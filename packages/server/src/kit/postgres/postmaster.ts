import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { closeSync, openSync, readFileSync, renameSync, statSync } from 'node:fs';
import { platform } from 'node:os';
import { join } from 'node:path';
import type { Clock } from '../clock.ts';
import { StartFailure } from '../start-failure.ts';
import { databaseEnvironment } from './cluster.ts';
import type { Place } from './place.ts';

/** Modest: a desk of a hundred agents on a small machine. Everything that guards the data stays at PostgreSQL's careful defaults. */
const memory = {
  shared_buffers: '64MB',
  work_mem: '8MB',
  maintenance_work_mem: '64MB',
  effective_cache_size: '512MB',
  max_connections: '50',
  max_wal_size: '512MB',
  max_parallel_workers_per_gather: '0', // short queries; in containers /dev/shm is too small for workers
  max_wal_senders: '0', // nobody copies this database while it runs
  io_method: 'sync', // three processes less
  jit: 'off',
};

export interface Launch {
  binaries: string;
  place: Place;
  /** A unix socket in this folder, and no network at all; `null` where there are no such sockets: then a port of this machine only. */
  socketFolder: string | null;
  port: number;
  logFile: string;
}

const largestLogBytes = 5_000_000;

/** Starts the server's process. It has a group of its own: Ctrl-C in the terminal is for us, who then stop it in good order. */
export function launch({ binaries, place, socketFolder, port, logFile }: Launch): ChildProcess {
  if ((statSync(logFile, { throwIfNoEntry: false })?.size ?? 0) > largestLogBytes) renameSync(logFile, `${logFile}.old`);
  const settings = {
    ...memory,
    fsync: 'on',
    listen_addresses: socketFolder ? '' : '127.0.0.1',
    unix_socket_directories: socketFolder ?? '',
    unix_socket_permissions: '0700',
    timezone: 'UTC',
    log_timezone: 'UTC',
    log_min_messages: 'warning',
    logging_collector: 'off',
  };
  // A file, not a pipe: the database must not lose its voice when we are killed.
  const log = openSync(logFile, 'a', 0o600);
  try {
    return spawn(
      join(binaries, 'bin', 'postgres'),
      ['-D', place.databaseFolder, '-p', String(port), ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])],
      {
        cwd: place.folder,
        stdio: ['ignore', log, log],
        detached: platform() !== 'win32',
        windowsHide: true,
        env: databaseEnvironment,
        ...place.account,
      },
    );
  } finally {
    closeSync(log);
  }
}

/** Whether the process lives. */
export function isRunning(child: ChildProcess): boolean {
  return child.pid !== undefined && child.exitCode === null && child.signalCode === null;
}

/** Resolves with its end; at once if it has ended already. */
export function ended(child: ChildProcess): Promise<void> {
  if (!isRunning(child)) return Promise.resolve();
  return new Promise((resolve) => child.once('exit', () => resolve()));
}

const stopSeconds = 20;

/** Stops the server: open transactions are undone, everything is written. One that does not listen is cut off, and recovers at the next start. */
export async function halt(child: ChildProcess, { binaries, place }: Launch, clock: Clock): Promise<void> {
  const end = ended(child);
  if (platform() === 'win32') {
    spawnSync(join(binaries, 'bin', 'pg_ctl'), ['stop', '-D', place.databaseFolder, '-m', 'fast', '-w'], { windowsHide: true });
  } else {
    child.kill('SIGINT');
    const deadline = clock.now().getTime() + stopSeconds * 1000;
    while (isRunning(child) && clock.now().getTime() < deadline) await Promise.race([end, clock.wait(50)]);
    if (isRunning(child)) child.kill('SIGQUIT');
  }
  await end;
}

/** What the server last wrote into its log, from this byte on. */
export function lastWords(logFile: string, from: number): string {
  return readFileSync(logFile).subarray(from).toString('utf8').trim().split('\n').slice(-12).join('\n');
}

/** The failure told to the person who starts us. */
export function didNotStart(said: string, logFile: string): StartFailure {
  return new StartFailure([(words) => words.databaseDidNotStart(said, logFile)]);
}
