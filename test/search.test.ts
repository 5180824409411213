import { afterAll, beforeAll, expect, test } from 'vitest';
import { conversationId, entryId } from '../packages/contract/src/ids.ts';
import type { PersonWho, VisitorWho } from '../packages/server/src/kit/http/who.ts';
import { createSearch, type Search } from '../packages/server/src/search/search.ts';
import { newId, openRooms, type Rooms } from './rooms.ts';

/** A message among so many newer ones is found by the index alone. */
const newestLookedThrough = 1000;

let rooms: Rooms;
let search: Search;
let anna: PersonWho;
let customer: VisitorWho;
beforeAll(async () => {
  rooms = await openRooms();
  search = createSearch(rooms);
  anna = await rooms.makePerson('Анна');
  ({ who: customer } = await rooms.visit((await rooms.makeSite()).key));
});
afterAll(() => rooms?.close());

async function write(...texts: string[]): Promise<string> {
  const id = conversationId.parse(newId());
  await Promise.all(texts.map((text) => rooms.conversations.write(customer, id, { id: entryId.parse(newId()), text, fileIds: [] })));
  return id;
}
const found = async (query: string) => (await search.find(anna, query)).messages.map((message) => message.found.text);
async function indexAll(...nodes: Search[]): Promise<void> {
  while ((await search.waiting()).count > 0) await Promise.all(nodes.map((node) => node.serve()));
}
const count = (table: 'search_entries' | 'conversations_entries') =>
  rooms.db.inWorkspace(rooms.workspace, (tx) =>
    tx
      .selectFrom(table)
      .select((row) => row.fn.countAll().as('n'))
      .executeTakeFirstOrThrow(),
  );

test('a message is found from its commit on, and stays to be found among however many newer ones', async () => {
  await write('Моя бандероль застряла в Твери');
  expect(await found('бандероли')).toEqual(['Моя бандероль застряла в Твери']);
  await indexAll(search);
  await write(...Array.from({ length: newestLookedThrough + 1 }, (_, at) => `Вопрос номер ${at}`));
  expect(await found('бандероли')).toEqual(['Моя бандероль застряла в Твери']);
});

test('several nodes index together, and each message once', async () => {
  await write(...Array.from({ length: 200 }, (_, at) => `Подарок под ёлку ${at}`));
  await indexAll(search, createSearch(rooms), createSearch(rooms));
  expect(await count('search_entries')).toEqual(await count('conversations_entries'));
});

test('a slip is forgiven where the right word has been written before', async () => {
  await write('Есть ли у вас штатив для камеры?');
  await indexAll(search);
  expect(await found('штатыв')).toEqual(['Есть ли у вас штатив для камеры?']);
});

test('what is gone is not found, also when it goes before it was indexed', async () => {
  const indexed = await write('Самовар с трубой');
  await indexAll(search);
  expect(await found('самовар')).toHaveLength(1);
  const waiting = await write('Самовар без трубы');
  await write('Самовар на углях');
  const gone = [indexed, waiting].map((id) => conversationId.parse(id));
  await rooms.db.inWorkspace(rooms.workspace, (tx) => tx.deleteFrom('conversations').where('id', 'in', gone).execute());
  await indexAll(search);
  expect(await found('самовар')).toEqual(['Самовар на углях']);
});
