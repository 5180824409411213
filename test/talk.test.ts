import { afterAll, beforeAll, expect, test } from 'vitest';
import { type ConversationId, conversationId, entryId, fileId } from '../packages/contract/src/ids.ts';
import type { Refusal } from '../packages/server/src/kit/errors.ts';
import type { PersonWho, VisitorWho } from '../packages/server/src/kit/http/who.ts';
import { newId, openRooms, type Rooms } from './rooms.ts';

let rooms: Rooms;
let site: Awaited<ReturnType<Rooms['makeSite']>>;
let anna: PersonWho;
let denis: PersonWho;

beforeAll(async () => {
  rooms = await openRooms();
  site = await rooms.makeSite();
  anna = await rooms.makePerson('Анна');
  denis = await rooms.makePerson('Денис');
});
afterAll(() => rooms.close());

const newTalk = () => conversationId.parse(newId());
const says = (text: string, id = entryId.parse(newId())) => ({ id, text, fileIds: [] });
const answers = (text: string, seenSeq: number, anyway = false) => ({ ...says(text), seenSeq, anyway });
const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => 'agreed',
    (error: Refusal) => error.code,
  );

async function begun(text = 'Где мой заказ?') {
  const { who } = await rooms.visit(site.key);
  const id = newTalk();
  await rooms.conversations.write(who, id, says(text));
  return { who, id };
}
const timeline = async (id: ConversationId, who: PersonWho = anna) => (await rooms.conversations.entries(who, id, { limit: 200 })).entries;
const row = async (id: ConversationId, who: PersonWho = anna) => (await rooms.conversations.get(who, id)).conversation;

test('A customer writes, an agent answers: the conversation is theirs and nobody waits any more', async () => {
  const { who, id } = await begun();
  expect(await row(id)).toMatchObject({
    status: 'queued',
    assigneeId: null,
    waitingSince: rooms.clock.now().toISOString(),
    preview: { by: 'customer', text: 'Где мой заказ?' },
  });
  rooms.clock.pass(35);
  const reply = await rooms.conversations.reply(anna, id, answers('Сейчас посмотрю.', 1));
  expect(reply).toMatchObject({ seq: 3, kind: 'message', author: { kind: 'agent', name: 'Анна' } });
  expect(await row(id)).toMatchObject({ status: 'assigned', assigneeId: anna.personId, waitingSince: null, seq: 3 });
  expect((await timeline(id)).map((entry) => entry.kind)).toEqual(['message', 'taken', 'message']);
  const own = await rooms.conversations.ownEntries(who, id, { limit: 50 });
  expect(own.entries.map(({ seq, author }) => [seq, author.kind, author.id !== null])).toEqual([
    [1, 'customer', true],
    [3, 'agent', false],
  ]);
});

test('A message that is sent again and again, also all at once, is there once', async () => {
  const { who } = await rooms.visit(site.key);
  const id = newTalk();
  const message = says('Здравствуйте!');
  const tries = await Promise.all(Array.from({ length: 12 }, () => rooms.conversations.write(who, id, message)));
  expect(new Set(tries.map((entry) => entry.seq))).toEqual(new Set([1]));
  await rooms.conversations.solve(anna, id);
  expect((await rooms.conversations.write(who, id, message)).seq).toBe(1);
  expect(await row(id)).toMatchObject({ status: 'solved' });
  const reply = answers('Добрый день!', 2);
  const replies = await Promise.all(Array.from({ length: 6 }, () => rooms.conversations.reply(anna, id, reply)));
  expect(new Set(replies.map((entry) => entry.seq)).size).toBe(1);
});

test('Fifty writers at once: numbers without gaps, every message there', async () => {
  const { who, id } = await begun();
  await Promise.all(Array.from({ length: 50 }, (_, n) => rooms.conversations.write(who, id, says(`сообщение ${n}`))));
  const entries = await timeline(id);
  expect(entries.map((entry) => entry.seq)).toEqual(Array.from({ length: 51 }, (_, n) => n + 1));
  expect(new Set(entries.map((entry) => entry.text)).size).toBe(51);
});

test('Of five who take a conversation at once one wins, and four are told who', async () => {
  const { id } = await begun();
  const people = [anna, denis, ...(await Promise.all(['Марина', 'Тимофей', 'Катя'].map((name) => rooms.makePerson(name))))];
  const results = await Promise.allSettled(people.map((person) => rooms.conversations.take(person, id)));
  const won = results.findIndex((result) => result.status === 'fulfilled');
  const lost = results.flatMap((result) => (result.status === 'rejected' ? [result.reason] : []));
  expect(lost).toHaveLength(4);
  for (const reason of lost) expect(reason).toMatchObject({ code: 'conversations_taken', details: { name: people[won]?.name } });
  expect((await timeline(id)).filter((entry) => entry.kind === 'taken')).toHaveLength(1);
});

test('A reply is held back when a colleague has answered meanwhile, and sent when it is meant', async () => {
  const { id } = await begun();
  await rooms.conversations.reply(denis, id, answers('Уже смотрю.', 1));
  await expect(rooms.conversations.reply(anna, id, answers('Смотрю.', 1))).rejects.toMatchObject({
    code: 'conversations_overtaken',
    details: { name: 'Денис' },
  });
  await rooms.conversations.reply(anna, id, answers('Смотрю.', 1, true));
  await rooms.conversations.reply(denis, id, answers('Спасибо, Анна.', 9));
  expect((await timeline(id)).filter((entry) => entry.kind === 'message')).toHaveLength(4);
});

test('A solved conversation opens again with its agent; when their access is closed, in the queue', async () => {
  const { who, id } = await begun();
  const gone = await rooms.makePerson('Игорь');
  await rooms.conversations.take(gone, id);
  await rooms.conversations.solve(gone, id);
  await rooms.conversations.write(who, id, says('Ещё вопрос'));
  expect(await row(id)).toMatchObject({ status: 'assigned', assigneeId: gone.personId });
  await rooms.conversations.solve(gone, id);
  await rooms.db.inWorkspace(rooms.workspace, (tx) =>
    tx.updateTable('people').set({ deactivated_at: rooms.clock.now() }).where('id', '=', gone.personId).execute(),
  );
  await rooms.conversations.write(who, id, says('И ещё'));
  expect(await row(id)).toMatchObject({ status: 'queued', assigneeId: null });
  expect(await codeOf(rooms.conversations.assign(anna, id, gone.personId))).toBe('conversations_assignee_unavailable');
});

test('The inbox stands in order of waiting, page by page, and counts', async () => {
  const desk = await rooms.makeWorkspace();
  const shop = await rooms.makeSite(desk);
  const agent = await rooms.makePerson('Вера', desk);
  const ids = [];
  for (let n = 0; n < 7; n++) {
    const { who } = await rooms.visit(shop.key);
    ids.push(newTalk());
    await rooms.conversations.write(who, ids[n] ?? newTalk(), says(`вопрос ${n}`));
    rooms.clock.pass(10);
  }
  const [first = newTalk()] = ids;
  await rooms.conversations.reply(agent, first, answers('ответ', 1));
  const seen = [];
  for (let cursor: string | undefined, turn = 0; turn < 9; turn++) {
    const page = await rooms.conversations.list(agent, 'all', cursor, 3);
    seen.push(...page.items.map((item) => item.id));
    if (!page.next) break;
    cursor = page.next;
  }
  expect(seen).toEqual([...ids.slice(1), first]);
  expect(await rooms.conversations.counts(agent)).toEqual({ mine: 1, unassigned: 6, all: 7, solved: 0, unread: 0 });
  expect(await codeOf(rooms.conversations.list(agent, 'all', 'nonsense', 3))).toBe('bad_request');
});

test('Marks move forward only, and both sides hear of them', async () => {
  const { who, id } = await begun();
  await rooms.conversations.reply(anna, id, answers('Добрый день!', 1));
  await rooms.conversations.ownSeen(who, id, { deliveredSeq: 3, seenSeq: 0 });
  await rooms.conversations.ownSeen(who, id, { deliveredSeq: 1, seenSeq: 99 });
  expect(await row(id)).toMatchObject({ customerDeliveredSeq: 3, customerSeenSeq: 3, readSeq: 0 });
  await rooms.conversations.seen(anna, id, 3);
  expect(await row(id)).toMatchObject({ readSeq: 3 });
  expect(await row(id, denis)).toMatchObject({ readSeq: 0 });
  const heard = rooms.news.filter((news) => news.type === 'conversation.seen' && news.data.includes(id));
  expect(heard.map((news) => Object.keys(news.audience)[0])).toEqual(['workspaceId', 'customerId', 'workspaceId', 'customerId', 'workspaceId', 'customerId']);
});

test('A draft is kept for each person, and gone once it is sent', async () => {
  const { id } = await begun();
  await rooms.conversations.saveDraft(anna, id, 'Добрый д');
  expect((await rooms.conversations.get(anna, id)).draft).toBe('Добрый д');
  expect((await rooms.conversations.get(denis, id)).draft).toBe('');
  await rooms.conversations.reply(anna, id, answers('Добрый день!', 1));
  expect((await rooms.conversations.get(anna, id)).draft).toBe('');
});

test('Whoever writes while hundreds leave at once does not stand behind them', async () => {
  const { who, id } = await begun();
  const leavers = await Promise.all(Array.from({ length: 300 }, () => rooms.visit(site.key)));
  let gone = 0;
  const leaving = leavers.map((leaver) => rooms.customers.left(leaver.who).then(() => (gone += 1)));
  await Promise.race(leaving);
  await rooms.conversations.write(who, id, says('Ау?'));
  expect(gone).toBeLessThan(150);
  await Promise.all(leaving);
  expect(gone).toBe(300);
});

test('Another visitor, another desk: a conversation is not found, whatever they try', async () => {
  const { id } = await begun();
  const { who: stranger } = await rooms.visit(site.key);
  const elsewhere = await rooms.makeWorkspace();
  const spy = await rooms.makePerson('Чужой', elsewhere);
  const shopElsewhere = await rooms.makeSite(elsewhere);
  const { who: visitorElsewhere } = await rooms.visit(shopElsewhere.key);
  const asVisitor = (who: VisitorWho) => [
    rooms.conversations.ownEntries(who, id, { limit: 50 }),
    rooms.conversations.write(who, id, says('Впустите')),
    rooms.conversations.ownSeen(who, id, { deliveredSeq: 1, seenSeq: 1 }),
  ];
  const asSpy = [
    rooms.conversations.get(spy, id),
    rooms.conversations.entries(spy, id, { limit: 50 }),
    rooms.conversations.reply(spy, id, answers('Я чужой', 1)),
    rooms.conversations.take(spy, id),
    rooms.conversations.assign(spy, id, spy.personId),
    rooms.conversations.giveBack(spy, id),
    rooms.conversations.solve(spy, id),
    rooms.conversations.reopen(spy, id),
    rooms.conversations.saveDraft(spy, id, 'x'),
    rooms.conversations.seen(spy, id, 1),
  ];
  const codes = await Promise.all([...asVisitor(stranger), ...asVisitor(visitorElsewhere), ...asSpy].map(codeOf));
  expect(new Set(codes)).toEqual(new Set(['conversations_not_found']));
  expect(await timeline(id)).toHaveLength(1);
  expect((await rooms.conversations.ownList(stranger, undefined)).items).toEqual([]);
});

test('An id of a message that somebody else has used is refused without telling more', async () => {
  const { who, id } = await begun();
  const used = says('Моё');
  await rooms.conversations.write(who, id, used);
  expect(await codeOf(rooms.conversations.reply(anna, id, { ...used, seenSeq: 1, anyway: false }))).toBe('conversations_not_found');
});

test('A file that is not the writer’s own leaves the whole message unsent', async () => {
  const { who, id } = await begun();
  expect(await codeOf(rooms.conversations.write(who, id, { ...says('Вот фото'), fileIds: [fileId.parse(newId())] }))).toBe('files_not_found');
  expect(await timeline(id)).toHaveLength(1);
});

test('Every change is told to the desk and, without its secrets, to the customer', async () => {
  const { who, id } = await begun();
  rooms.news.length = 0;
  await rooms.conversations.reply(anna, id, answers('Здравствуйте!', 1));
  const told = (key: 'workspaceId' | 'customerId') => rooms.news.filter((news) => key in news.audience).map((news) => news.type);
  expect(told('workspaceId')).toEqual(['entry.added', 'entry.added', 'conversation.changed']);
  expect(told('customerId')).toEqual(['entry.added', 'own.changed']);
  const toCustomer = rooms.news.filter((news) => 'customerId' in news.audience && news.audience.customerId === who.customerId).map((news) => news.data);
  expect(toCustomer.join()).not.toContain(anna.personId);
});

test('What is told of a customer who writes on is how everything stands by then: names, marks, and who holds it', async () => {
  const { who, id } = await begun();
  const vera = await rooms.makePerson('Вера');
  await rooms.conversations.reply(vera, id, answers('Здравствуйте!', 1));
  await rooms.conversations.write(who, id, says('Ау?'));
  await rooms.conversations.ownSeen(who, id, { deliveredSeq: 3, seenSeq: 3 });
  await rooms.conversations.seen(vera, id, 4);
  await rooms.db.inWorkspace(rooms.workspace, async (tx) => {
    await tx.updateTable('people').set({ name: 'Вера Павловна' }).where('id', '=', vera.personId).execute();
    await tx.updateTable('customers').set({ name: 'Ольга' }).where('id', '=', who.customerId).execute();
  });
  rooms.news.length = 0;
  await rooms.conversations.write(who, id, says('Вы здесь?'));
  const told = (type: string): unknown => JSON.parse(rooms.news.find((news) => news.type === type)?.data ?? 'null');
  expect(told('entry.added')).toMatchObject({ entry: { seq: 5, text: 'Вы здесь?', author: { name: 'Ольга' } } });
  expect(told('conversation.changed')).toMatchObject({
    conversation: { seq: 5, assigneeId: vera.personId, customer: { name: 'Ольга' }, customerSeenSeq: 3, preview: { text: 'Вы здесь?' } },
  });
  expect(told('own.changed')).toMatchObject({ conversation: { agentSeenSeq: 4, customerSeenSeq: 3, assignee: { name: 'Вера Павловна' } } });
});

test('Conversations of the past are put in as they happened, once', async () => {
  const { who } = await rooms.visit(site.key);
  const id = newTalk();
  const at = (time: string) => new Date(`2026-11-20T${time}.000Z`);
  const told = {
    id,
    siteId: site.siteId,
    customerId: who.customerId,
    entries: [
      { kind: 'message', by: 'customer', text: 'Когда доставка?', at: at('10:00:00') },
      { kind: 'taken', by: { personId: anna.personId }, at: at('10:00:20') },
      { kind: 'message', by: { personId: anna.personId }, text: 'Завтра до обеда.', at: at('10:00:40') },
      { kind: 'message', by: 'customer', text: 'А точнее?', at: at('10:05:00') },
    ],
  } as const;
  for (let twice = 0; twice < 2; twice++) await rooms.conversations.importMany(rooms.workspace, [{ ...told, entries: [...told.entries] }]);
  expect(await row(id)).toMatchObject({
    status: 'assigned',
    assigneeId: anna.personId,
    seq: 4,
    waitingSince: at('10:05:00').toISOString(),
    preview: { text: 'А точнее?' },
  });
  expect(await rooms.conversations.usualReplySeconds(rooms.workspace)).not.toBeNull();
});
