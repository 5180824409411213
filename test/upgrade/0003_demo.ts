import { ids } from './0001_ground.ts';

export const rows = `insert into demo_things (id, workspace_id, kind) values ('${ids.row}', '${ids.workspace}', 'customer');`;
