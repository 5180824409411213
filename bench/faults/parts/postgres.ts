import { spawnSync } from 'node:child_process';
import { chownSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { findPostgres } from '../../../scripts/debian-postgres.mjs';
import { freePort, type Running, run, until } from './process.ts';

/** PostgreSQL refuses to run as root; this is “nobody”, which every Debian knows. */
const nobody = 65534;
const isRoot = process.getuid?.() === 0;
const who = isRoot ? { uid: nobody, gid: nobody } : {};

/** A PostgreSQL of the machine's own packages, on the loopback, to be ended and brought back. */
export interface Postgres {
  port: number;
  /** The address of it, or of a proxy before it. */
  url(port?: number): string;
  start(): Promise<void>;
  /** SIGINT: in good order. SIGKILL: the postmaster dies, its backends notice. */
  end(signal: NodeJS.Signals): Promise<void>;
  /** Kills one process that serves a connection: PostgreSQL then restarts all of them. */
  killBackend(): void;
  pid(): number;
  ask<Row extends pg.QueryResultRow>(sql: string): Promise<Row[]>;
  /** A copy that follows it, made while it serves. */
  makeReplica(): Promise<Postgres>;
  remove(): Promise<void>;
}

export const unableToRunPostgres = () => (findPostgres() ? undefined : 'no PostgreSQL of the machine’s packages is installed');

function programs(): string {
  const found = findPostgres();
  if (!found) throw new Error('no PostgreSQL of the machine’s packages is installed');
  return found.bin;
}

function perform(program: string, args: readonly string[], cwd: string): void {
  const { status, stderr } = spawnSync(join(programs(), program), args, { ...who, cwd, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${program} failed: ${stderr}`);
}

export async function makePostgres(): Promise<Postgres> {
  const folder = mkdtempSync(join(tmpdir(), 'otklik-faults-postgres-'));
  if (isRoot) chownSync(folder, nobody, nobody);
  perform(
    'initdb',
    ['-D', join(folder, 'data'), '-U', 'otklik', '-A', 'trust', '-E', 'UTF8', '--locale-provider=icu', '--icu-locale=ru', '--no-locale'],
    folder,
  );
  return stand(folder, await freePort());
}

function stand(folder: string, port: number): Postgres {
  const data = join(folder, 'data');
  let running: Running | undefined;
  const url = (through = port) => `postgres://otklik@127.0.0.1:${through}/postgres`;

  async function ask<Row extends pg.QueryResultRow>(sql: string): Promise<Row[]> {
    const client = new pg.Client({ connectionString: url() });
    client.on('error', () => {});
    await client.connect();
    try {
      return (await client.query<Row>(sql)).rows;
    } finally {
      await client.end();
    }
  }

  const self: Postgres = {
    port,
    url,
    pid: () => running?.child.pid ?? 0,
    ask,
    async start() {
      const flags = ['-D', data, '-k', folder, '-p', String(port), '-c', 'max_connections=200', '-c', 'wal_level=replica'];
      await until('PostgreSQL answers', 90, () => {
        // Beside backends that have outlived a killed server none starts: it ends at once.
        if (!running?.isAlive()) running = run(join(programs(), 'postgres'), flags, { ...who, cwd: folder });
        return ask('select 1').then(
          () => true,
          () => false,
        );
      });
    },
    async end(signal) {
      await running?.end(signal);
    },
    killBackend() {
      const postmaster = String(running?.child.pid);
      const backends = readdirSync('/proc')
        .filter((pid) => /^\d+$/.test(pid) && isBackend(pid, postmaster))
        .map(Number);
      const [victim] = backends;
      if (victim === undefined) throw new Error('no backend serves a connection');
      process.kill(victim, 'SIGKILL');
    },
    async makeReplica() {
      const copy = mkdtempSync(join(tmpdir(), 'otklik-faults-replica-'));
      if (isRoot) chownSync(copy, nobody, nobody);
      perform('pg_basebackup', ['-D', join(copy, 'data'), '-d', `${url()}?application_name=replica`, '-R', '-X', 'stream', '-c', 'fast'], copy);
      return stand(copy, await freePort());
    },
    async remove() {
      await running?.end('SIGINT');
      rmSync(folder, { recursive: true, force: true });
    },
  };
  return self;
}

/** A child of this postmaster that serves one of the desk's connections. */
function isBackend(pid: string, postmaster: string): boolean {
  try {
    const parent = readFileSync(`/proc/${pid}/stat`, 'utf8').match(/\) \w (\d+)/)?.[1];
    return parent === postmaster && /otklik postgres 127/.test(readFileSync(`/proc/${pid}/cmdline`, 'utf8'));
  } catch {
    return false;
  }
}
