import pg from 'pg';
import type { Door } from './db.ts';
import { gather } from './travel.ts';

/** Where the database is: an address (`DATABASE_URL`), or the parts of one. */
export interface Connection {
  connectionString?: string;
  host?: string;
  port?: number;
  user?: string;
  password?: string;
  database?: string;
}

interface PoolParts {
  connection: Connection;
  /** The role in which every query runs, so that row-level security holds; `null` when the user itself is bound by it. */
  role: string | null;
  /** Opens one door for every query of this pool: for a library that runs its own queries (sign-in) and knows no transactions of ours. */
  door?: Door;
  max: number;
  /** For how long a query waits for a database that says nothing; 8 s unless told. */
  silenceMilliseconds?: number;
  /** Told of a connection that broke while nobody used it. The pool replaces it by itself. */
  onIdleFailure: (error: Error) => void;
}

const statementSeconds = 5;
const idleInTransactionSeconds = 10;
const connectSeconds = 5;
/** A database that is there answers a statement within its own limit; one that says nothing for longer has gone without a farewell, or is as good as gone. */
const silenceSeconds = 8;
const int8 = 20;

/** Whole numbers of 64 bits (counts, `seq`) come as numbers: none of ours will outgrow 2^53. */
const types: pg.CustomTypesConfig = {
  getTypeParser: (oid, format) => (oid === int8 && format !== 'binary' ? Number : pg.types.getTypeParser(oid, format)),
};

/** A pool of connections in which nobody can see behind the wall, wait for ever, or leave a transaction open. */
export function openPool({ connection, role, door, max, silenceMilliseconds = silenceSeconds * 1000, onIdleFailure }: PoolParts): pg.Pool {
  // Today's disks read any page as fast as the next one; PostgreSQL's own guess is of disks that turn, and reads whole tables instead.
  // A statement is planned once a connection, maybe on a desk so new that reading a whole table seems cheaper than its index; compiling pays off for none.
  const options = ['-c random_page_cost=1.1', '-c enable_seqscan=off', '-c jit=off', role && `-c role=${role}`, door && `-c otklik.door=${door}`]
    .filter(Boolean)
    .join(' ');
  const pool = new pg.Pool({
    ...connection,
    max,
    types,
    options,
    application_name: 'otklik',
    connectionTimeoutMillis: connectSeconds * 1000,
    statement_timeout: statementSeconds * 1000,
    idle_in_transaction_session_timeout: idleInTransactionSeconds * 1000,
    idleTimeoutMillis: 60_000,
    keepAlive: true,
    pipeline: true,
  });
  pool.on('error', onIdleFailure);
  // The pool watches idle connections only. One that breaks between two queries of a transaction fails the next query; without this it would end the program.
  pool.on('connect', (client) => {
    client.on('error', () => {});
    gather(client, types);
  });
  giveUpSilent(pool, silenceMilliseconds);
  return pool;
}

/** In so many looks without a byte is a connection given up that owes an answer. */
const looks = 8;

/**
 * Ends connections on which nothing comes back, so that those who wait can try another. The driver's own limit is a timer for each statement, which
 * costs time with every message, and whatever hangs on the timers outlives the young generation: the collector's pauses grew tenfold.
 */
function giveUpSilent(pool: pg.Pool, milliseconds: number): void {
  const watched = new Map<pg.PoolClient, { bytes: unknown; silent: number }>();
  let looking: NodeJS.Timeout | undefined;
  const look = () => {
    for (const [client, before] of watched) {
      const bytes: unknown = Reflect.get(client.connection.stream, 'bytesRead');
      const owes = Reflect.get(client, 'readyForQuery') === false;
      before.silent = owes && bytes === before.bytes ? before.silent + 1 : 0;
      before.bytes = bytes;
      if (before.silent >= looks) client.connection.stream.destroy(Object.assign(new Error('the database says nothing'), { code: 'ETIMEDOUT' }));
    }
  };
  pool.on('connect', (client) => {
    watched.set(client, { bytes: 0, silent: 0 });
    looking ??= setInterval(look, milliseconds / looks).unref();
  });
  pool.on('remove', (client) => {
    watched.delete(client);
    if (watched.size > 0) return;
    clearInterval(looking);
    looking = undefined;
  });
}
