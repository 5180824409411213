import type { Readable } from 'node:stream';
import pg from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import type { Connection } from '../../kit/db/pool.ts';
import { jobsSchema } from '../../kit/jobs.ts';
import type { Head, Sequence, Table } from '../shapes.ts';

/** The schema of the desk's own tables. */
const ownSchema = 'public';
const schemas = [ownSchema, jobsSchema];

/** The same text for the same value on every server, and no limit to how long it takes. */
const settings = `
  set client_encoding = 'UTF8'; set timezone = 'UTC'; set datestyle = 'ISO'; set intervalstyle = 'postgres'; set bytea_output = 'hex';
  set extra_float_digits = 1; set statement_timeout = 0; set lock_timeout = 0; set idle_in_transaction_session_timeout = 0;`;

export const quoted = ({ schema, name }: { schema: string; name: string }) => `${pg.escapeIdentifier(schema)}.${pg.escapeIdentifier(name)}`;
export const columnsOf = ({ columns }: Table) => columns.map((column) => pg.escapeIdentifier(column)).join(', ');

/** A connection for one long piece of work, bound by no time limit. The name tells it from a desk's own. */
export async function connect(connection: Connection, name: 'otklik backup' | 'otklik restore'): Promise<pg.Client> {
  const client = new pg.Client({ ...connection, application_name: name, keepAlive: true });
  client.on('error', () => {}); // the next query tells it
  await client.connect();
  await client.query(settings);
  return client;
}

/** Whether a table or a counter is there. */
export async function hasRelation(client: pg.Client, schema: string, name: string): Promise<boolean> {
  const { rows } = await client.query<{ found: boolean }>('select to_regclass($1) is not null as found', [quoted({ schema, name })]);
  return rows[0]?.found ?? false;
}

/** A table, and how its rows are reached by an owner whom row-level security binds: through that door, or workspace by workspace. */
export interface WalledTable extends Table {
  door: string | null;
  walled: boolean;
}

/** Every table that keeps something, those before others that those refer to. */
export async function listTables(client: pg.Client): Promise<WalledTable[]> {
  const { rows: tables } = await client.query<Table & { oid: number; wall: string | null }>(
    `select c.oid::int, n.nspname as schema, c.relname as name,
       (select array_agg(a.attname::text order by a.attnum) from pg_attribute a
        where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '') as columns,
       (select string_agg(pg_get_expr(p.polqual, p.polrelid), ' ') from pg_policy p where p.polrelid = c.oid and c.relrowsecurity) as wall
     from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where n.nspname = any ($1) and c.relkind in ('r', 'p') and not c.relispartition
       and (n.nspname, c.relname) not in (('public', 'migrations'), ('${jobsSchema}', 'version'))
       and not exists (select from pg_depend d where d.classid = 'pg_class'::regclass and d.objid = c.oid and d.deptype = 'e')
     order by 2, 3`,
    [schemas],
  );
  const { rows: needs } = await client.query<{ table: number; needed: number }>(
    `select conrelid::int as table, confrelid::int as needed from pg_constraint where contype = 'f' and conrelid <> confrelid`,
  );
  const sorted: typeof tables = [];
  const enter = (table: (typeof tables)[number], above: readonly number[]) => {
    if (sorted.includes(table) || above.includes(table.oid)) return;
    const needed = new Set(needs.filter((need) => need.table === table.oid).map((need) => need.needed));
    for (const other of tables) if (needed.has(other.oid)) enter(other, [...above, table.oid]);
    sorted.push(table);
  };
  for (const table of tables) enter(table, []);
  return sorted.map(({ schema, name, columns, wall }) => ({ schema, name, columns, walled: wall !== null, door: doorIn(wall ?? '') }));
}

/** The first door that a policy names, as PostgreSQL writes it: `( SELECT otklik_door() AS otklik_door) = ANY ('{workspaces,people}'::text[])`, or `= 'due'::text`. */
const doorIn = (wall: string) => /otklik_door\(\)(?: AS otklik_door\))? = (?:ANY \()?'\{?(\w+)/.exec(wall)?.[1] ?? null;

/** The desk as it stood at one moment, whatever is written meanwhile. */
export class Snapshot {
  private readonly client: pg.Client;
  private readonly bound: boolean;
  readonly tables: readonly WalledTable[];

  private constructor(client: pg.Client, bound: boolean, tables: readonly WalledTable[]) {
    this.client = client;
    this.bound = bound;
    this.tables = tables;
  }

  /** Begins it; nothing where there is no desk. No table can be changed in shape until `close`, rows can. */
  static async open(client: pg.Client): Promise<Snapshot | null> {
    await client.query('begin isolation level repeatable read read only');
    const { rows } = await client.query<{ bound: boolean }>('select not (rolsuper or rolbypassrls) as bound from pg_roles where rolname = current_user');
    const there = (await hasRelation(client, ownSchema, 'migrations')) && (await hasRelation(client, ownSchema, 'workspaces'));
    if (!there) return null;
    const tables = await listTables(client);
    await client.query(`lock table ${tables.map(quoted).join(', ')} in access share mode`);
    return new Snapshot(client, rows[0]?.bound ?? true, tables);
  }

  async migrations(): Promise<Head['migrations']> {
    const { rows } = await this.client.query<Head['migrations'][number]>(`select name, applied_at::text as "appliedAt" from migrations order by name`);
    return rows;
  }

  /** Version of the tables that hold jobs. */
  jobsVersion = () => jobsVersion(this.client);

  /** Rows of a table in COPY's own text, as one stream or as one for each workspace, each to be read to its end before the next. */
  async *rows(table: Table & Pick<WalledTable, 'door' | 'walled'>): AsyncGenerator<Readable> {
    const read = () => this.client.query(copyTo(`copy (select ${columnsOf(table)} from ${quoted(table)}) to stdout`));
    if (!this.bound || !table.walled || table.door) {
      await this.stand('', table.door ?? '');
      yield read();
      return;
    }
    for (const id of await this.workspaces()) {
      await this.stand(id, '');
      yield read();
    }
  }

  /** How many files the database names. */
  async countFiles(): Promise<number> {
    await this.stand('', 'files');
    const { rows } = await this.client.query<{ count: string }>('select count(*) as count from files');
    return Number(rows[0]?.count ?? 0);
  }

  /** Names of the files, a page at a time. */
  async *files(): AsyncGenerator<string> {
    await this.stand('', 'files');
    for (let last = '00000000-0000-0000-0000-000000000000'; ; ) {
      const { rows } = await this.client.query<{ id: string; stored_as: string }>('select id, stored_as from files where id > $1 order by id limit 1000', [
        last,
      ]);
      for (const { stored_as } of rows) yield stored_as;
      const next = rows.at(-1)?.id;
      if (!next) return;
      last = next;
    }
  }

  /** Where counters stand. They know no snapshot, so they are read last: too far is as good, not far enough is not. */
  async sequences(): Promise<Sequence[]> {
    const { rows } = await this.client.query<{ schema: string; name: string }>(
      `select n.nspname as schema, c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
       where n.nspname = any ($1) and c.relkind = 'S' order by 1, 2`,
      [schemas],
    );
    const found: Sequence[] = [];
    for (const sequence of rows) {
      const { rows: at } = await this.client.query<{ value: string; called: boolean }>(
        `select last_value::text as value, is_called as called from ${quoted(sequence)}`,
      );
      if (at[0]) found.push({ ...sequence, ...at[0] });
    }
    return found;
  }

  private async workspaces(): Promise<string[]> {
    await this.stand('', 'workspaces');
    const { rows } = await this.client.query<{ id: string }>('select id from workspaces order by id');
    return rows.map(({ id }) => id);
  }

  private async stand(workspaceId: string, door: string): Promise<void> {
    await this.client.query(`select set_config('otklik.workspace_id', $1, true), set_config('otklik.door', $2, true)`, [workspaceId, door]);
  }
}

/** Version of the tables that hold jobs; null where there are none. */
export async function jobsVersion(client: pg.Client): Promise<number | null> {
  if (!(await hasRelation(client, jobsSchema, 'version'))) return null;
  const { rows } = await client.query<{ version: number }>(`select version from ${jobsSchema}.version`);
  return rows[0]?.version ?? null;
}
