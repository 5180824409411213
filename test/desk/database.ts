import { randomBytes } from 'node:crypto';
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { systemClock } from '../../packages/server/src/kit/clock.ts';
import { createLog } from '../../packages/server/src/kit/log.ts';
import { startEmbedded } from '../../packages/server/src/kit/postgres/embedded.ts';

/** A PostgreSQL that the tests were told to use instead of the embedded one. */
export const givenDatabase = process.env.OTKLIK_TEST_DATABASE_URL;

/** A database of its own for one desk, in the given PostgreSQL. */
export async function makeDatabase(server: string): Promise<SharedDatabase> {
  const name = `otklik_test_${randomBytes(6).toString('hex')}`;
  const run = async (sql: string) => {
    const client = new pg.Client({ connectionString: server });
    await client.connect();
    await client.query(sql);
    await client.end();
  };
  await run(`create database ${name}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  return { url: url.href, drop: () => run(`drop database if exists ${name} with (force)`) };
}

/** Where a desk's database is, for the one who may see everything in it. */
export const databaseOf = (where: { url: string } | { data: string }): pg.ClientConfig =>
  'url' in where ? { connectionString: where.url } : embedded(where.data);

/** A database that several nodes can reach. */
export interface SharedDatabase {
  url: string;
  drop(): Promise<void>;
}

/** One for several nodes: in the given PostgreSQL, else in one that is started for it. */
export async function openSharedDatabase(): Promise<SharedDatabase> {
  if (givenDatabase) return makeDatabase(givenDatabase);
  const dataFolder = mkdtempSync(join(tmpdir(), 'otklik-test-'));
  chmodSync(dataFolder, 0o711);
  const { connection, stop } = await startEmbedded({ dataFolder, log: createLog({ level: 'error' }), clock: systemClock });
  const { host = '', user, password = '', database } = connection;
  return {
    url: `postgres://${user}:${encodeURIComponent(password)}@localhost/${database}?host=${encodeURIComponent(host)}`,
    async drop() {
      await stop();
      rmSync(dataFolder, { recursive: true, force: true });
    },
  };
}

/** Looks into a desk's database past every wall, as its operator could. */
export async function peek<Row extends pg.QueryResultRow>(where: { url: string } | { data: string }, sql: string, values: unknown[] = []): Promise<Row[]> {
  const client = new pg.Client(databaseOf(where));
  await client.connect();
  try {
    return (await client.query<Row>(sql, values)).rows;
  } finally {
    await client.end();
  }
}

const embedded = (data: string) => ({
  host: join(data, 'socket'),
  user: 'otklik',
  database: 'otklik',
  password: readFileSync(join(data, 'database-password'), 'utf8').trim(),
});
