/** What came with the demo, so that removing it takes nothing that people have made since. */
export const sql = `
create table demo_things (
  id uuid primary key,
  workspace_id uuid not null references workspaces on delete cascade,
  kind text not null check (kind in ('customer', 'person', 'site'))
);
create index demo_things_workspace on demo_things (workspace_id);
alter table demo_things enable row level security;
alter table demo_things force row level security;
create policy wall on demo_things using (workspace_id = otklik_workspace());
`;
