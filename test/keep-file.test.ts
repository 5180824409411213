import { randomUUID } from 'node:crypto';
import {
  appendFileSync,
  copyFileSync,
  createWriteStream,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { gzipSync } from 'node:zlib';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createKeeping } from '../packages/server/src/files/keeping.ts';
import { createArchive } from '../packages/server/src/keep/archive.ts';
import { backUpTo } from '../packages/server/src/keep/backup.ts';
import { KeepFailure } from '../packages/server/src/keep/failure.ts';
import { readArchive } from '../packages/server/src/keep/reading.ts';
import { restoreFrom } from '../packages/server/src/keep/restore.ts';
import { type Head, names } from '../packages/server/src/keep/shapes.ts';
import { en } from '../packages/server/src/keep/words/en.ts';
import { systemClock } from '../packages/server/src/kit/clock.ts';
import { migrate } from '../packages/server/src/kit/db/migrate.ts';
import { makeDatabase } from './desk/database.ts';
import { openServer } from './desk/server.ts';

const folder = mkdtempSync(join(tmpdir(), 'otklik-test-'));
const workspaces = ['01900000-0000-7000-8000-000000000001', '01900000-0000-7000-8000-000000000002'];
const people = 300;
const owner = `otklik_owner_${process.pid}`;
let server: Awaited<ReturnType<typeof openServer>>;
let source: Awaited<ReturnType<typeof makeDatabase>>;
let target: Awaited<ReturnType<typeof makeDatabase>>;
const whole = join(folder, 'whole.tar.zst');

/** The same database as an ordinary user, whom row-level security binds; that user owns it. */
async function asOwner({ url }: { url: string }): Promise<string> {
  const name = new URL(url).pathname.slice(1);
  await run(server.url, `alter database ${name} owner to ${owner}`);
  const ordinary = new URL(url);
  ordinary.username = owner;
  ordinary.password = owner;
  return ordinary.href;
}

async function run(url: string, sql: string, values?: unknown[]): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql, values)).rows;
  } finally {
    await client.end();
  }
}

/** Texts long enough for several parts of a table. */
const filling = `
  insert into workspaces (id, name, time_zone, languages, presence_seconds) select id::uuid, 'Мёд ' || id, 'UTC', '{ru}', 60 from unnest($1::text[]) as id;`;
const peopleOf = `insert into people (id, workspace_id, name, email, role, language, image)
  select gen_random_uuid(), w.id, 'Имя' || chr(9) || n, w.id::text || n || '@example.ru', 'agent', 'ru', repeat(md5(n::text), 1000) from workspaces w, generate_series(1, ${people}) n`;

beforeAll(async () => {
  server = await openServer();
  await run(server.url, `create role ${owner} login nosuperuser password '${owner}'`);
  [source, target] = [await makeDatabase(server.url), await makeDatabase(server.url)];
  await migrate({ connectionString: await asOwner(source) });
  await run(source.url, filling, [workspaces]);
  await run(source.url, peopleOf);
  await backUp(whole, await asOwner(source));
});

afterAll(async () => {
  await source?.drop();
  await target?.drop();
  await run(server.url, `drop role if exists ${owner}`);
  await server?.close();
  rmSync(folder, { recursive: true, force: true });
});

const shelf = createKeeping({ folder: join(folder, 'files'), bucket: undefined });
const silent = { at: () => {}, say: () => {} };
const parts = (url: string) => ({ connection: { connectionString: url }, dataFolder: folder, secret: undefined, shelf, progress: silent, words: en });
const backUp = (file: string, url: string, at = silent.at) =>
  backUpTo(file, { ...parts(url), program: 'test', clock: systemClock, progress: { at, say: () => {} } });
const restore = (file: string, url: string, replace = false) => restoreFrom(file, { ...parts(url), replace });
const sentenceOf = (work: Promise<unknown>) =>
  work.then(
    () => 'it was brought back',
    (error: unknown) => (error instanceof KeepFailure ? error.sentence(en) : String(error)),
  );
const rowsOf = (url: string) => run(url, 'select p::text as row from people p order by 1');

test('an ordinary owner of the database, whom the wall binds, keeps every workspace and brings every one back behind the wall', async () => {
  expect(await rowsOf(source.url)).toHaveLength(workspaces.length * people);
  await restore(whole, await asOwner(target));
  expect(await rowsOf(target.url)).toEqual(await rowsOf(source.url));
  expect(await run(await asOwner(target), 'select from people')).toEqual([]);
  const walls = `select relname, relrowsecurity, relforcerowsecurity from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' order by 1`;
  expect(await run(target.url, walls)).toEqual(await run(source.url, walls));
  const shape = `select indexdef as line from pg_indexes where schemaname = 'public' union all
    select conrelid::regclass || pg_get_constraintdef(oid) from pg_constraint where connamespace = 'public'::regnamespace union all
    select tgname || ' ' || tgenabled::text from pg_trigger where not tgisinternal order by 1`;
  expect(await run(target.url, shape)).toEqual(await run(source.url, shape));
});

test('what is written while a backup is made is in it wholly or not at all', async () => {
  // People come in pairs, the one in a table that is read early, the other in one that is read late.
  let pairs = 0;
  let stopped = false;
  const seen = new Set<number>();
  const client = new pg.Client({ connectionString: source.url });
  await client.connect();
  const writing = (async () => {
    while (!stopped) {
      const [id, key] = [randomUUID(), randomUUID()];
      await client.query('begin');
      await client.query(`insert into workspaces (id, name, time_zone, languages, presence_seconds) values ($1, 'Пара', 'UTC', '{ru}', 60)`, [id]);
      await client.query('insert into search_words (workspace_id, word) values ($1, $2)', [id, key]);
      await client.query('commit');
      pairs += 1;
    }
  })();
  const file = join(folder, 'busy.tar.zst');
  await backUp(file, source.url, () => seen.add(pairs));
  stopped = true;
  await writing;
  await client.end();
  expect(seen.size).toBeGreaterThan(1);
  await restore(file, target.url, true);
  const [left] = await run(
    target.url,
    `select count(*)::int as pairs, count(s.word)::int as whole from workspaces w left join search_words s on s.workspace_id = w.id where w.name = 'Пара'`,
  );
  expect(left?.whole).toBe(left?.pairs);
});

test('a cut, altered or foreign file is refused before anything is changed', async () => {
  const before = await rowsOf(target.url);
  const size = statSync(whole).size;
  const damaged = (name: string, damage: (file: string) => void) => {
    const file = join(folder, name);
    copyFileSync(whole, file);
    damage(file);
    return sentenceOf(restore(file, target.url, true));
  };
  for (const share of [0.1, 0.5, 0.999]) {
    expect(await damaged(`cut-${share}`, (file) => truncateSync(file, Math.floor(size * share)))).toBe(en.torn);
  }
  for (const share of [0.3, 0.6, 0.95]) {
    const flip = (file: string) => {
      const at = Math.floor(size * share);
      writeSync(openSync(file, 'r+'), Buffer.from([(readFileSync(file)[at] ?? 0) ^ 1]), 0, 1, at);
    };
    expect(await damaged(`altered-${share}`, flip)).toBe(en.torn);
  }
  expect(await damaged('longer', (file) => appendFileSync(file, 'something else'))).toBe(en.torn);
  expect(await damaged('empty', (file) => truncateSync(file, 0))).toBe(en.foreign);
  expect(await damaged('text', (file) => writeFileSync(file, 'my notes'))).toBe(en.foreign);
  expect(await damaged('gzip', (file) => writeFileSync(file, gzipSync('my notes')))).toBe(en.foreign);
  expect(await rowsOf(target.url)).toEqual(before);
});

/** The same backup, written anew with something else in it, every checksum right. */
async function forge(name: string, change: { head?: (head: Head) => Head; rows?: (name: string, content: Buffer) => [string, Buffer] }): Promise<string> {
  const reading = await readArchive(whole);
  const archive = createArchive(new Date());
  const file = join(folder, name);
  const writing = pipeline(archive.output, createWriteStream(file));
  const head = Buffer.from(JSON.stringify(change.head?.(reading.head) ?? reading.head));
  await archive.add(names.head, head.length, [head]);
  const all = reading.parts();
  for (;;) {
    const { done, value } = await all.next();
    if (done) {
      await archive.close(value);
      break;
    }
    const chunks: Uint8Array[] = [];
    for await (const chunk of value.content) chunks.push(chunk);
    const [part, content] = change.rows?.(value.name, Buffer.concat(chunks)) ?? [value.name, Buffer.concat(chunks)];
    await archive.add(part, content.length, [content]);
  }
  await writing;
  return file;
}

test('a backup of a newer version is refused with a sentence, one of an earlier version is brought up to date', async () => {
  const later = { name: '9999_later', appliedAt: new Date().toISOString() };
  const newer = await forge('newer', { head: (head) => ({ ...head, migrations: [...head.migrations, later] }) });
  expect(await sentenceOf(restore(newer, target.url, true))).toBe(en.newer('9999_later'));

  const { head } = await readArchive(whole);
  const early = new Set(['workspaces', 'people']);
  const older = await forge('older', {
    head: (said) => ({ ...said, migrations: said.migrations.slice(0, 1), tables: said.tables.filter(({ name }) => early.has(name)) }),
  });
  const done = await restore(older, target.url, true);
  expect(done.upgraded).toEqual(head.migrations.slice(1).map(({ name }) => name));
  expect(await rowsOf(target.url)).toEqual(await rowsOf(source.url));
  expect(await run(target.url, 'select from quality_scores')).toEqual([]);
});

test('rows that do not fit together leave the old desk as it was', async () => {
  const before = await rowsOf(target.url);
  const orphaned = await forge('orphaned', {
    rows: (name, content) => [name, name.startsWith('tables/public.workspaces/') ? content.subarray(0, content.indexOf(0x0a) + 1) : content],
  });
  expect(await sentenceOf(restore(orphaned, target.url, true))).toContain('violates foreign key constraint');
  const outside = await forge('outside', { rows: (name, content) => [name.replace('tables/public.people/', 'files/../../'), content] });
  expect(await sentenceOf(restore(outside, target.url, true))).toBe(en.foreign);
  expect(await rowsOf(target.url)).toEqual(before);
});

test('a database with tables of another program is left alone', async () => {
  const shared = await makeDatabase(server.url);
  try {
    await run(shared.url, 'create table invoices (id int)');
    expect(await sentenceOf(restore(whole, shared.url, true))).toBe(en.otherTables('invoices'));
    expect(await sentenceOf(backUp(join(folder, 'nothing'), shared.url))).toBe(en.nothingToKeep);
  } finally {
    await shared.drop();
  }
});
