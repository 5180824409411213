import type { Writable } from 'node:stream';
import type pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { applyMigration, createLedger, listMigrations, migrationLock, prepareRole, readMigration } from '../../kit/db/migrate.ts';
import { jobsSchema } from '../../kit/jobs.ts';
import { type Head, type Sequence, type Table, tableName } from '../shapes.ts';
import { columnsOf, hasRelation, listTables, quoted, type WalledTable } from '../snapshot/store.ts';

/** What made loading slow and is put back after it: definitions of indexes and references. */
interface PutAside {
  indexes: string[];
  references: { table: string; name: string; definition: string }[];
}

/** A desk that is being built in the place of another, in one transaction: until `commit` everybody sees the old one. */
export class Rebuild {
  private readonly client: pg.Client;
  private aside: PutAside = { indexes: [], references: [] };
  private tables: WalledTable[] = [];

  constructor(client: pg.Client) {
    this.client = client;
  }

  /** Begins; waits for a node that is bringing the tables up to date. */
  async begin(): Promise<void> {
    await this.client.query('select pg_advisory_lock($1)', [migrationLock]);
    await this.client.query('begin');
    if (await hasRelation(this.client, 'public', 'workspaces')) await this.client.query('lock table workspaces in access exclusive mode');
  }

  async isEmpty(): Promise<boolean> {
    if (!(await hasRelation(this.client, 'public', 'workspaces'))) return true;
    await this.client.query(`select set_config('otklik.door', 'workspaces', true)`);
    const { rows } = await this.client.query('select from workspaces limit 1');
    return rows.length === 0;
  }

  /** Whether nodes are connected to this database. */
  async isInUse(): Promise<boolean> {
    const { rows } = await this.client.query(
      `select from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid() and application_name in ('otklik', 'otklik jobs', 'otklik fabric, listening') limit 1`,
    );
    return rows.length > 0;
  }

  /** Tables beside the desk's that some other program must have put there. */
  async strangers(): Promise<string[]> {
    const known = await listMade('table');
    const tables = await listTables(this.client);
    return tables.filter(({ schema, name }) => schema === 'public' && !known.has(name)).map(({ name }) => name);
  }

  /** Takes the old desk's tables and functions away. */
  async clear(): Promise<void> {
    const tables = await listTables(this.client);
    const own = tables.filter(({ schema }) => schema === 'public');
    const jobs = tables.filter(({ schema }) => schema === jobsSchema);
    if (own.length > 0) await this.client.query(`drop table ${own.map(quoted).join(', ')} cascade`);
    if (jobs.length > 0) await this.client.query(`truncate ${jobs.map(quoted).join(', ')}`);
    await this.client.query('drop table if exists migrations');
    const { rows } = await this.client.query<{ name: string }>(
      `select p.oid::regprocedure::text as name from pg_proc p where p.pronamespace = 'public'::regnamespace and p.proname = any ($1)`,
      [[...(await listMade('function'))]],
    );
    for (const { name } of rows) await this.client.query(`drop function if exists ${name} cascade`);
  }

  /** Makes the tables as they were when the backup was made, open for its rows. */
  async build(migrations: Head['migrations']): Promise<void> {
    await this.client.query(createLedger);
    for (const { name, appliedAt } of migrations) {
      await applyMigration(this.client, name);
      await this.client.query('update migrations set applied_at = $2 where name = $1', [name, appliedAt]);
    }
    this.tables = await listTables(this.client);
    const names = this.tables.filter(({ schema }) => schema === 'public').map(quoted);
    const { rows: references } = await this.client.query<PutAside['references'][number]>(
      `select conrelid::regclass::text as table, quote_ident(conname) as name, pg_get_constraintdef(oid) as definition
       from pg_constraint where contype = 'f' and conparentid = 0 and connamespace = 'public'::regnamespace order by oid`,
    );
    const { rows: indexes } = await this.client.query<{ name: string; definition: string }>(
      `select i.indexrelid::regclass::text as name, pg_get_indexdef(i.indexrelid) as definition from pg_index i join pg_class c on c.oid = i.indrelid
       where i.indrelid = any ($1::regclass[]) and c.relkind = 'r' and not exists (select from pg_constraint k where k.conindid = i.indexrelid) order by i.indexrelid`,
      [names],
    );
    for (const { table, name } of references) await this.client.query(`alter table ${table} drop constraint ${name}`);
    for (const { name } of indexes) await this.client.query(`drop index ${name}`);
    // The owner may write every row now, and what rows set off has left its rows in the backup.
    for (const name of names)
      await this.client.query(`alter table ${name} no force row level security, disable row level security, disable trigger user; delete from ${name}`);
    this.aside = { references, indexes: indexes.map(({ definition }) => definition) };
  }

  /** Whether there is such a table with such columns. */
  fits(table: Table): boolean {
    const found = this.tables.find((one) => tableName(one) === tableName(table));
    return found !== undefined && table.columns.every((column) => found.columns.includes(column));
  }

  /** Takes rows in COPY's own text. */
  take(table: Table): Writable {
    return this.client.query(copyFrom(`copy ${quoted(table)} (${columnsOf(table)}) from stdin`));
  }

  /** Puts the walls, indexes and references back and the counters where they stood. Throws where a row refers to nothing. */
  async finish(sequences: readonly Sequence[]): Promise<void> {
    for (const definition of this.aside.indexes) await this.client.query(definition);
    for (const { table, name, definition } of this.aside.references) await this.client.query(`alter table ${table} add constraint ${name} ${definition}`);
    for (const table of this.tables.filter(({ schema }) => schema === 'public')) {
      const wall = table.walled ? ', enable row level security, force row level security' : '';
      await this.client.query(`alter table ${quoted(table)} enable trigger user${wall}`);
    }
    for (const { schema, name, value, called } of sequences) {
      if (await hasRelation(this.client, schema, name))
        await this.client.query('select setval($1::regclass, $2::bigint, $3)', [quoted({ schema, name }), value, called]);
    }
  }

  /** Takes the steps that this version of the program has and the backup had not; answers their names. */
  async upgrade(migrations: Head['migrations']): Promise<string[]> {
    const newer = listMigrations().slice(migrations.length);
    for (const name of newer) await applyMigration(this.client, name);
    await prepareRole(this.client);
    return newer;
  }

  async commit(): Promise<void> {
    await this.client.query('commit');
    await this.client.query('analyze');
  }

  async rollback(): Promise<void> {
    await this.client.query('rollback');
  }

  /** Which of these files the database names. */
  async named(files: readonly string[]): Promise<Set<string>> {
    await this.client.query('begin');
    try {
      await this.client.query(`select set_config('otklik.door', 'files', true)`);
      const { rows } = await this.client.query<{ stored_as: string }>('select stored_as from files where stored_as = any ($1)', [files]);
      return new Set(rows.map(({ stored_as }) => stored_as));
    } finally {
      await this.client.query('rollback');
    }
  }
}

/** Names of all that the steps of this version ever make. */
async function listMade(kind: 'table' | 'function'): Promise<Set<string>> {
  const said = await Promise.all(listMigrations().map((name) => readMigration(name)));
  const makes = new RegExp(`\\bcreate (?:or replace )?${kind} (?:if not exists )?(\\w+)`, 'gi');
  return new Set(said.flatMap((sql) => [...sql.matchAll(makes)].map((found) => found[1] ?? '')));
}
