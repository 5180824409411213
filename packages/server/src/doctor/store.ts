import type pg from 'pg';
import { appRole } from '../kit/db/migrate.ts';

/** What time it is over there. */
export async function readNow(client: pg.Client): Promise<Date> {
  const { rows } = await client.query<{ now: Date }>('select clock_timestamp() as now');
  return rows[0]?.now ?? new Date(Number.NaN);
}

interface About {
  number: number;
  version: string;
  encoding: string;
  trigrams: 'installed' | 'available' | 'missing';
  user: string;
  /** Row-level security does not bind the user. */
  free: boolean;
  /** The role that stands in for such a user is there, and is bound. */
  roleBound: boolean;
  mayConnect: number;
  /** Where rows can be written: not on a standby. */
  writable: boolean;
}

/** What this database is. */
export async function readAbout(client: pg.Client): Promise<About | undefined> {
  const { rows } = await client.query<About>(
    `select current_setting('server_version_num')::int as number, current_setting('server_version') as version,
       current_setting('server_encoding') as encoding,
       case when exists (select from pg_extension where extname = 'pg_trgm') then 'installed'
            when exists (select from pg_available_extensions where name = 'pg_trgm') then 'available' else 'missing' end as trigrams,
       rolname as user, rolsuper or rolbypassrls as free,
       exists (select from pg_roles where rolname = $1 and not rolsuper and not rolbypassrls) as "roleBound",
       current_setting('max_connections')::int - current_setting('superuser_reserved_connections')::int as "mayConnect",
       not pg_is_in_recovery() as writable
     from pg_roles where rolname = current_user`,
    [appRole],
  );
  return rows[0];
}

/** The steps that the tables have taken; null where there are no tables of ours. */
export async function readMigrations(client: pg.Client): Promise<string[] | null> {
  const { rows: there } = await client.query<{ found: boolean }>(`select to_regclass('public.migrations') is not null as found`);
  if (!there[0]?.found) return null;
  const { rows } = await client.query<{ name: string }>('select name from migrations order by name');
  return rows.map(({ name }) => name);
}

/** Tables whose rows row-level security does not keep apart. */
export async function listUnwalled(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    `select c.relname as name from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
       and c.relname <> 'migrations' and not (c.relrowsecurity and c.relforcerowsecurity) order by 1`,
  );
  return rows.map(({ name }) => name);
}
