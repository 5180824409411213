import { afterAll, beforeAll, expect, test } from 'vitest';
import { conversationId, entryId } from '../packages/contract/src/ids.ts';
import type { Refusal } from '../packages/server/src/kit/errors.ts';
import type { PersonWho } from '../packages/server/src/kit/http/who.ts';
import { createPromises } from '../packages/server/src/promises/promises.ts';
import { newId, openRooms, type Rooms } from './rooms.ts';

let rooms: Rooms;
let anna: PersonWho;
let site: Awaited<ReturnType<Rooms['makeSite']>>;

beforeAll(async () => {
  rooms = await openRooms();
  site = await rooms.makeSite();
  anna = await rooms.makePerson('Анна');
});
afterAll(() => rooms?.close());

async function answered(text: string) {
  const { who } = await rooms.visit(site.key);
  const id = conversationId.parse(newId());
  await rooms.conversations.write(who, id, { id: entryId.parse(newId()), text: 'Где мой заказ?', fileIds: [] });
  const reply = (words: string) => rooms.conversations.reply(anna, id, { id: entryId.parse(newId()), text: words, fileIds: [], seenSeq: 0, anyway: true });
  const first = await reply(text);
  return { id, reply, first };
}
const announced = (id: string) => rooms.news.filter(({ type, data }) => type === 'promises.changed' && data.includes(id)).length;

test('a promise is read from a reply with its time, is open, and is kept when the agent writes again', async () => {
  const { id, reply, first } = await answered('Уточню у склада и напишу вам до 15:00.');
  expect(await rooms.promises.list(anna, id)).toEqual([]);
  await rooms.promises.serve();
  expect(rooms.troubles).toEqual([]);
  // 15:00 by the clock of the desk, which is in Moscow
  expect(await rooms.promises.list(anna, id)).toMatchObject([
    { entryId: first.id, agentName: 'Анна', words: expect.stringContaining('15:00'), dueAt: '2026-11-24T12:00:00.000Z', keptAt: null },
  ]);
  expect(announced(id)).toBe(1);
  rooms.clock.pass(600);
  await reply('Склад ответил: посылка уже у курьера.');
  expect(await rooms.promises.list(anna, id)).toMatchObject([{ keptAt: rooms.clock.now().toISOString() }]);
  expect(announced(id)).toBe(2);
});

test('a promise without a time is recorded without one', async () => {
  const { id } = await answered('Уточню и вернусь с ответом.');
  await rooms.promises.serve();
  expect(await rooms.promises.list(anna, id)).toMatchObject([{ dueAt: null }]);
});

test('a reply that promises nothing leaves nothing', async () => {
  const { id } = await answered('Ваш заказ уже у курьера.');
  await rooms.promises.serve();
  expect(await rooms.promises.list(anna, id)).toEqual([]);
});

test('a promise that is read late is kept by what the agent wrote meanwhile', async () => {
  const { id, reply } = await answered('Проверю и напишу через 10 минут.');
  rooms.clock.pass(60);
  const { at } = await reply('Проверила: всё в порядке.');
  await rooms.promises.serve();
  expect((await rooms.promises.list(anna, id)).find(({ dueAt }) => dueAt !== null)).toMatchObject({ keptAt: at });
});

test('of two nodes one reads a reply; if it fails, the other does when its lease has run out', async () => {
  const { id } = await answered('Проверю и напишу через час.');
  const troubles: unknown[] = [];
  const broken = createPromises({
    db: rooms.db,
    clock: rooms.clock,
    events: rooms.events,
    read: () => Promise.reject(new Error('out of memory')),
    onTrouble: (error) => troubles.push(error),
  });
  await broken.serve();
  expect(troubles).toHaveLength(1);
  await rooms.promises.serve();
  expect(await rooms.promises.list(anna, id)).toEqual([]);
  rooms.clock.pass(61);
  await rooms.promises.serve();
  expect(await rooms.promises.list(anna, id)).toHaveLength(1);
});

test('another desk’s promises are as good as none', async () => {
  const { id } = await answered('Напишу через час.');
  const stranger = await rooms.makePerson('Ольга', await rooms.makeWorkspace());
  await expect(rooms.promises.list(stranger, id)).rejects.toMatchObject({ code: 'conversations_not_found' } satisfies Partial<Refusal>);
});
