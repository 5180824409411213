import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { contract } from '../packages/contract/src/index.ts';
import { listMigrations, migrate, usualFolder } from '../packages/server/src/kit/db/migrate.ts';
import { hashPassword } from '../packages/server/src/people/passwords.ts';
import { openApp } from './app-in-hand.ts';
import { makeDatabase } from './desk/database.ts';
import { openServer } from './desk/server.ts';
import { password } from './desk.ts';
import { email, ids, token } from './upgrade/0001_ground.ts';

const { conversations, people } = contract;
const steps = listMigrations();
const folder = mkdtempSync(join(tmpdir(), 'otklik-test-'));
let server: Awaited<ReturnType<typeof openServer>>;
let hash: string;

beforeAll(async () => {
  server = await openServer();
  hash = await hashPassword(password);
});
afterAll(async () => {
  await server?.close();
  rmSync(folder, { recursive: true, force: true });
});

/** The steps of an earlier version. */
function earlier(count: number): string {
  const made = join(folder, String(count));
  mkdirSync(made);
  for (const name of steps.slice(0, count)) cpSync(join(usualFolder, `${name}.ts`), join(made, `${name}.ts`));
  return made;
}

async function fixtureOf(step: string): Promise<string> {
  const { rows }: { rows: string } = await import(`./upgrade/${step}.ts`);
  return rows.replaceAll('$password', `'${hash}'`);
}

const tablesOf = `select c.relname as name, (select array_agg(quote_ident(a.attname)::text order by attnum) from pg_attribute a
    where a.attrelid = c.oid and attnum > 0 and not attisdropped) as columns
  from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relname <> 'migrations' order by 1`;

/** Every row of these tables, by the columns that they had. */
async function read(client: pg.Client, tables: { name: string; columns: string[] }[]): Promise<Record<string, string[]>> {
  const found: Record<string, string[]> = {};
  for (const { name, columns } of tables) {
    const { rows } = await client.query<{ row: string }>(`select row(${columns.join(', ')})::text as row from ${name} order by 1`);
    found[name] = rows.map(({ row }) => row);
  }
  return found;
}

test.each(steps)('every step has rows of its time: test/upgrade/%s.ts', (step) => {
  expect(existsSync(join(import.meta.dirname, 'upgrade', `${step}.ts`))).toBe(true);
});

test.each(steps.map((step, place) => [step, place + 1] as const))(
  'a desk of the version of %s is brought up to date with all that it holds, and opens',
  async (_, count) => {
    const database = await makeDatabase(server.url);
    const client = new pg.Client({ connectionString: database.url });
    await client.connect();
    try {
      await migrate({ connectionString: database.url }, earlier(count));
      for (const step of steps.slice(0, count)) await client.query(await fixtureOf(step));
      const { rows: tables } = await client.query<{ name: string; columns: string[] }>(tablesOf);
      const before = await read(client, tables);
      expect(Object.entries(before).filter(([, rows]) => rows.length === 0)).toEqual([]);

      expect((await migrate({ connectionString: database.url })).applied).toEqual(steps.slice(count));
      const after = await read(client, tables);
      for (const [name, rows] of Object.entries(before)) expect(after[name], name).toEqual(expect.arrayContaining(rows));

      const app = await openApp({}, database);
      try {
        const anna = app.browser();
        await anna.ask(people.signIn, { body: { email, password } });
        const { entries } = await anna.ask(conversations.entries, { params: { conversationId: ids.conversation }, query: {} });
        expect(entries.map(({ text }) => text)).toEqual(['Где мой заказ?']);
        const visitor = await app.browser().tryAsk(conversations.ownList, {}, { authorization: `Bearer ${token}` });
        expect(JSON.stringify(visitor.body)).toContain(ids.conversation);
      } finally {
        await app.close();
      }
    } finally {
      await client.end();
      await database.drop();
    }
  },
);
