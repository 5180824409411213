import { conversationId, customerId, type EntryId, entryId, personId, siteId, workspaceId } from '@otklik/contract/ids';
import { expect, test } from 'vitest';
import { createRecollection } from './recollection.ts';
import type { Held, Standing } from './store.ts';

const uuid = (number: number) => `00000000-0000-7000-8000-${number.toString(16).padStart(12, '0')}`;
const here = workspaceId.parse(uuid(1));
const [first, second] = [entryId.parse(uuid(5)), entryId.parse(uuid(6))];

function rowOf(number: number): Held {
  const at = new Date('2026-11-24T09:00:00Z');
  return {
    id: conversationId.parse(uuid(number)),
    workspace_id: here,
    site_id: siteId.parse(uuid(2)),
    customer_id: customerId.parse(uuid(3)),
    channel: 'widget',
    status: 'assigned',
    assignee_id: personId.parse(uuid(4)),
    seq: 2,
    seq_was: 1,
    message_seq: 2,
    preview_by: 'customer',
    preview_text: 'Ау?',
    preview_files: 0,
    waiting_since: at,
    reply_seq: 0,
    reply_by: null,
    first_reply_seconds: null,
    updated_at: at,
    updated_was: at,
    created_at: at,
    assignee_active: null,
  };
}
const standing: Standing = {
  id: conversationId.parse(uuid(100)),
  customer_delivered_seq: 0,
  customer_seen_seq: 0,
  agent_seen_seq: 0,
  site_name: 'Чайная',
  customer_name: 'Ольга',
  customer_number: 1,
  customer_language: 'ru',
  customer_online: true,
  assignee_name: 'Анна',
  assignee_photo: null,
  assignee_active: true,
};
const row = rowOf(100);

test('what is recalled is a copy that tells from where it came, and only to its own desk', () => {
  const { keep, recall } = createRecollection();
  keep(row, standing, first);
  const recalled = recall(here, row.id);
  expect(recalled).toMatchObject({
    row: { seq: 2, seq_was: 2, updated_was: row.updated_at, assignee_active: true },
    assignee: { id: row.assignee_id, name: 'Анна', active: true },
  });
  if (recalled) recalled.row.seq = 3;
  expect(recall(here, row.id)?.row.seq).toBe(2);
  expect(recall(workspaceId.parse(uuid(9)), row.id)).toBeUndefined();
});

test('memory does for a new message, not for another try of the newest, also after a move without a message', () => {
  const { keep, has } = createRecollection();
  const knows = (message: EntryId) => has(row.id, message);
  expect(knows(first)).toBe(false);
  keep(row, standing, first);
  expect([knows(first), knows(second)]).toEqual([false, true]);
  keep(row, standing, null);
  expect([knows(first), knows(second)]).toEqual([false, true]);
  keep(row, standing, second);
  expect([knows(first), knows(second)]).toEqual([true, false]);
});

test('where memory was wrong it is not relied upon for eight moves', () => {
  const { keep, has, doubt } = createRecollection();
  keep(row, standing, first);
  doubt(row.id);
  for (let moves = 0; moves < 8; moves += 1) {
    expect(has(row.id, second)).toBe(false);
    keep(row, standing, first);
  }
  expect(has(row.id, second)).toBe(true);
});

test('ten thousand conversations are remembered, the oldest are forgotten first', () => {
  const { keep, has } = createRecollection();
  for (let number = 100; number <= 10_100; number += 1) keep(rowOf(number), standing, first);
  expect([has(conversationId.parse(uuid(100)), second), has(conversationId.parse(uuid(101)), second)]).toEqual([false, true]);
});
