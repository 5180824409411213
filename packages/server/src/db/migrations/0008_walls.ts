/**
 * The wall asks once a statement which workspace it is, not once a row: `(select …)` makes PostgreSQL work it out beforehand. Tables that come
 * later write their policy so from the start.
 */
export const sql = `
do $$
declare
  guarded record;
begin
  for guarded in select tablename, qual from pg_policies where policyname = 'wall' and schemaname = current_schema() loop
    execute format(
      'alter policy wall on %I using (%s)',
      guarded.tablename,
      replace(replace(guarded.qual, 'otklik_workspace()', '(select otklik_workspace())'), 'otklik_door()', '(select otklik_door())')
    );
  end loop;
end $$;
`;
