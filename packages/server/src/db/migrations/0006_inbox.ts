/**
 * The views of the inbox, found from any place on. Row-level security lets an index lead only where nothing can leak on the way, and takes `coalesce`
 * for something that might (PostgreSQL lists the expressions it trusts); `case` it trusts.
 */
export const sql = `
drop index conversations_open, conversations_queue, conversations_mine;
create index conversations_open on conversations
  (workspace_id, (case when waiting_since is null then 'infinity'::timestamptz else waiting_since end), updated_at desc, id) where status <> 'solved';
create index conversations_queue on conversations
  (workspace_id, (case when waiting_since is null then 'infinity'::timestamptz else waiting_since end), updated_at desc, id) where status = 'queued';
create index conversations_mine on conversations
  (assignee_id, (case when waiting_since is null then 'infinity'::timestamptz else waiting_since end), updated_at desc, id) where status = 'assigned';
`;
