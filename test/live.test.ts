import { readFileSync } from 'node:fs';
import { connect } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { agentFrame, upFrame, visitorFrame } from '../packages/contract/src/events.ts';
import { contract } from '../packages/contract/src/index.ts';
import { newId } from './desk/api.ts';
import { openAgentLine, openVisitorLine } from './desk/live.ts';
import { type Desk, type Member, startDesk } from './desk.ts';

const { conversations } = contract;
let desk: Desk;
let anna: Member;
let igor: Member;
beforeAll(async () => {
  desk = await startDesk();
  [anna, igor] = [await desk.join('anna'), await desk.join('igor')];
});
afterAll(() => desk?.stop());

async function begin() {
  const visitor = await desk.visit();
  const conversationId = newId();
  await visitor.api.ask(conversations.write, { params: { conversationId }, body: { id: newId(), text: 'Где мой заказ?' } });
  return { ...visitor, conversationId };
}
const isWelcome = ({ type }: { type: string }) => type === 'welcome';

test('Every frame is described in docs/events.md, and nothing else is', () => {
  const described = readFileSync(new URL('../docs/events.md', import.meta.url), 'utf8');
  const named = [...described.matchAll(/^\| `([\w.]+)` \|/gm)].map(([, name]) => name);
  const spoken = [agentFrame, visitorFrame, upFrame].flatMap((frames) => frames.options.map((frame) => frame.shape.type.value));
  expect(new Set(named)).toEqual(new Set(spoken));
});

test('What a customer types is shown to the desk only where the site says so', async () => {
  const { token, conversationId } = await begin();
  const agent = await openAgentLine(desk, anna.api);
  const visitor = await openVisitorLine(desk, token);
  await Promise.all([agent.until(isWelcome), visitor.until(isWelcome)]);
  visitor.say({ type: 'typing', conversationId, on: true, draft: 'Я хотела' });
  expect(await agent.until(({ type }) => type === 'conversation.typing')).toMatchObject({ by: 'customer', on: true, draft: null });
  const [site] = await desk.owner.api.ask(contract.sites.list);
  await desk.owner.api.ask(contract.sites.change, { params: { siteId: site?.id ?? '' }, body: { sneakPeek: true } });
  visitor.say({ type: 'typing', conversationId, on: true, draft: 'Я хотела спросить' });
  await agent.until((frame) => frame.type === 'conversation.typing' && frame.draft === 'Я хотела спросить');
  agent.say({ type: 'typing', conversationId, on: true });
  expect(await visitor.until(({ type }) => type === 'conversation.typing')).toMatchObject({ by: 'agent', name: anna.name, personId: null });
  for (const line of [agent, visitor]) line.close();
});

test('Colleagues see who has a conversation open, until the tab is closed', async () => {
  const { conversationId } = await begin();
  const [annas, igors] = [await openAgentLine(desk, anna.api), await openAgentLine(desk, igor.api)];
  await Promise.all([annas.until(isWelcome), igors.until(isWelcome)]);
  const viewers = (ids: string[]) =>
    igors.until((frame) => frame.type === 'conversation.viewers' && [...frame.personIds].sort().join() === [...ids].sort().join());
  annas.say({ type: 'viewing', conversationId });
  await viewers([anna.id]);
  igors.say({ type: 'viewing', conversationId });
  await viewers([anna.id, igor.id]);
  annas.close();
  await viewers([igor.id]);
  igors.close();
});

test('Marks go up the line and come down on the other side', async () => {
  const { api, token, conversationId } = await begin();
  await anna.api.ask(conversations.reply, { params: { conversationId }, body: { id: newId(), text: 'Сейчас посмотрю', seenSeq: 1 } });
  const agent = await openAgentLine(desk, anna.api);
  const visitor = await openVisitorLine(desk, token);
  await Promise.all([agent.until(isWelcome), visitor.until(isWelcome)]);
  visitor.say({ type: 'seen', conversationId, deliveredSeq: 3, seenSeq: 3 });
  await agent.until((frame) => frame.type === 'conversation.seen' && frame.customerSeenSeq === 3);
  agent.say({ type: 'seen', conversationId, deliveredSeq: 0, seenSeq: 3 });
  await visitor.until((frame) => frame.type === 'conversation.seen' && frame.agentSeenSeq === 3);
  expect((await api.ask(conversations.ownList)).items[0]).toMatchObject({ customerSeenSeq: 3, agentSeenSeq: 3 });
  for (const line of [agent, visitor]) line.close();
});

test('Who ends a session elsewhere ends its connection too', async () => {
  const elsewhere = await desk.signedIn(igor.email, igor.password);
  const line = await openAgentLine(desk, elsewhere);
  await line.until(isWelcome);
  const other = (await elsewhere.ask(contract.people.sessions)).find((session) => session.current);
  await igor.api.ask(contract.people.revokeSession, { params: { sessionId: other?.id ?? '' } });
  expect(await line.closed).toBe(4401);
  expect(line.frames.map(({ type }) => type)).toContain('signed.out');
});

test('A customer who logs out hears nothing more', async () => {
  const { api, token } = await begin();
  const line = await openVisitorLine(desk, token);
  await line.until(isWelcome);
  await api.ask(contract.customers.closeSession);
  expect(await line.closed).toBe(4401);
});

test('The desk tells when a customer comes to the page', async () => {
  const { token, customerId } = await begin();
  const agent = await openAgentLine(desk, anna.api);
  await agent.until(isWelcome);
  const visitor = await openVisitorLine(desk, token);
  await agent.until((frame) => frame.type === 'customer.changed' && frame.customer.id === customerId && frame.customer.online);
  for (const line of [agent, visitor]) line.close();
});

test('Nobody types, reads or looks in a conversation that is not theirs', async () => {
  const { conversationId } = await begin();
  const { token } = await desk.visit();
  const agent = await openAgentLine(desk, anna.api);
  const stranger = await openVisitorLine(desk, token);
  await Promise.all([agent.until(isWelcome), stranger.until(isWelcome)]);
  stranger.say({ type: 'typing', conversationId, on: true, draft: 'подсмотрено' });
  stranger.say({ type: 'seen', conversationId, deliveredSeq: 1, seenSeq: 1 });
  stranger.say({ type: 'viewing', conversationId });
  agent.say({ type: 'viewing', conversationId: newId() });
  agent.say({ type: 'typing', conversationId: newId(), on: true });
  // What comes after them on the same lines has been handled, so they have been, too.
  agent.say({ type: 'viewing', conversationId });
  await agent.until(({ type }) => type === 'conversation.viewers');
  await expect.poll(() => desk.log().match(/live: refused/g)?.length ?? 0).toBeGreaterThan(0);
  expect(agent.frames.map(({ type }) => type).filter((type) => type === 'conversation.typing' || type === 'conversation.seen')).toEqual([]);
  const [row] = (await anna.api.ask(conversations.list, { query: { view: 'all' } })).items.filter(({ id }) => id === conversationId);
  expect(row).toMatchObject({ customerDeliveredSeq: 0, customerSeenSeq: 0 });
  for (const line of [agent, stranger]) line.close();
});

test.each([
  ['something else than a hello first', '{"type":"ping"}', 4408],
  ['no frame at all', 'hello', 4408],
  ['a frame above 16 kB', 'я'.repeat(17_000), 1009],
])('Who says %s is shown out', async (_, said, code) => {
  const socket = new WebSocket(`${desk.url.replace('http', 'ws')}/api/live`);
  const closed = new Promise<number>((resolve) => socket.addEventListener('close', (event) => resolve(event.code)));
  socket.addEventListener('open', () => socket.send(said));
  expect(await closed).toBe(code);
});

/** A socket past every client of ours: what is written goes out as it is, the answer is the code of the closing frame. */
async function openRaw() {
  const wire = connect({ port: desk.port(), host: '127.0.0.1' });
  wire.on('error', () => {});
  wire.write(
    `GET /api/live HTTP/1.1\r\nHost: localhost\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nCookie: ${anna.api.cookie()}\r\n\r\n`,
  );
  await new Promise((resolve) => wire.once('data', resolve));
  let heard = Buffer.alloc(0);
  const code = new Promise<number>((resolve) => {
    wire.on('data', (more: Buffer) => {
      heard = Buffer.concat([heard, more]);
      const at = heard.indexOf(Buffer.of(0x88));
      if (at >= 0 && heard.length >= at + 4) resolve(heard.readUInt16BE(at + 2));
    });
    wire.on('close', () => resolve(0));
  });
  return { wire, code, text: () => heard.toString() };
}
/** A frame as browsers send it: masked, here with zeros. */
const masked = (first: number, content: string) => Buffer.concat([Buffer.of(first, 0x80 | Buffer.byteLength(content), 0, 0, 0, 0), Buffer.from(content)]);

test.each([
  ['a binary frame', [masked(0x82, '{"type":"hello"}')], 1003],
  ['a frame that is not masked', [Buffer.from([0x81, 2, 0x7b, 0x7d])], 1002],
  ['letters that are none', [Buffer.from([0x81, 0x82, 0, 0, 0, 0, 0xc3, 0x28])], 1007],
  ['a message in endless pieces', [masked(0x01, '{'), ...Array.from({ length: 100 }, () => masked(0x00, ''))], 1008],
  ['frames without end before the welcome', [masked(0x81, '{"type":"hello"}'), ...Array.from({ length: 2000 }, () => masked(0x81, '{"type":"ping"}'))], 4431],
  ['pings without end', [masked(0x81, '{"type":"hello"}'), ...Array.from({ length: 2000 }, () => masked(0x89, ''))], 4431],
])('Who sends %s is shown out', async (_, frames, expected) => {
  const { wire, code } = await openRaw();
  wire.write(Buffer.concat(frames));
  expect(await code).toBe(expected);
  wire.destroy();
});

test('A hello in three pieces is a hello', async () => {
  const { wire, text } = await openRaw();
  wire.write(Buffer.concat([masked(0x01, '{"type":'), masked(0x89, ''), masked(0x00, '"hel'), masked(0x80, 'lo"}')]));
  await expect.poll(text).toContain('welcome');
  wire.destroy();
});

test('Who floods after the welcome, or says what nobody understands again and again, is shown out; the others hear on', async () => {
  const healthy = await openAgentLine(desk, igor.api);
  await healthy.until(isWelcome);
  for (const said of ['{"type":"viewing","conversationId":null}', '{"type":"dance"}', 'это не JSON']) {
    const { wire, code, text } = await openRaw();
    wire.write(masked(0x81, '{"type":"hello"}'));
    await expect.poll(text).toContain('welcome');
    wire.write(Buffer.concat(Array.from({ length: 1000 }, () => masked(0x81, said))));
    expect(await code).toBe(4431);
    wire.destroy();
  }
  healthy.say({ type: 'viewing', conversationId: (await begin()).conversationId });
  await healthy.until(({ type }) => type === 'conversation.viewers');
  healthy.close();
});

/** The stream of events that stands in for a socket; answers frames one by one. */
async function openStream(headers: Record<string, string>) {
  const stop = new AbortController();
  const response = await fetch(`${desk.url}/api/live/stream`, { headers, signal: stop.signal });
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  async function next(): Promise<Record<string, unknown>> {
    for (;;) {
      const end = rest.indexOf('\n\n');
      const said = end < 0 ? '' : rest.slice(0, end);
      if (end >= 0) rest = rest.slice(end + 2);
      if (said.startsWith('data: ')) return JSON.parse(said.slice(6));
      if (end >= 0) continue;
      const part = await reader?.read();
      if (!part || part.done) throw new Error('the stream has ended');
      rest += part.value;
    }
  }
  return { status: response.status, next, close: () => stop.abort() };
}

test('Where sockets are blocked, a stream brings the same frames and takes what goes up', async () => {
  const { api, token, conversationId } = await begin();
  const authorization = `Bearer ${token}`;
  const stream = await openStream({ authorization });
  const { connectionId } = await stream.next();
  const agent = await openAgentLine(desk, anna.api);
  await agent.until(isWelcome);
  const say = (frame: unknown, as: Record<string, string>) =>
    fetch(`${desk.url}/api/live/${connectionId}`, { method: 'POST', headers: { 'content-type': 'application/json', ...as }, body: JSON.stringify(frame) });
  expect((await say({ type: 'typing', conversationId, on: true }, { authorization })).status).toBe(200);
  await agent.until((frame) => frame.type === 'conversation.typing' && frame.conversationId === conversationId);
  const stranger = await desk.visit();
  expect((await say({ type: 'ping' }, { authorization: `Bearer ${stranger.token}` })).status).toBe(404);
  expect((await say({ type: 'ping' }, {})).status).toBe(401);
  const id = newId();
  await anna.api.ask(conversations.reply, { params: { conversationId }, body: { id, text: 'Смотрю', seenSeq: 1 } });
  let frame = await stream.next();
  while (frame.type !== 'entry.added') frame = await stream.next();
  expect(frame).toMatchObject({ entry: { id, text: 'Смотрю' } });
  await api.ask(contract.customers.closeSession);
  while (frame.type !== 'signed.out') frame = await stream.next();
  await expect(stream.next()).rejects.toThrow('ended');
  agent.close();
});

test('A stream is for those who are known', async () => {
  expect((await openStream({})).status).toBe(401);
  expect((await openStream({ authorization: 'Bearer guess' })).status).toBe(401);
  const stream = await openStream({ cookie: anna.api.cookie() ?? '' });
  expect(await stream.next()).toMatchObject({ type: 'welcome' });
  stream.close();
});

/** A short frame as browsers send it: masked, here with zeros. */
const maskedFrame = (text: string) => Buffer.concat([Buffer.from([0x81, 0x80 | text.length, 0, 0, 0, 0]), Buffer.from(text)]);

test('A client that stopped reading is let go, and slows nobody', async () => {
  const { conversationId } = await begin();
  const healthy = await openAgentLine(desk, igor.api);
  await healthy.until(isWelcome);
  const stuck = connect({ port: desk.port(), host: '127.0.0.1' });
  stuck.write(
    `GET /api/live HTTP/1.1\r\nHost: localhost\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nCookie: ${anna.api.cookie()}\r\n\r\n`,
  );
  await new Promise((resolve) => stuck.once('data', resolve));
  stuck.write(maskedFrame('{"type":"hello"}'));
  await new Promise((resolve) => stuck.once('data', resolve));
  stuck.pause();
  const long = 'ю'.repeat(20_000);
  const ids = Array.from({ length: 320 }, newId);
  for (const [n, id] of ids.entries()) {
    const { api } = n % 2 ? anna : igor;
    await api.ask(conversations.reply, { params: { conversationId }, body: { id, text: long, seenSeq: 0, anyway: true } });
  }
  await healthy.until((frame) => frame.type === 'entry.added' && frame.entry.id === ids.at(-1));
  expect(desk.log()).toContain('too slow');
  stuck.destroy();
  healthy.close();
});
