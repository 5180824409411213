import type { ChildProcess } from 'node:child_process';
import { chmodSync, chownSync, rmSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import { platform } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import type { Logger } from 'pino';
import type { Clock } from '../clock.ts';
import type { Connection } from '../db/pool.ts';
import { troubleOf } from '../db/trouble.ts';
import { findBinaries, prepareBinaries } from './binaries.ts';
import { database, ensureCluster, owner, readPassword } from './cluster.ts';
import { lockFolder } from './lock.ts';
import { stopOrphan } from './orphan.ts';
import { findPlace, makeSocketFolder, type Place, rememberPlace } from './place.ts';
import { didNotStart, ended, halt, isRunning, type Launch, lastWords, launch } from './postmaster.ts';

/** A PostgreSQL of our own, running for as long as we do. */
export interface EmbeddedPostgres {
  connection: Connection;
  /** The server's process; another one after it died and was started anew. */
  pid(): number | undefined;
  /** Stops the server in good order and lets go of the data folder. */
  stop(): Promise<void>;
}

interface EmbeddedParts {
  dataFolder: string;
  log: Logger;
  clock: Clock;
}

/** What a start that comes too early after a violent end says; the remains are gone in a moment. */
const remains = /pre-existing shared memory block|lock file "postmaster.pid" already exists/;

/** Starts the database inside, makes it first where there is none, and keeps it alive. */
export async function startEmbedded({ dataFolder, log, clock }: EmbeddedParts): Promise<EmbeddedPostgres> {
  const unlock = lockFolder(dataFolder);
  try {
    const place = findPlace(dataFolder);
    const binaries = prepareBinaries(findBinaries(), place.folder, place.account);
    const password = readPassword(dataFolder, place);
    ensureCluster(binaries, place, password);
    rememberPlace(dataFolder, place);
    if (await stopOrphan(binaries, place, clock)) log.warn('stopped the database that a killed start had left behind');

    const socketFolder = platform() === 'win32' ? null : closedSocketFolder(place);
    const port = socketFolder ? 5432 : await freePort();
    const connection = { host: socketFolder ?? '127.0.0.1', port, user: owner, password, database };
    const keeper = keepAlive({ binaries, place, socketFolder, port, logFile: join(dataFolder, 'database.log') }, connection, log, clock);
    await keeper.start();
    await ensureDatabase(connection);
    return {
      connection,
      pid: keeper.pid,
      async stop() {
        await keeper.stop();
        if (socketFolder) rmSync(socketFolder, { recursive: true, force: true });
        unlock();
      },
    };
  } catch (error) {
    unlock();
    throw error;
  }
}

/** Starts the server, and starts it again whenever it ends unasked. */
function keepAlive(plan: Launch, connection: Connection, log: Logger, clock: Clock) {
  let child: ChildProcess;
  let stopping = false;
  // Whatever ends our process otherwise, the database is told on the way out.
  const tellLast = () => child.kill('SIGINT');

  async function start(): Promise<void> {
    for (;;) {
      const from = statSync(plan.logFile, { throwIfNoEntry: false })?.size ?? 0;
      child = launch(plan);
      child.once('error', (error) => log.error({ err: error }, 'the database could not be started'));
      if (await becomesReady(child, connection, log, clock)) break;
      const said = lastWords(plan.logFile, from);
      if (!remains.test(said)) throw didNotStart(said, plan.logFile);
      await clock.wait(100);
    }
    void ended(child).then(revive);
  }

  async function revive(): Promise<void> {
    for (let attempt = 0; !stopping; attempt += 1) {
      log.error({ exitCode: child.exitCode, signal: child.signalCode }, 'the database ended by itself; starting it again');
      try {
        return await start();
      } catch (error) {
        log.error({ err: error }, 'the database did not come back');
        await clock.wait(Math.min(10_000, 250 * 2 ** attempt));
      }
    }
  }

  process.once('exit', tellLast);
  return {
    start,
    pid: () => child.pid,
    async stop() {
      stopping = true;
      process.off('exit', tellLast);
      if (isRunning(child)) await halt(child, plan, clock);
    },
  };
}

/** Waits until the server answers, through crash recovery if need be; `false` if it ends instead. */
async function becomesReady(child: ChildProcess, connection: Connection, log: Logger, clock: Clock): Promise<boolean> {
  const began = clock.now().getTime();
  for (let tolds = 0; isRunning(child); ) {
    const client = new pg.Client({ ...connection, database: 'postgres' });
    // Told to stop at this very moment, the server ends the connection while nothing is asked on it: that must not end the program.
    client.on('error', () => {});
    try {
      await client.connect();
      return true;
    } catch (error) {
      if (troubleOf(error) !== 'unavailable') throw error;
    } finally {
      await client.end().catch(() => {});
    }
    await clock.wait(20);
    if (clock.now().getTime() - began > (tolds + 1) * 10_000) {
      tolds += 1;
      log.info({ seconds: tolds * 10 }, 'the database is recovering');
    }
  }
  return false;
}

async function ensureDatabase(connection: Connection): Promise<void> {
  const client = new pg.Client({ ...connection, database: 'postgres' });
  await client.connect();
  try {
    const { rowCount } = await client.query('select from pg_database where datname = $1', [database]);
    if (!rowCount) await client.query(`create database ${database}`);
  } finally {
    await client.end();
  }
}

function closedSocketFolder(place: Place): string {
  const folder = makeSocketFolder(place);
  if (place.account) chownSync(folder, place.account.uid, place.account.gid);
  chmodSync(folder, 0o700);
  return folder;
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
