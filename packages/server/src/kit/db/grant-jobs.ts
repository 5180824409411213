import pg from 'pg';
import { appRole } from './migrate.ts';
import type { Connection } from './pool.ts';

const grants = `
  do $$ begin
    if exists (select from pg_roles where rolname = '${appRole}') then
      grant usage on schema pgboss to ${appRole};
      grant select, insert on all tables in schema pgboss to ${appRole};
      grant execute on all functions in schema pgboss to ${appRole};
    end if;
  end $$`;

/** Lets the application's role write jobs, in the same transaction as the change they follow from. */
export async function grantJobs(connection: Connection): Promise<void> {
  const client = new pg.Client(connection);
  await client.connect();
  try {
    await client.query(grants);
  } finally {
    await client.end();
  }
}
