import { expect, test } from 'vitest';
import { leaving, type Outgoing, pauseMs, pendingOf, sendable } from './outbox-law.ts';
import { uuidv7 } from './ui/uuid.ts';

const reply = (id: string, rest: Partial<Outgoing> = {}): Outgoing => ({
  id,
  conversationId: 'olga',
  personId: 'anna',
  text: id,
  files: [],
  seenSeq: 1,
  anyway: false,
  writtenAt: '',
  state: 'waiting',
  reason: null,
  ...rest,
});

test('replies of one conversation leave one after another, the oldest first', () => {
  expect(sendable([reply('2'), reply('1'), reply('3')], 'anna').map((one) => one.id)).toEqual(['1']);
});

test('conversations do not wait for each other', () => {
  const ids = sendable([reply('1'), reply('2', { conversationId: 'timur' })], 'anna').map((one) => one.id);
  expect(ids).toEqual(['1', '2']);
});

test('nothing overtakes a reply that waits for a decision', () => {
  expect(sendable([reply('1', { state: 'held' }), reply('2')], 'anna')).toEqual([]);
});

test('a refused reply does not stop the next one', () => {
  expect(sendable([reply('1', { state: 'refused' }), reply('2')], 'anna').map((one) => one.id)).toEqual(['2']);
});

test('a colleague who signs in on the same machine does not send my replies', () => {
  expect(sendable([reply('1')], 'igor')).toEqual([]);
});

test('what follows a conversation’s replies waits for those that leave by themselves, not for those that wait for a decision', () => {
  const items = [reply('1'), reply('2', { state: 'refused' }), reply('3'), reply('4', { state: 'held' }), reply('5'), reply('6', { personId: 'igor' })];
  expect(leaving(items, 'anna', 'olga').map((one) => one.id)).toEqual(['1', '3']);
  expect(leaving(items, 'anna', 'timur')).toEqual([]);
});

test('what is pending stands in the order of its writing', () => {
  expect(pendingOf([reply('b'), reply('a'), reply('c', { conversationId: 'timur' })], 'olga').map((one) => one.id)).toEqual(['a', 'b']);
});

test('tries grow rarer, but never rarer than every twelve seconds', () => {
  expect(pauseMs(0, 0.5)).toBeLessThan(pauseMs(3, 0.5));
  expect(pauseMs(50, 1)).toBeLessThan(12_000);
});

test('ids made one after another rise, even within one millisecond', () => {
  const ids = Array.from({ length: 2000 }, () => uuidv7());
  expect(ids.toSorted()).toEqual(ids);
  expect(ids[0]).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
});

test('an id made after one of an hour ahead sorts behind it', () => {
  const ahead = '019fffff-ffff-7fff-bfff-ffffffffffff';
  const next = uuidv7(ahead);
  expect([next, ahead].toSorted()).toEqual([ahead, next]);
});
