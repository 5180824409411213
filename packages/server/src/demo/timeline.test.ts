import { conversationId, customerId, fileId, personId, siteId } from '@otklik/contract/ids';
import { expect, test } from 'vitest';
import type { CastTalk } from '../../../../test/cast/shape.ts';
import { type Known, momentsOf, toldOf } from './timeline.ts';

const id = (tail: number) => `00000000-0000-7000-8000-${String(tail).padStart(12, '0')}`;
const person = (tail: number) => personId.parse(id(tail));
const known: Known = {
  conversationId: conversationId.parse(id(1)),
  siteId: siteId.parse(id(2)),
  customerId: customerId.parse(id(3)),
  people: { vera: person(10), igor: person(11), anna: person(12), marina: person(13), timofey: person(14), denis: person(15), katya: person(16) },
  fileId: () => fileId.parse(id(4)),
};
const talk: CastTalk = {
  key: 'late',
  customer: 'olga',
  site: 'home',
  story: 'delivery',
  situation: 'delivery.late',
  kind: 'complaint',
  state: 'solved',
  when: { daysAgo: 2, at: '10:41' },
  messages: [
    { by: 'customer', afterSeconds: 0, text: 'a' },
    { by: 'denis', afterSeconds: 40, text: 'b' },
    { by: 'customer', afterSeconds: 20, text: 'c', files: [{ picture: 'receipt', name: 'чек.jpg' }] },
    { by: 'igor', afterSeconds: 60, text: 'd' },
  ],
};
const now = new Date('2026-03-10T23:30:00Z');

test('an earlier talk happens at the shop’s own time', () => {
  // In Moscow it is already the 11th.
  expect(momentsOf(talk, now, 'Europe/Moscow').map((at) => at.toISOString())).toEqual([
    '2026-03-09T07:41:00.000Z',
    '2026-03-09T07:41:40.000Z',
    '2026-03-09T07:42:00.000Z',
    '2026-03-09T07:43:00.000Z',
  ]);
});

test('a talk that is open now waits from now', () => {
  const moments = momentsOf({ ...talk, when: { lastSecondsAgo: 30 } }, now, 'Europe/Moscow');
  expect(moments.at(-1)).toEqual(new Date('2026-03-10T23:29:30Z'));
  expect(moments[0]).toEqual(new Date('2026-03-10T23:27:30Z'));
});

test('whoever answers first has taken it, the next one was given it, the last one solved it', () => {
  const { entries } = toldOf(talk, known, now, 'Europe/Moscow');
  expect(entries.map(({ kind }) => kind)).toEqual(['message', 'taken', 'message', 'message', 'assigned', 'message', 'solved']);
  expect(entries[1]).toMatchObject({ by: { personId: known.people.denis } });
  expect(entries[4]).toMatchObject({ by: { personId: known.people.denis }, to: known.people.igor });
  expect(entries[6]).toMatchObject({ by: { personId: known.people.igor } });
  expect(entries[3]?.fileIds).toEqual([id(4)]);
  for (const [index, { at }] of entries.entries()) expect(at.getTime()).toBeGreaterThanOrEqual(entries[index - 1]?.at.getTime() ?? 0);
});
