import type { Entry } from '@otklik/contract/conversations';
import { expect, test } from 'vitest';
import type { OutMessage } from './outbox-rules.ts';
import { drawRows } from './rows.ts';

const entry = (seq: number, by: string, at: string): Entry =>
  JSON.parse(
    JSON.stringify({
      seq,
      id: `e${seq}`,
      kind: 'message',
      author: { kind: by === 'me' ? 'customer' : 'agent', id: by, name: by, photo: null },
      text: '',
      files: [],
      at,
    }),
  );
const waiting = (id: string): OutMessage => ({ id, conversationId: 'c', text: '', files: [], createdAt: '2026-11-24T10:20:00Z', failures: 0, refusal: null });
const draw = (entries: Entry[], messages: OutMessage[] = []) =>
  drawRows(entries, messages, (at) => at.slice(0, 10)).map((row) =>
    row.kind === 'day' ? row.at.slice(0, 10) : `${row.id}${row.first ? ' first' : ''}${row.last ? ' last' : ''}`,
  );

test('days are parted by a line, and a run of one author has a beginning and an end', () => {
  expect(
    draw([
      entry(1, 'me', '2026-11-23T10:00:00Z'),
      entry(2, 'anna', '2026-11-24T10:00:00Z'),
      entry(3, 'anna', '2026-11-24T10:01:00Z'),
      entry(4, 'ivan', '2026-11-24T10:02:00Z'),
      entry(6, 'ivan', '2026-11-24T10:30:00Z'),
    ]),
  ).toEqual(['2026-11-23', 'e1 first last', '2026-11-24', 'e2 first', 'e3 last', 'e4 first last', 'e6 first last']);
});

test('what waits stands after what was sent, and once it has arrived it stands there once', () => {
  expect(draw([entry(1, 'me', '2026-11-24T10:19:00Z')], [waiting('e1'), waiting('w2')])).toEqual(['2026-11-24', 'e1 first', 'w2 last']);
});
