import { connect } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { contract } from '../packages/contract/src/index.ts';
import { type Api, newId } from './desk/api.ts';
import { openAgentLine, openVisitorLine } from './desk/live.ts';
import { type Desk, type Member, startDesk } from './desk.ts';

const { conversations } = contract;
let desk: Desk;
let anna: Member;
beforeAll(async () => {
  desk = await startDesk();
  anna = await desk.join('anna');
});
afterAll(() => desk?.stop());

/** A customer who has just written their first message. */
async function begin(text = 'Где мой заказ?') {
  const visitor = await desk.visit();
  const conversationId = newId();
  await visitor.api.ask(conversations.write, { params: { conversationId }, body: { id: newId(), text } });
  return { ...visitor, conversationId, at: { params: { conversationId } } };
}
const messagesOf = async (api: Api, conversationId: string) =>
  (await api.ask(conversations.entries, { params: { conversationId }, query: { limit: 200 } })).entries.filter(({ kind }) => kind === 'message');

test('a retry storm makes one message, and every try gets the same answer', async () => {
  const { api, at, conversationId } = await begin();
  const body = { id: newId(), text: 'Ау?' };
  const answers = await Promise.all(Array.from({ length: 20 }, () => api.ask(conversations.write, { ...at, body })));
  expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
  expect((await messagesOf(anna.api, conversationId)).filter(({ text }) => text === 'Ау?')).toHaveLength(1);
});

test('two tabs that begin the same conversation at once begin it once', async () => {
  const { api } = await desk.visit();
  const conversationId = newId();
  const at = { params: { conversationId } };
  await Promise.all([0, 1, 2, 3].map((tab) => api.ask(conversations.write, { ...at, body: { id: newId(), text: `Вкладка ${tab}` } })));
  const { entries } = await api.ask(conversations.ownEntries, { ...at, query: {} });
  expect(entries.map(({ seq }) => seq)).toEqual([1, 2, 3, 4]);
  expect((await api.ask(conversations.ownList)).items).toHaveLength(1);
});

test('the order is the desk’s number without gaps, whatever the clocks of those who write', async () => {
  const { api, at, conversationId } = await begin();
  const igor = await desk.join('igor');
  // Ids of one customer whose clock stands in 1970 and of one who lives in 2100.
  const wrongClocks = ['00000000-0001-7000-8000-', '03bb2cc3-d800-7000-8000-'];
  const writes = Array.from({ length: 30 }, (_, number) => {
    const id = `${wrongClocks[number % 2]}${number.toString(16).padStart(12, '0')}`;
    if (number % 3 === 0) return api.ask(conversations.write, { ...at, body: { id, text: `${number}` } });
    return (number % 3 === 1 ? anna : igor).api.ask(conversations.reply, { ...at, body: { id, text: `${number}`, seenSeq: 0, anyway: true } });
  });
  await Promise.all(writes);
  const { entries, seq } = await anna.api.ask(conversations.entries, { params: { conversationId }, query: { limit: 200 } });
  expect(entries.map((entry) => entry.seq)).toEqual(Array.from({ length: seq }, (_, index) => index + 1));
  expect(entries.filter(({ kind }) => kind === 'message')).toHaveLength(31);
});

test('five colleagues take at once: one wins, four are told who', async () => {
  const { at } = await begin();
  const five = [anna, await desk.join('marina'), await desk.join('timofey'), await desk.join('denis'), await desk.join('katya')];
  const results = await Promise.allSettled(five.map(({ api }) => api.tryAsk(conversations.take, at)));
  const answers = results.flatMap((result, index) => (result.status === 'fulfilled' ? [{ who: five[index], ...result.value }] : []));
  const [winner, ...more] = answers.filter(({ status }) => status === 200);
  expect(more).toEqual([]);
  const losers = answers.filter(({ status }) => status === 409);
  expect(losers).toHaveLength(4);
  for (const { body } of losers) expect(body).toMatchObject({ code: 'conversations_taken', details: { name: winner?.who?.name } });
});

test('a request whose answer was lost is sent again and stays one message', async () => {
  const { api, at, conversationId } = await begin();
  const body = { id: newId(), text: 'Ответ потерялся' };
  desk.wire.onAnswer(/^POST .*\/messages/, () => 'lose');
  await expect(api.ask(conversations.write, { ...at, body })).rejects.toThrow();
  expect(await messagesOf(anna.api, conversationId)).toHaveLength(2);
  await api.ask(conversations.write, { ...at, body });
  expect(await messagesOf(anna.api, conversationId)).toHaveLength(2);
});

test('killed between the request and its answer, the desk has the message once after the restart', async () => {
  const { api, at, conversationId } = await begin();
  const body = { id: newId(), text: 'Сервер убит' };
  desk.wire.onAnswer(/^POST .*\/messages/, async (): Promise<'lose'> => {
    await desk.kill9();
    return 'lose';
  });
  await expect(api.ask(conversations.write, { ...at, body })).rejects.toThrow();
  await desk.restart();
  const again = await api.ask(conversations.write, { ...at, body });
  expect((await messagesOf(anna.api, conversationId)).map(({ id }) => id)).toContain(again.id);
  expect(await messagesOf(anna.api, conversationId)).toHaveLength(2);
});

test('a reply is held back with a question when a colleague has just answered, and sent when one insists', async () => {
  const { at, conversationId } = await begin();
  const vera = desk.owner;
  await vera.api.ask(conversations.reply, { ...at, body: { id: newId(), text: 'Уже смотрю', seenSeq: 1 } });
  const body = { id: newId(), text: 'Сейчас узнаю', seenSeq: 1 };
  const held = await anna.api.tryAsk(conversations.reply, { ...at, body });
  expect(held).toMatchObject({ status: 409, body: { code: 'conversations_overtaken', details: { name: vera.name } } });
  await anna.api.ask(conversations.reply, { ...at, body: { ...body, anyway: true } });
  expect((await messagesOf(anna.api, conversationId)).map(({ text }) => text)).toEqual(['Где мой заказ?', 'Уже смотрю', 'Сейчас узнаю']);
});

test('who was away asks for what follows their last number and has it all', async () => {
  const { api, at, token } = await begin();
  const before = await openVisitorLine(desk, token);
  await before.until(({ type }) => type === 'welcome');
  before.close();
  await before.closed;
  for (const text of ['Проверяем', 'Заказ едет']) await anna.api.ask(conversations.reply, { ...at, body: { id: newId(), text, seenSeq: 0, anyway: true } });
  const { entries } = await api.ask(conversations.ownEntries, { ...at, query: { after: 1 } });
  expect(entries.map(({ text }) => text)).toEqual(['Проверяем', 'Заказ едет']);
});

test('a customer’s later message opens a solved conversation again with the same colleague', async () => {
  const { api, at, conversationId } = await begin();
  await anna.api.ask(conversations.take, at);
  await anna.api.ask(conversations.solve, at);
  await api.ask(conversations.write, { ...at, body: { id: newId(), text: 'Ещё вопрос' } });
  const { conversation } = await anna.api.ask(conversations.get, { params: { conversationId } });
  expect(conversation).toMatchObject({ status: 'assigned', assigneeId: anna.id });
});

test('a reader who stopped reading does not slow the others', async () => {
  const { at } = await begin();
  const healthy = await openAgentLine(desk, desk.owner.api);
  await healthy.until(({ type }) => type === 'welcome');
  // A console on a train in a tunnel: it shook hands and never takes another byte.
  const stuck = connect({ port: desk.port(), host: '127.0.0.1' });
  stuck.write(
    `GET /api/live HTTP/1.1\r\nHost: localhost:${desk.port()}\r\nOrigin: http://localhost:${desk.port()}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nCookie: ${anna.api.cookie()}\r\n\r\n`,
  );
  await new Promise((resolve) => stuck.once('data', resolve));
  stuck.pause();
  const long = 'ю'.repeat(20_000);
  const ids = Array.from({ length: 150 }, newId);
  for (const id of ids) await anna.api.ask(conversations.reply, { ...at, body: { id, text: long, seenSeq: 0, anyway: true } });
  await healthy.until((frame) => frame.type === 'entry.added' && frame.entry.id === ids.at(-1));
  expect(healthy.frames.filter((frame) => frame.type === 'entry.added' && ids.includes(frame.entry.id))).toHaveLength(ids.length);
  stuck.destroy();
  healthy.close();
});

test('while the database is gone requests wait or ask to come again, and everything arrives once it is back', async () => {
  const { api, at, conversationId } = await begin();
  const line = await openAgentLine(desk, anna.api);
  await line.until(({ type }) => type === 'welcome');
  // The database dies as machines kill it; its keeper (or the operator's own) brings it back.
  await desk.killDatabase();
  const body = { id: newId(), text: 'Во время сбоя' };
  await expect
    .poll(
      async () => {
        const { status, headers } = await api.tryAsk(conversations.write, { ...at, body });
        if (status !== 200) expect([status, headers.get('retry-after')]).toEqual([503, expect.stringMatching(/^\d+$/)]);
        return status;
      },
      { timeout: 30_000 },
    )
    .toBe(200);
  await line.until((frame) => frame.type === 'entry.added' && frame.entry.id === body.id);
  expect((await messagesOf(anna.api, conversationId)).map(({ text }) => text)).toEqual(['Где мой заказ?', 'Во время сбоя']);
  line.close();
});
