import type { Desk } from '../desk.ts';

/**
 * Moves the whole workspace of one desk into the database of another, sessions included: today's product sets up one workspace a desk,
 * its tables hold many. Both desks must have the same OTKLIK_SECRET for the sessions to be good in both.
 */
export async function moveIn(guest: Desk, host: Desk): Promise<void> {
  const tables = await host.peek<{ name: string; columns: string }>(
    `select table_name as name, string_agg(quote_ident(column_name), ', ') filter (where is_generated = 'NEVER') as columns
     from information_schema.columns where table_schema = 'public'
     group by 1 having bool_or(column_name = 'workspace_id' or table_name = 'workspaces')`,
  );
  const moved: Record<string, unknown[]> = {};
  for (const { name } of tables) moved[name] = (await guest.peek<{ row: unknown }>(`select to_jsonb(t) as row from ${name} t`)).map(({ row }) => row);
  // One statement, so that the order of the tables does not matter: foreign keys rest for its transaction.
  const inserts = tables.map(
    ({ name, columns }) =>
      `insert into ${name} (${columns}) overriding system value select ${columns} from jsonb_populate_recordset(null::${name}, content->'${name}') on conflict do nothing;`,
  );
  await host.peek(`create or replace function test_move_in(content jsonb) returns void language plpgsql as $$ begin
    set local session_replication_role = replica; ${inserts.join('\n')} end $$`);
  await host.peek('select test_move_in($1)', [JSON.stringify(moved)]);
}
