import { ids } from './0001_ground.ts';

const { workspace, conversation, person, row, entry } = ids;
export const rows = `
insert into standard_versions (workspace_id, number, edits, by_name) values ('${workspace}', 1, '{}', 'Анна');
insert into promises_due (entry_id, workspace_id, conversation_id) values ('${entry}', '${workspace}', '${conversation}');
insert into promises (entry_id, place, workspace_id, conversation_id, agent_id, words) values ('${entry}', 0, '${workspace}', '${conversation}', '${person}', 'завтра');
insert into quality_due (conversation_id, workspace_id) values ('${conversation}', '${workspace}') on conflict do nothing;
insert into quality_scores (conversation_id, agent_id, workspace_id, score, version, broken, broken_rules, held, not_applicable, weights, cap, story, situation, kind, mood, fault, solved_at)
  values ('${conversation}', '${person}', '${workspace}', 90, '1', '[]', '{}', '{}', '{}', '{}', 100, 'delivery', 'late', 'complaint', 'calm', 'ours', now());
insert into quality_overrules (id, workspace_id, conversation_id, agent_id, rule, words, reason, by_name) values ('${row}', '${workspace}', '${conversation}', '${person}', 'rule', 'x', 'y', 'Анна');
insert into quality_calibrations (id, workspace_id, title, conversation_ids, reviewer_ids) values ('${row}', '${workspace}', 'Март', '{${conversation}}', '{${person}}');
insert into quality_reviews (conversation_id, agent_id, reviewer_id, calibration_id, workspace_id, score, marks, comment)
  values ('${conversation}', '${person}', '${person}', '${row}', '${workspace}', 80, '{}', '');
insert into quality_appeals (id, workspace_id, conversation_id, agent_id, comment) values ('${row}', '${workspace}', '${conversation}', '${person}', 'Нет');
insert into quality_notes (id, workspace_id, conversation_id, agent_id, by_name, text) values ('${row}', '${workspace}', '${conversation}', '${person}', 'Анна', 'Хорошо');
insert into quality_corrections (conversation_id, workspace_id, locale, text) values ('${conversation}', '${workspace}', 'ru', 'Где мой заказ?');
`;
