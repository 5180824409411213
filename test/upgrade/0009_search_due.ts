import { ids } from './0001_ground.ts';

const { workspace, conversation } = ids;
export const rows = `
insert into search_due (workspace_id, conversation_ids, seqs) values ('${workspace}', '{${conversation}}', '{1}');
insert into search_entries (conversation_id, seq, workspace_id, created_at, words)
  select conversation_id, seq, workspace_id, created_at, to_tsvector('russian', text) from conversations_entries;
`;
