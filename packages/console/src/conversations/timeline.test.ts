import type { Entry } from '@otklik/contract/conversations';
import { entry } from '@otklik/contract/conversations';
import { expect, test } from 'vitest';
import type { Outgoing } from '../outbox-law.ts';
import { hasNewer, hasOlder, itemsOf, join, type Stretch } from './timeline.ts';

const uuid = (n: number) => `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`;
function message(seq: number, rest: Record<string, unknown> = {}): Entry {
  return entry.parse({
    conversationId: uuid(1),
    seq,
    id: uuid(100 + seq),
    kind: 'message',
    author: { kind: 'customer', id: uuid(7), name: 'Ольга', photo: null },
    text: `№ ${seq}`,
    files: [],
    to: null,
    at: '2026-11-20T10:00:00Z',
    ...rest,
  });
}
const stretch = (from: number, to: number, newest = to): Stretch => ({
  entries: Array.from({ length: to - from + 1 }, (_, n) => message(from + n)),
  newest,
});
const seqs = (one: Stretch) => one.entries.map((each) => each.seq);
const day = (at: string) => at.slice(0, 10);

test('what follows joins the end, what repeats stands once', () => {
  const joined = join(stretch(3, 5), [message(5), message(6)]);
  expect(seqs(joined)).toEqual([3, 4, 5, 6]);
  expect(hasNewer(joined)).toBe(false);
});

test('older entries join the beginning', () => {
  const joined = join(stretch(3, 5), [message(1), message(2)]);
  expect(seqs(joined)).toEqual([1, 2, 3, 4, 5]);
  expect(hasOlder(joined)).toBe(false);
});

test('an entry after a gap is not shown out of place: the gap is known and asked for', () => {
  const joined = join(stretch(3, 5), [message(9)]);
  expect(seqs(joined)).toEqual([3, 4, 5]);
  expect(hasNewer(joined)).toBe(true);
});

test('the first entries of an empty stretch begin it', () => {
  expect(seqs(join({ entries: [], newest: 0 }, [message(4)]))).toEqual([4]);
});

test('each day has its line, a person’s next message no second face, a reply on its way stands last', () => {
  const reply: Outgoing = {
    id: uuid(500),
    conversationId: uuid(1),
    personId: uuid(9),
    text: 'Уточню',
    files: [],
    seenSeq: 2,
    anyway: false,
    writtenAt: '',
    state: 'waiting',
    reason: null,
  };
  const items = itemsOf(
    [message(1), message(2), message(3, { at: '2026-11-21T10:00:00Z' }), message(4, { kind: 'taken', at: '2026-11-21T10:00:01Z' })],
    [reply],
    day,
  );
  expect(items.map((item) => item.kind)).toEqual(['day', 'message', 'message', 'day', 'message', 'event', 'pending']);
  expect(items.flatMap((item) => (item.kind === 'message' ? item.first : []))).toEqual([true, false, true]);
});

test('a reply that has arrived is not shown as pending any more', () => {
  const arrived = message(2);
  const reply: Outgoing = {
    id: arrived.id,
    conversationId: uuid(1),
    personId: uuid(9),
    text: 'Уточню',
    files: [],
    seenSeq: 1,
    anyway: false,
    writtenAt: '',
    state: 'waiting',
    reason: null,
  };
  expect(itemsOf([message(1), arrived], [reply], day).some((item) => item.kind === 'pending')).toBe(false);
});
