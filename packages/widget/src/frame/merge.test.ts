import type { Entry } from '@otklik/contract/conversations';
import { expect, test } from 'vitest';
import { lastSeq, mergeEntries, unreadIn } from './merge.ts';

const at = (seq: number, by: 'customer' | 'agent' = 'agent', id = `e${seq}`): Entry => JSON.parse(JSON.stringify({ seq, id, author: { kind: by } }));

test('an entry that comes twice is shown once, in the server’s order', () => {
  const merged = mergeEntries([at(1), at(4)], [at(4), at(3), at(1), at(6)]);
  expect(merged.map(({ seq }) => seq)).toEqual([1, 3, 4, 6]);
  expect(lastSeq(merged)).toBe(6);
});

test('nothing new leaves everything as it was', () => {
  const known = [at(1), at(2)];
  expect(mergeEntries(known, [at(2)])).toBe(known);
});

test('unread is what others wrote above the place the customer has seen', () => {
  expect(unreadIn([at(1), at(2, 'customer'), at(3), at(5)], 1)).toBe(2);
});
