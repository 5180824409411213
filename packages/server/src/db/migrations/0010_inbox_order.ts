/**
 * Those who wait for nothing stand in the order of their last change, those who wait in the order of their waiting. So a customer who writes on while
 * waiting changes no column that an index knows, and PostgreSQL writes the row alone (a heap-only update) instead of an entry in every index.
 */
export const sql = `
alter table conversations add column settled_at timestamptz generated always as (case when waiting_since is null then updated_at end) stored;
alter table conversations set (fillfactor = 80);
drop index conversations_open, conversations_queue, conversations_mine, conversations_solved, conversations_customer;
create index conversations_open on conversations
  (workspace_id, (case when waiting_since is null then 'infinity'::timestamptz else waiting_since end), settled_at desc, id) where status <> 'solved';
create index conversations_queue on conversations
  (workspace_id, (case when waiting_since is null then 'infinity'::timestamptz else waiting_since end), settled_at desc, id) where status = 'queued';
create index conversations_mine on conversations
  (assignee_id, (case when waiting_since is null then 'infinity'::timestamptz else waiting_since end), settled_at desc, id) where status = 'assigned';
create index conversations_solved on conversations (workspace_id, settled_at desc, id) where status = 'solved';
create index conversations_customer on conversations (customer_id);
`;
