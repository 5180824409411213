import pg from 'pg';
import type { Logger } from 'pino';
import type { Clock } from '../clock.ts';
import { startEmbedded } from '../postgres/embedded.ts';
import { StartFailure } from '../start-failure.ts';
import { createDb, type Db } from './db.ts';
import { migrate } from './migrate.ts';
import { type Connection, openPool } from './pool.ts';
import { troubleOf } from './trouble.ts';

/** The database of a running program. */
export interface Database {
  db: Db;
  /** Every query of this pool goes through the door `people`: for the sign-in library, which runs its own. */
  peoplePool: pg.Pool;
  /** Whose connections to the database are many or few: of the desk's own queries, and of the sign-in library's. */
  pools: Readonly<Record<'desk' | 'people', pg.Pool>>;
  /** For what needs a connection of its own (listening for news). Bound by no wall: never for a person's data. */
  connection: Connection;
  close(): Promise<void>;
}

interface DatabaseParts {
  dataFolder: string;
  /** A PostgreSQL of somebody's own; the one inside where there is none. */
  url: string | undefined;
  connections: number;
  patienceSeconds: number;
  log: Logger;
  clock: Clock;
}

const signInConnections = 4;
const startPatienceSeconds = 30;

/** Starts or finds the database, brings its tables up to date and opens the ways to it. */
export async function openDatabase({ dataFolder, url, connections, patienceSeconds, log, clock }: DatabaseParts): Promise<Database> {
  const embedded = url ? null : await startEmbedded({ dataFolder, log, clock });
  try {
    const connection = embedded?.connection ?? { connectionString: url };
    if (url) await waitFor(url, log, clock);
    const { role, applied } = await migrate(connection);
    if (applied.length > 0) log.info({ applied }, 'the database was brought up to date');

    let closing = false;
    const onIdleFailure = (error: Error) => closing || log.warn({ err: error }, 'a connection to the database broke');
    const pool = openPool({ connection, role, max: connections, onIdleFailure });
    // The first request need not wait for a connection, and whoever looks at the database sees that a desk runs on it.
    (await pool.connect()).release();
    const peoplePool = openPool({ connection, role, door: 'people', max: signInConnections, onIdleFailure });
    const onLateFailure = (error: unknown) => log.error({ err: error }, 'what follows a commit failed');
    const db = createDb({ pool, clock, patienceSeconds, onLateFailure });
    return {
      db,
      peoplePool,
      pools: { desk: pool, people: peoplePool },
      connection,
      async close() {
        closing = true;
        await Promise.all([db.close(), peoplePool.end()]);
        await embedded?.stop();
      },
    };
  } catch (error) {
    await embedded?.stop();
    throw error;
  }
}

/** A database that starts together with us (as in containers) may need a moment longer. */
async function waitFor(url: string, log: Logger, clock: Clock): Promise<void> {
  const { host } = new URL(url);
  const deadline = clock.now().getTime() + startPatienceSeconds * 1000;
  for (let told = false; ; ) {
    const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5000 });
    try {
      await client.connect();
      return;
    } catch (error) {
      if (troubleOf(error) !== 'unavailable' || clock.now().getTime() > deadline) {
        const reason = error instanceof Error ? error.message || ('code' in error ? String(error.code) : error.name) : String(error);
        throw new StartFailure([(words) => words.databaseUnreachable(host, reason)], { cause: error });
      }
    } finally {
      await client.end().catch(() => {});
    }
    if (!told) log.warn({ host }, 'the database does not answer yet; waiting');
    told = true;
    await clock.wait(500);
  }
}
