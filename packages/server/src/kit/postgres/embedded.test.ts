import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, chownSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import pg from 'pg';
import { afterAll, afterEach, expect, test } from 'vitest';
import { systemClock } from '../clock.ts';
import type { Connection } from '../db/pool.ts';
import { createLog } from '../log.ts';
import { StartFailure } from '../start-failure.ts';
import { en } from '../words/en.ts';
import { canReach, unprivilegedUser } from './account.ts';
import { findBinaries, prepareBinaries } from './binaries.ts';
import { startEmbedded } from './embedded.ts';
import { isAlive } from './process.ts';

const asRoot = process.getuid?.() === 0;
const root = mkdtempSync('/tmp/otklik-test-');
chmodSync(root, 0o755);
afterAll(() => rmSync(root, { recursive: true, force: true }));

const cleaning: (() => Promise<unknown> | unknown)[] = [];

afterEach(async () => {
  for (const clean of cleaning.splice(0).reverse()) await clean();
});

function folder(...path: string[]): string {
  const made = join(root, ...path);
  mkdirSync(made, { recursive: true });
  cleaning.push(() => rmSync(made, { recursive: true, force: true }));
  return made;
}

async function start(dataFolder: string) {
  const log = createLog({ level: 'error', output: { write: () => {} } });
  const started = await startEmbedded({ dataFolder, log, clock: systemClock });
  cleaning.push(() => started.stop());
  return started;
}

async function ask(connection: Connection, sql: string): Promise<unknown[]> {
  const client = new pg.Client(connection);
  client.on('error', () => {});
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

async function sentenceOf(work: Promise<unknown>): Promise<string> {
  const failure = await work.then(
    () => undefined,
    (error: unknown) => error,
  );
  if (!(failure instanceof StartFailure)) throw new Error('it started', { cause: failure });
  return failure.sentences.map((say) => say(en)).join('\n');
}

/** Another Otklik: holds the database of this folder until it is killed. */
async function startElsewhere(dataFolder: string, options: { uid?: number; gid?: number } = {}) {
  const code = `
    import { startEmbedded } from ${JSON.stringify(import.meta.resolve('./embedded.ts'))};
    import { createLog } from ${JSON.stringify(import.meta.resolve('../log.ts'))};
    import { systemClock } from ${JSON.stringify(import.meta.resolve('../clock.ts'))};
    const started = await startEmbedded({ dataFolder: process.argv[1], log: createLog({ level: 'error' }), clock: systemClock });
    process.send({ pid: started.pid(), connection: started.connection });
    process.on('message', async () => { await started.stop(); process.exit(0); });`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', code, dataFolder], { stdio: ['ignore', 'inherit', 'inherit', 'ipc'], ...options });
  const [{ pid, connection }] = await once(child, 'message');
  return { child, pid, connection };
}

test('the first start makes a database, the next one finds what was kept', async () => {
  const data = folder('again');
  const first = await start(data);
  await ask(first.connection, `create table kept as select 'ёж' as word`);
  const [settings] = await ask(
    first.connection,
    `select current_setting('fsync') as fsync, current_setting('listen_addresses') as network, datlocale as locale, current_setting('server_encoding') as encoding
     from pg_database where datname = current_database()`,
  );
  expect(settings).toEqual({ fsync: 'on', network: '', locale: 'ru', encoding: 'UTF8' });
  expect(await ask(first.connection, `select word from unnest(array['я', 'жук', 'ёж', 'ель']) as word order by word`)).toEqual(
    ['ёж', 'ель', 'жук', 'я'].map((word) => ({ word })),
  );
  await first.stop();
  expect(existsSync(join(data, 'otklik.lock'))).toBe(false);

  const second = await start(data);
  expect(await ask(second.connection, 'select word from kept')).toEqual([{ word: 'ёж' }]);
});

test('nobody without the password gets in', async () => {
  const { connection } = await start(folder('closed'));
  await expect(ask({ ...connection, password: 'guess' }, 'select 1')).rejects.toThrow('password authentication failed');
});

test('a second start on the same folder is refused and names the first', async () => {
  const data = folder('twice');
  await start(data);
  expect(await sentenceOf(start(data))).toContain(`already running on the data folder ${data} (process ${process.pid})`);
});

test('killed with -9 in the middle of writing, it leaves an orphan; the next start stops it and finds every committed row', async () => {
  const data = folder('killed');
  const { child, pid, connection } = await startElsewhere(data);
  await ask(connection, 'create table kept (n int)');
  const client = new pg.Client(connection);
  client.on('error', () => {});
  await client.connect();
  let committed = 0;
  const writing = (async () => {
    for (;;) {
      await client.query('insert into kept values ($1)', [committed + 1]);
      committed += 1;
      if (committed === 50) child.kill('SIGKILL');
    }
  })().catch(() => {});
  await once(child, 'exit');
  expect(isAlive(pid)).toBe(true);

  const next = await start(data);
  await writing;
  expect(isAlive(pid)).toBe(false);
  const [kept] = await ask(next.connection, 'select count(*)::int as rows, count(distinct n)::int as different from kept');
  expect(kept).toEqual({ rows: expect.any(Number), different: expect.any(Number) });
  const rows = Object(kept).rows;
  // The last one may have been written without our hearing of it.
  expect([committed, committed + 1]).toContain(rows);
  expect(Object(kept).different).toBe(rows);
});

test('a database that dies while we run comes back by itself', async () => {
  const running = await start(folder('revived'));
  await ask(running.connection, 'create table kept as select 1 as n');
  const before = running.pid();
  process.kill(before ?? 0, 'SIGKILL');
  await expect.poll(() => running.pid() !== before && ask(running.connection, 'select n from kept').catch(() => null), { timeout: 15_000 }).toEqual([{ n: 1 }]);
});

test('a lock and a pid file that a restarted machine left behind do not keep it from starting', async () => {
  const data = folder('stale');
  const first = await start(data);
  await first.stop();
  // The numbers belong to somebody else now: this very process.
  writeFileSync(join(data, 'otklik.lock'), JSON.stringify({ pid: process.pid, birth: '1' }));
  writeFileSync(join(data, 'database', 'postmaster.pid'), `${process.ppid}\n${join(data, 'database')}\n1\n5432\n${join(data, 'socket')}\n\n`);
  const second = await start(data);
  expect(await ask(second.connection, 'select 1 as n')).toEqual([{ n: 1 }]);
});

test('a path too long for a socket is no obstacle', async () => {
  const data = folder('long', 'д'.repeat(60));
  const { connection } = await start(data);
  expect(connection.host?.startsWith(data)).toBe(false);
  expect(statSync(connection.host ?? '').mode & 0o777).toBe(0o700);
  expect(await ask(connection, 'select 1 as n')).toEqual([{ n: 1 }]);
});

test.runIf(asRoot)('an ordinary user runs it as themselves', async () => {
  const { uid, gid } = unprivilegedUser(readFileSync('/etc/passwd', 'utf8'));
  const data = folder('ordinary');
  chownSync(data, uid, gid);
  const { child, connection } = await startElsewhere(data, { uid, gid });
  expect(statSync(join(data, 'database')).uid).toBe(uid);
  expect(await ask(connection, 'select 1 as n')).toEqual([{ n: 1 }]);
  child.send('stop');
  expect(await once(child, 'exit')).toEqual([0, null]);
});

test.runIf(asRoot)('inside a folder closed to all but root, the database takes shelter and is found again', async () => {
  const closed = folder('closed-project');
  const data = folder('closed-project', 'data');
  chmodSync(closed, 0o700);
  const first = await start(data);
  const shelter = readFileSync(join(data, 'database-is-elsewhere.txt'), 'utf8').trim();
  cleaning.push(() => rmSync(shelter, { recursive: true, force: true }));
  await ask(first.connection, 'create table kept as select 1 as n');
  await first.stop();
  expect(statSync(join(shelter, 'database')).uid).not.toBe(0);

  const second = await start(data);
  expect(await ask(second.connection, 'select n from kept')).toEqual([{ n: 1 }]);
  await second.stop();

  rmSync(join(shelter, 'database'), { recursive: true });
  expect(await sentenceOf(start(data))).toContain('nothing is there');
});

test.runIf(asRoot)('programs that the unprivileged user cannot reach are copied to where it can', async () => {
  const account = unprivilegedUser(readFileSync('/etc/passwd', 'utf8'));
  const closed = folder('closed-package');
  cpSync(dirname(findBinaries()), closed, { recursive: true, verbatimSymlinks: true });
  chmodSync(closed, 0o700);
  const spare = folder('spare');
  const copy = prepareBinaries(join(closed, 'native'), spare, account);
  expect(dirname(copy)).toBe(spare);
  expect(canReach(join(copy, 'bin', 'postgres'), account)).toBe(true);
  expect(existsSync(join(copy, 'lib', 'libicui18n.so.60'))).toBe(true);
});
