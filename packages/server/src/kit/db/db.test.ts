import { once } from 'node:events';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer, connect as dial, type Socket } from 'node:net';
import { sql } from 'kysely';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Clock, systemClock } from '../clock.ts';
import { createLog } from '../log.ts';
import { type EmbeddedPostgres, startEmbedded } from '../postgres/embedded.ts';
import { isAlive } from '../postgres/process.ts';
import { StartFailure } from '../start-failure.ts';
import { en } from '../words/en.ts';
import { openDatabase } from './database.ts';
import { createDb } from './db.ts';
import { appRole, migrate } from './migrate.ts';
import { type Connection, openPool } from './pool.ts';
import { createStatement } from './statement.ts';

const first = '01900000-0000-7000-8000-000000000001';
const second = '01900000-0000-7000-8000-000000000002';
const log = createLog({ level: 'error', output: { write: () => {} } });
const folder = mkdtempSync('/tmp/otklik-test-');
let embedded: EmbeddedPostgres;
let owner: pg.Client;

beforeAll(async () => {
  chmodSync(folder, 0o755); // under root the database belongs to another user
  embedded = await startEmbedded({ dataFolder: folder, log, clock: systemClock });
  owner = await connect(embedded.connection);
});

afterAll(async () => {
  await owner.end();
  await embedded.stop();
  rmSync(folder, { recursive: true, force: true });
});

async function connect(connection: Connection): Promise<pg.Client> {
  const client = new pg.Client(connection);
  client.on('error', () => {});
  await client.connect();
  return client;
}

/** A fresh database of this name, brought up to date by that user. */
async function prepare(database: string, user: Connection = {}) {
  await owner.query(`create database ${database} owner ${user.user ?? embedded.connection.user}`);
  const connection = { ...embedded.connection, ...user, database };
  return { connection, ...(await migrate(connection)) };
}

async function withDb<T>(
  { connection, role, clock = systemClock, patienceSeconds = 5 }: { connection: Connection; role: string | null; clock?: Clock; patienceSeconds?: number },
  work: (db: ReturnType<typeof createDb>, failures: unknown[]) => Promise<T>,
): Promise<T> {
  const failures: unknown[] = [];
  const pool = openPool({ connection, role, max: 4, onIdleFailure: () => {} });
  const db = createDb({ pool, clock, patienceSeconds, onLateFailure: (error) => failures.push(error) });
  return work(db, failures).finally(() => db.close());
}

/** Waiting takes no time here, and yet time passes. */
function hastyClock(): Clock {
  let now = 0;
  return {
    now: () => new Date(now),
    async wait(milliseconds) {
      now += milliseconds;
    },
  };
}

const open = sql`insert into workspaces (id, name, time_zone, languages, presence_seconds) values`;

async function expectWall(db: ReturnType<typeof createDb>): Promise<void> {
  await db.inWorkspace(first, (tx) => sql`${open} (${first}, 'First', 'UTC', '{ru}', 60)`.execute(tx));
  const count = sql<{ n: number }>`select count(*) as n from workspaces`;
  expect((await db.inWorkspace(first, (tx) => count.execute(tx))).rows).toEqual([{ n: 1 }]);
  expect((await db.inWorkspace(second, (tx) => count.execute(tx))).rows).toEqual([{ n: 0 }]);
  expect((await db.throughDoor('sites', (tx) => count.execute(tx))).rows).toEqual([{ n: 0 }]);
  expect((await db.throughDoor('workspaces', (tx) => count.execute(tx))).rows).toEqual([{ n: 1 }]);
  await expect(db.inWorkspace(second, (tx) => sql`${open} (${first}, 'Forged', 'UTC', '{ru}', 60)`.execute(tx))).rejects.toThrow('row-level security');
}

test('a superuser steps down into a role that cannot look behind the wall', async () => {
  const prepared = await prepare('by_superuser');
  expect(prepared.role).toBe(appRole);
  await withDb(prepared, async (db) => {
    await expectWall(db);
    await expect(db.inWorkspace(first, (tx) => sql`select * from migrations`.execute(tx))).rejects.toThrow('permission denied');
  });
});

test('an ordinary owner of the database is held by the wall as well', async () => {
  await owner.query(`create role ordinary login password 'ordinary'`);
  const prepared = await prepare('by_owner', { user: 'ordinary', password: 'ordinary' });
  expect(prepared.role).toBeNull();
  await withDb(prepared, expectWall);
});

test('a user who passes by the wall and may not make the role is refused with the way out', async () => {
  await owner.query(`create role passing login bypassrls password 'passing'`);
  const failure = await prepare('by_passing', { user: 'passing', password: 'passing' }).catch((error: unknown) => error);
  expect(failure).toBeInstanceOf(StartFailure);
});

test('every table with a workspace is guarded, its owner included', async () => {
  const { connection } = await prepare('guarded');
  const client = await connect(connection);
  const { rows } = await client.query(
    `select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where n.nspname = 'public' and c.relkind in ('r', 'p') and c.relname <> 'migrations' and not (c.relrowsecurity and c.relforcerowsecurity)`,
  );
  await client.end();
  expect(rows).toEqual([]);
});

test('nodes that start together take each step once', async () => {
  await owner.query('create database together');
  const connection = { ...embedded.connection, database: 'together' };
  const all = await Promise.all([migrate(connection), migrate(connection), migrate(connection)]);
  const steps = all.flatMap(({ applied }) => applied);
  expect(steps.length).toBeGreaterThan(0);
  expect(new Set(steps).size).toBe(steps.length);
});

const rename = createStatement<[name: string | null], never>('update workspaces set name = $1');
const readNames = createStatement<[], { name: string }>('select name from workspaces');

test('statements that travel with the commit are committed with it, or undo all of it', async () => {
  const prepared = await prepare('travelling');
  await withDb(prepared, async (db) => {
    const heard: string[] = [];
    const openCalled = (name: string | null) =>
      db.inWorkspace(first, async (tx, after, last) => {
        await sql`${open} (${first}, 'First', 'UTC', '{ru}', 60) on conflict do nothing`.execute(tx);
        after(() => heard.push(String(name)));
        last(rename(tx, name));
      });
    await expect(openCalled(null)).rejects.toThrow('violates not-null constraint');
    expect(await db.inWorkspace(first, (tx) => readNames(tx))).toEqual([]);
    await openCalled('Second');
    expect(await db.inWorkspace(first, (tx) => readNames(tx))).toEqual([{ name: 'Second' }]);
    expect(heard).toEqual(['Second']);
  });
});

test('of statements that travel together, those after one that fails fail with it, and all can be asked again', async () => {
  const prepared = await prepare('together_failing');
  await withDb(prepared, async (db) => {
    await db.inWorkspace(first, (tx) => sql`${open} (${first}, 'First', 'UTC', '{ru}', 60)`.execute(tx));
    const threeAtOnce = (tx: object, name: string | null) => Promise.allSettled([readNames(tx), rename(tx, name), readNames(tx)]);
    const failing = db.inWorkspace(first, async (tx) => {
      const [before, renamed, after] = await threeAtOnce(tx, null);
      expect(before).toMatchObject({ value: [{ name: 'First' }] });
      for (const failed of [renamed, after]) expect(failed).toMatchObject({ reason: { message: expect.stringContaining('not-null') } });
    });
    await expect(failing).rejects.toThrow('a statement had failed');
    expect(await db.inWorkspace(first, (tx) => threeAtOnce(tx, 'Second'))).toMatchObject([
      { value: [{ name: 'First' }] },
      { status: 'fulfilled' },
      { value: [{ name: 'Second' }] },
    ]);
  });
});

test('what follows a commit happens once, and not at all without one', async () => {
  const prepared = await prepare('afterwards');
  await withDb(prepared, async (db, failures) => {
    const heard: string[] = [];
    let collisions = 0;
    await db.inWorkspace(first, async (_, after) => {
      after(() => heard.push('committed'));
      collisions += 1;
      if (collisions < 3) throw Object.assign(new Error('somebody was in the way'), { code: '40001' });
    });
    const undone = db.inWorkspace(first, async (_, after) => {
      after(() => heard.push('undone'));
      throw new Error('no');
    });
    await expect(undone).rejects.toThrow('no');
    expect(heard).toEqual(['committed']);
    await db.inWorkspace(first, async (_, after) => {
      after(() => {
        throw new Error('late');
      });
      after(() => heard.push('still told'));
    });
    expect(heard).toEqual(['committed', 'still told']);
    expect(failures).toEqual([new Error('late')]);
  });
});

test('a full disk and a database that does not come back are told by their codes', async () => {
  const prepared = await prepare('troubled');
  const clock = hastyClock();
  await withDb({ ...prepared, clock }, async (db) => {
    const full = Object.assign(new Error('could not extend file'), { code: '53100' });
    await expect(db.inWorkspace(first, () => Promise.reject(full))).rejects.toMatchObject({ code: 'disk_full' });
  });
  const nowhere = { ...prepared.connection, host: `${folder}/nowhere` };
  await withDb({ ...prepared, connection: nowhere, clock }, async (db) => {
    await expect(db.inWorkspace(first, async () => 1)).rejects.toMatchObject({ code: 'database_unavailable' });
  });
  expect(clock.now().getTime()).toBeGreaterThanOrEqual(5000);
});

test('a clock that is set back while the database is away makes nobody wait longer', async () => {
  const { connection, role } = await prepare('set_back');
  let now = 0;
  const clock: Clock = {
    now: () => new Date(now),
    async wait() {
      now -= 3_600_000;
    },
  };
  await withDb({ connection: { ...connection, host: `${folder}/nowhere` }, role, clock }, async (db) => {
    await expect(db.inWorkspace(first, async () => 1)).rejects.toMatchObject({ code: 'database_unavailable' });
  });
});

test('a request that meets a dying database waits until it is back', async () => {
  const prepared = await prepare('patient');
  await withDb({ ...prepared, patienceSeconds: 25 }, async (db) => {
    const answer = () => db.inWorkspace(first, (tx) => sql<{ n: number }>`select 1 as n`.execute(tx));
    await answer();
    const dead = embedded.pid() ?? 0;
    process.kill(dead, 'SIGQUIT');
    await expect.poll(() => isAlive(dead), { interval: 1 }).toBe(false);
    expect((await answer()).rows).toEqual([{ n: 1 }]);
    expect(embedded.pid()).not.toBe(dead);
  });
  owner = await connect(embedded.connection);
});

test('connections that fell silent without a farewell are given up, and new ones serve', async () => {
  const { connection, role } = await prepare('silent');
  let deaf = false;
  const far: Socket[] = [];
  const proxy = createServer((near) => {
    const whole = !deaf;
    const base = dial({ path: `${connection.host}/.s.PGSQL.${connection.port}` });
    far.push(base);
    near.on('data', (data) => (whole && deaf) || base.write(data));
    base.on('data', (data) => near.write(data));
    for (const one of [near, base]) one.on('error', () => {});
  }).listen(0, '127.0.0.1');
  await once(proxy, 'listening');
  const address = proxy.address();
  const through = { ...connection, host: '127.0.0.1', port: typeof address === 'object' && address ? address.port : 0 };
  const pool = openPool({ connection: through, role, max: 2, silenceMilliseconds: 300, onIdleFailure: () => {} });
  const db = createDb({ pool, clock: systemClock, patienceSeconds: 20, onLateFailure: () => {} });
  const answer = () => db.inWorkspace(first, (tx) => sql<{ n: number }>`select 1 as n`.execute(tx));
  await Promise.all([answer(), answer()]);
  deaf = true;
  expect((await Promise.all([answer(), answer(), answer()])).map(({ rows }) => rows)).toEqual([[{ n: 1 }], [{ n: 1 }], [{ n: 1 }]]);
  await db.close();
  for (const one of far) one.destroy();
  proxy.close();
});

test('a database of one’s own that does not answer is named, its password is not', async () => {
  const url = 'postgres://otklik:hunter2@127.0.0.1:1/otklik';
  const opening = openDatabase({ dataFolder: folder, url, connections: 4, patienceSeconds: 5, log, clock: hastyClock() });
  const failure = await opening.catch((error: unknown) => error);
  expect(failure instanceof StartFailure && failure.sentences.map((say) => say(en))).toEqual([
    'No database answers at 127.0.0.1:1 (connect ECONNREFUSED 127.0.0.1:1). Check that PostgreSQL is running and that DATABASE_URL is right.',
  ]);
});
