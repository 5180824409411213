import { expect, test } from 'vitest';
import { dueMessages, isPassing, type OutMessage, readdress } from './outbox-rules.ts';

const message = (id: string, conversationId: string, more: Partial<OutMessage> = {}): OutMessage => ({
  id,
  conversationId,
  text: id,
  files: [],
  createdAt: '2026-11-24T09:00:00Z',
  failures: 0,
  refusal: null,
  ...more,
});
const due = (messages: OutMessage[], sending: string[] = [], notBefore: [string, number][] = [], now = 1000) =>
  dueMessages(messages, new Set(sending), new Map(notBefore), now).map(({ id }) => id);

test('of each conversation the oldest message goes first', () => {
  expect(due([message('3', 'a'), message('1', 'a'), message('2', 'b')])).toEqual(['1', '2']);
});

test('while a message is on its way, nothing of its conversation overtakes it', () => {
  expect(due([message('1', 'a'), message('2', 'a'), message('3', 'b')], ['1'])).toEqual(['3']);
});

test('a message that waits for its next try holds back those after it', () => {
  const two = [message('1', 'a'), message('2', 'a')];
  expect(due(two, [], [['1', 2000]])).toEqual([]);
  expect(due(two, [], [['1', 2000]], 2000)).toEqual(['1']);
});

test('a declined message waits for the person and does not hold back the others', () => {
  expect(due([message('1', 'a', { refusal: 'too long' }), message('2', 'a')])).toEqual(['2']);
});

test('after a lost session the messages of one conversation stay together, in order, under one new id', () => {
  let next = 0;
  const { messages, moved } = readdress([message('2', 'a'), message('1', 'a'), message('3', 'b')], () => `new${++next}`);
  expect(messages.map(({ id, conversationId }) => [id, conversationId])).toEqual([
    ['1', 'new1'],
    ['2', 'new1'],
    ['3', 'new2'],
  ]);
  expect([...moved]).toEqual([
    ['a', 'new1'],
    ['b', 'new2'],
  ]);
});

test('no answer, a server in trouble and a plea for patience pass by themselves; a refusal does not', () => {
  expect([0, 408, 429, 500, 503, 507].map(isPassing)).not.toContain(false);
  expect([400, 403, 404, 413, 422].map(isPassing)).not.toContain(true);
});
