import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import pg from 'pg';
import { z } from 'zod';
import { StartFailure } from '../start-failure.ts';
import type { Connection } from './pool.ts';

/** The role in which the application asks the database; it owns nothing and no row-level security lets it by. */
export const appRole = 'otklik_app';

/** Any number, the same in every version: whoever holds it may change the tables. */
export const migrationLock = 7_041_965;
const oldestVersion = 150_000;
const migration = z.object({ sql: z.string() });

export const usualFolder = join(import.meta.dirname, '../../db/migrations');

interface Migrated {
  /** What `openPool` needs: the role that is bound by row-level security, or `null` when the user itself is. */
  role: string | null;
  /** The steps that were taken now. */
  applied: string[];
}

/** Brings the tables up to date: numbered steps, forward only, each whole or not at all; of several nodes starting at once one does it. */
export async function migrate(connection: Connection, folder: string = usualFolder): Promise<Migrated> {
  const client = new pg.Client({ ...connection, application_name: 'otklik migrations' });
  await client.connect();
  try {
    await checkDatabase(client);
    await client.query('select pg_advisory_lock($1)', [migrationLock]);
    await client.query(createLedger);
    const { rows } = await client.query<{ name: string }>('select name from migrations');
    const done = new Set(rows.map(({ name }) => name));
    const applied: string[] = [];
    for (const name of listMigrations(folder)) {
      if (done.has(name)) continue;
      await applyWhole(client, name, folder);
      applied.push(name);
    }
    return { role: await prepareRole(client), applied };
  } finally {
    await client.end();
  }
}

/** Where the steps that were taken are written down. */
export const createLedger = 'create table if not exists migrations (name text primary key, applied_at timestamptz not null default now())';

async function checkDatabase(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ number: number; version: string; encoding: string }>(
    `select current_setting('server_version_num')::int as number, current_setting('server_version') as version, current_setting('server_encoding') as encoding`,
  );
  const [found] = rows;
  if (!found) return;
  if (found.number < oldestVersion) throw new StartFailure([(words) => words.databaseTooOld(found.version)]);
  if (found.encoding !== 'UTF8') throw new StartFailure([(words) => words.databaseNotUtf8(found.encoding)]);
}

/** The steps of this version by their names, first to last. */
export function listMigrations(folder: string = usualFolder): string[] {
  return readdirSync(folder)
    .filter((file) => /^\d{4}_[a-z0-9_]+\.ts$/.test(file))
    .map((file) => file.slice(0, -'.ts'.length))
    .sort();
}

/** What a step says to the database. */
export async function readMigration(name: string, folder: string = usualFolder): Promise<string> {
  return migration.parse(await import(pathToFileURL(join(folder, `${name}.ts`)).href)).sql;
}

/** Takes one step, within the transaction that is open. */
export async function applyMigration(client: pg.Client, name: string, folder: string = usualFolder): Promise<void> {
  await client.query(await readMigration(name, folder));
  await client.query('insert into migrations (name) values ($1)', [name]);
}

async function applyWhole(client: pg.Client, name: string, folder: string): Promise<void> {
  await client.query('begin');
  try {
    await applyMigration(client, name, folder);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback').catch(() => {});
    const reason = error instanceof Error ? error.message : String(error);
    throw new StartFailure([(words) => words.migrationFailed(name, reason)], { cause: error });
  }
}

/** A user whom row-level security does not bind (a superuser, say) gets a role that it does. An ordinary owner is bound by FORCE ROW LEVEL SECURITY. */
export async function prepareRole(client: pg.Client): Promise<string | null> {
  const { rows } = await client.query<{ name: string; free: boolean; superuser: boolean; role_exists: boolean }>(
    `select rolname as name, rolsuper or rolbypassrls as free, rolsuper as superuser, exists (select from pg_roles where rolname = $1) as role_exists
     from pg_roles where rolname = current_user`,
    [appRole],
  );
  const [user] = rows;
  if (!user?.free) return null;
  try {
    if (!user.role_exists) await client.query(createRole);
    if (!user.superuser) await client.query(joinRole);
    await client.query(grants);
  } catch (error) {
    throw new StartFailure([(words) => words.wallCannotStand(user.name, appRole)], { cause: error });
  }
  return appRole;
}

// Roles belong to the whole server: another database of it may be making the same one at this moment.
const createRole = `do $$ begin create role ${appRole} nologin; exception when duplicate_object or unique_violation then null; end $$`;
const joinRole = `do $$ begin if not pg_has_role(current_user, '${appRole}', 'member') then grant ${appRole} to current_user; end if; end $$`;
const grants = `
  grant usage on schema public to ${appRole};
  grant select, insert, update, delete on all tables in schema public to ${appRole};
  grant usage on all sequences in schema public to ${appRole};
  alter default privileges in schema public grant select, insert, update, delete on tables to ${appRole};
  alter default privileges in schema public grant usage on sequences to ${appRole};
  revoke all on migrations from ${appRole};
`;
