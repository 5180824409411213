import { beforeEach, expect, test } from 'vitest';
import { queries } from '../desk.ts';
import { type Command, foreseen } from './foreseen.ts';
import { changeMarks, conversationKeys, foresee, knownRow, mergeRow } from './queries.ts';
import { rowsOf } from './rows.ts';
import { anna, igor, rowId, sampleRow } from './sample-row.ts';

const id = rowId(1);
const row = (rest: Record<string, unknown>) => sampleRow(1, rest);
const give = (command: Command) => foresee(id, (now) => foreseen(now, command, anna), anna);
const inView = (view: 'mine' | 'solved') => rowsOf(queries.getQueryData(conversationKeys.list(view))).map((one) => one.status);

beforeEach(() => {
  queries.clear();
  for (const [view, items] of [
    ['mine', [row({})]],
    ['all', [row({})]],
    ['solved', []],
  ] as const) {
    queries.setQueryData(conversationKeys.list(view), { pages: [{ items, next: null }], pageParams: [null] });
  }
});

test('a key struck right after another finds the row, although it stands in no view any more', () => {
  queries.removeQueries({ queryKey: conversationKeys.list('all') });
  const returned = give({ verb: 'giveBack' });
  expect(knownRow(id)?.status).toBe('queued');
  returned();
  expect(knownRow(id)?.status).toBe('assigned');
});

test('news that was overtaken on its way changes nothing', () => {
  mergeRow(row({ seq: 5, status: 'solved' }), anna);
  mergeRow(row({ seq: 4, status: 'assigned' }), anna);
  expect(knownRow(id)?.status).toBe('solved');
  expect([inView('mine'), inView('solved')]).toEqual([[], ['solved']]);
});

test('what an earlier command brought about does not undo what a later one will', () => {
  const solved = give({ verb: 'solve' });
  const reopened = give({ verb: 'reopen' });
  const returned = give({ verb: 'giveBack' });
  expect(knownRow(id)?.status).toBe('queued');
  mergeRow(row({ seq: 4, status: 'solved' }), anna);
  solved();
  expect(knownRow(id)).toMatchObject({ seq: 4, status: 'queued', assigneeId: null });
  mergeRow(row({ seq: 5 }), anna);
  reopened();
  mergeRow(row({ seq: 6, status: 'queued', assigneeId: null }), anna);
  returned();
  expect(inView('mine')).toEqual([]);
});

test('what the server refuses goes back to what it told last', () => {
  const solved = give({ verb: 'solve' });
  expect([inView('mine'), inView('solved')]).toEqual([[], ['solved']]);
  changeMarks(id, { readSeq: 4 }, anna);
  mergeRow(row({ seq: 4, assigneeId: igor }), anna);
  expect(knownRow(id)?.status).toBe('solved');
  solved();
  expect(knownRow(id)).toMatchObject({ seq: 4, status: 'assigned', assigneeId: igor, readSeq: 4 });
  expect(inView('solved')).toEqual([]);
});
