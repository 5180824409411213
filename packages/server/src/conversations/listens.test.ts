import { conversationId, customerId, personId, sessionId, workspaceId } from '@otklik/contract/ids';
import { expect, test } from 'vitest';
import { createEvents, type News } from '../kit/events.ts';
import { alone } from '../kit/fabric/fabric.ts';
import type { Connection } from '../kit/live/connection.ts';
import { listenToLive } from './listens.ts';

const id = (last: string) => `00000000-0000-7000-8000-00000000000${last}`;
const who = {
  kind: 'person',
  personId: personId.parse(id('1')),
  workspaceId: workspaceId.parse(id('2')),
  role: 'agent',
  name: 'Анна',
  language: 'ru',
  sessionId: sessionId.parse(id('3')),
} as const;
const connection: Connection = {
  id: 'c',
  who,
  proof: { headers: {}, token: null },
  pipe: { send() {}, pending: () => 0, probe: () => true, close() {} },
  ended: false,
};

test('who leaves a conversation before the desk has looked it up is not shown as looking at it', async () => {
  const slow = Promise.withResolvers<{ customerId: ReturnType<typeof customerId.parse>; sneakPeek: boolean; open: boolean }>();
  const events = createEvents((error) => {
    throw error;
  });
  const news: News[] = [];
  events.subscribe((one) => news.push(one));
  const listener = listenToLive({ events, fabric: alone, conversations: { findForLive: () => slow.promise, seen: async () => {}, ownSeen: async () => {} } });
  const comes = listener.heard(connection, { type: 'viewing', conversationId: conversationId.parse(id('4')) });
  const goes = listener.heard(connection, { type: 'viewing', conversationId: null });
  slow.resolve({ customerId: customerId.parse(id('5')), sneakPeek: false, open: true });
  await Promise.all([comes, goes]);
  expect(news.map(({ data }) => data).filter((data) => data.includes(who.personId))).toEqual([]);
});
