import pg from 'pg';
import type { Door } from './db.ts';

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
/** A database that is there answers within its own limit; one that says nothing for longer has gone without a farewell. */
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
    query_timeout: silenceMilliseconds,
    idle_in_transaction_session_timeout: idleInTransactionSeconds * 1000,
    idleTimeoutMillis: 60_000,
    keepAlive: true,
    pipeline: true,
  });
  pool.on('error', onIdleFailure);
  // The pool watches idle connections only. One that breaks between two queries of a transaction fails the next query; without this it would end the program.
  pool.on('connect', (client) => {
    client.on('error', () => {});
    gather(client);
  });
  // A query that was given up leaves its connection in wait for the answer, and so would be the next one on it: the pool makes a new connection.
  pool.on('release', (_error, client) => {
    if (Reflect.get(client, 'readyForQuery') === false) void client.end().catch(() => {});
  });
  return pool;
}

/** Lets what is asked at once leave in one piece: a write for each statement costs more than the statement. */
function gather(client: pg.PoolClient): void {
  const query = client.query;
  let gathers = false;
  client.query = (...asked: unknown[]) => {
    const { stream } = client.connection;
    if (!gathers) {
      gathers = true;
      stream.cork();
      process.nextTick(() => {
        gathers = false;
        stream.uncork();
      });
    }
    return Reflect.apply(query, client, asked);
  };
}
