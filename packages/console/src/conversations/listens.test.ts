import { entry } from '@otklik/contract/conversations';
import { beforeEach, expect, test, vi } from 'vitest';
import { queries } from '../desk.ts';
import { hear } from './listens.ts';
import { conversationKeys, stretchOf } from './queries.ts';
import { anna, igor, rowId, sampleRow } from './sample-row.ts';

const id = rowId(1);
const taken = (seq: number) =>
  entry.parse({
    conversationId: id,
    seq,
    id: rowId(100 + seq),
    kind: 'assigned',
    author: { kind: 'agent', id: igor, name: 'Igor', photo: null },
    text: '',
    files: [],
    to: null,
    at: '2026-11-20T10:00:00Z',
  });
const loaded = () => stretchOf(id)?.entries.map(({ seq }) => seq);

beforeEach(() => {
  queries.clear();
  queries.setQueryData(conversationKeys.entries(id), { entries: [taken(3)], newest: 3 });
});

test('a row that tells of more than was heard has the rest fetched', async () => {
  const answer = Response.json({ entries: [taken(4)], seq: 4 });
  const asked = vi.spyOn(globalThis, 'fetch').mockResolvedValue(answer);
  hear({ type: 'conversation.changed', conversation: sampleRow(1, { seq: 4, assigneeId: igor }) }, anna);
  await vi.waitFor(() => expect(loaded()).toEqual([3, 4]));
  expect(asked).toHaveBeenCalledOnce();
  expect(asked.mock.calls[0]?.[0]).toContain('after=3');
});

test('what is told twice stays once, and nothing is asked for', () => {
  const asked = vi.spyOn(globalThis, 'fetch');
  asked.mockClear();
  for (const _ of ['told', 'told again']) hear({ type: 'entry.added', entry: taken(4) }, anna);
  expect(loaded()).toEqual([3, 4]);
  expect(asked).not.toHaveBeenCalled();
});
