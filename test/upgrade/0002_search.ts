import { ids } from './0001_ground.ts';

export const rows = `insert into search_words (workspace_id, word) values ('${ids.workspace}', 'заказ') on conflict do nothing;`;
