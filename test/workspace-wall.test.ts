import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { contract } from '../packages/contract/src/index.ts';
import { may, type Role } from '../packages/contract/src/permissions.ts';
import type { Route } from '../packages/contract/src/route.ts';
import { createApi, newId } from './desk/api.ts';
import { openAgentLine, openVisitorLine } from './desk/live.ts';
import { moveIn } from './desk/move-in.ts';
import { attempt, cookieWith, expectRefusal, fill, footprint, type Side, tries } from './desk/sides.ts';
import { type Desk, startDesk } from './desk.ts';

const env = { OTKLIK_SECRET: 'the two desks of this test share one secret' };
let host: Desk;
let guest: Desk;
let ours: Side;
let theirs: Side;

beforeAll(async () => {
  [host, guest] = await Promise.all([startDesk({ env }), startDesk({ env, owner: { name: 'Ольга Чужая', email: 'olga@other.example' } })]);
  ours = await fill(host, 'anna', 'igor');
  const strangers = await fill(guest, 'denis', 'marina');
  await moveIn(guest, host);
  theirs = { ...strangers, visitor: createApi(() => host.url, { token: strangers.visitorToken }) };
});
afterAll(() => Promise.all([host?.stop(), guest?.stop()]));

const routes = Object.entries(contract).flatMap(([room, verbs]) => Object.entries(verbs).map(([verb, route]): [string, Route] => [`${room}.${verb}`, route]));
const personRoutes = routes.filter(([, route]) => route.who === 'person');
const visitorRoutes = routes.filter(([, route]) => route.who === 'visitor');

describe('nobody gets in without a session', () => {
  test.each(personRoutes)('%s asks a stranger to sign in', async (name, route) => {
    await expectRefusal(host.anyone, route, attempt(name, ours), [401]);
  });
  test.each(visitorRoutes)('%s asks for a visitor’s session', async (name, route) => {
    await expectRefusal(host.anyone, route, attempt(name, ours), [401]);
  });
});

describe('one kind of session does not open the other kind’s doors', () => {
  test.each(personRoutes)('a visitor’s token does not open %s', async (name, route) => {
    await expectRefusal(ours.visitor, route, attempt(name, ours), [401]);
    await expectRefusal(
      createApi(() => host.url, { cookie: cookieWith(ours.owner, ours.visitorToken) }),
      route,
      attempt(name, ours),
      [401],
    );
  });
  test.each(visitorRoutes)('a colleague’s cookie does not open %s', async (name, route) => {
    await expectRefusal(ours.owner.api, route, attempt(name, ours), [401]);
  });
});

describe('a role without the permission is refused', () => {
  const forbidden = personRoutes.flatMap(([name, route]) =>
    route.who === 'person'
      ? (['agent', 'supervisor'] satisfies Role[]).flatMap((role) => (may[route.may]({ role }) ? [] : [[role, name, route] as const]))
      : [],
  );
  test.each(forbidden)('%s may not %s', async (role, name, route) => {
    const { status, body } = await (role === 'agent' ? ours.agent : ours.supervisor).api.tryAsk(route, attempt(name, ours));
    expect([status, body]).toEqual([403, expect.objectContaining({ code: 'not_permitted' })]);
  });
});

describe('another workspace’s ids are as good as none', () => {
  const withIds = personRoutes.filter(([name]) => tries[name]);
  test('the walk knows how to try every route that takes an id', () => {
    const untried = [...personRoutes, ...visitorRoutes].filter(([name, route]) => /:\w+Id/.test(route.path) && !tries[name]).map(([name]) => name);
    expect(untried).toEqual([]);
  });
  test.each(withIds)('%s with ids of another workspace finds nothing', async (name, route) => {
    const before = await footprint(host);
    await expectRefusal(ours.owner.api, route, attempt(name, theirs), [403, 404, 422]);
    expect(await footprint(host)).toEqual(before);
  });
  test.each(personRoutes.filter(([, route]) => route.method === 'GET' && !/:/.test(route.path)))(
    '%s tells nothing of another workspace',
    async (name, route) => {
      const { status, body } = await ours.owner.api.tryAsk(route, attempt(name, ours));
      expect(status).toBe(200);
      const said = JSON.stringify(body);
      for (const id of [theirs.owner.id, theirs.siteId, theirs.siteKey, theirs.customerId, theirs.conversationId, theirs.linkId, theirs.sessionId])
        expect(said).not.toContain(id);
    },
  );
  test('a message cannot carry a file of another workspace, nor an assignment a person of it', async () => {
    const reply = attempt('conversations.reply', ours);
    await expectRefusal(
      ours.owner.api,
      contract.conversations.reply,
      { ...reply, body: { id: newId(), text: 'вот', fileIds: [theirs.agentFileId], seenSeq: 100 } },
      [404, 422],
    );
    await expectRefusal(
      ours.owner.api,
      contract.conversations.assign,
      { params: { conversationId: ours.conversationId }, body: { personId: theirs.agent.id } },
      [404, 422],
    );
    await expectRefusal(ours.owner.api, contract.workspace.change, { body: { logoFileId: theirs.photoId } }, [404, 422]);
  });
});

describe('another visitor’s ids are as good as none', () => {
  test.each(visitorRoutes.filter(([name]) => tries[name]))('%s with another visitor’s ids finds nothing', async (name, route) => {
    const before = await footprint(host);
    await expectRefusal(ours.otherVisitor, route, attempt(name, ours), [403, 404, 422]);
    await expectRefusal(ours.visitor, route, attempt(name, theirs), [403, 404, 422]);
    expect(await footprint(host)).toEqual(before);
  });
  test('a visitor cannot send a picture that another visitor uploaded', async () => {
    await expectRefusal(
      ours.otherVisitor,
      contract.conversations.write,
      { params: { conversationId: newId() }, body: { id: newId(), text: 'моё', fileIds: [ours.fileId] } },
      [404, 422],
    );
  });
  test('a visitor’s list holds only their own conversations', async () => {
    expect((await ours.otherVisitor.ask(contract.conversations.ownList)).items).toEqual([]);
  });
});

describe('the live connection keeps the same walls', () => {
  test('a colleague who names another workspace’s conversation hears nothing of it', async () => {
    const line = await openAgentLine(host, ours.owner.api);
    await line.until(({ type }) => type === 'welcome');
    line.say({ type: 'viewing', conversationId: theirs.conversationId });
    line.say({ type: 'typing', conversationId: theirs.conversationId, on: true });
    await theirs.visitor.ask(contract.conversations.write, { params: { conversationId: theirs.conversationId }, body: { id: newId(), text: 'чужой секрет' } });
    const mark = newId();
    await ours.visitor.ask(contract.conversations.write, { params: { conversationId: ours.conversationId }, body: { id: mark, text: 'свой вопрос' } });
    await line.until((frame) => frame.type === 'entry.added' && frame.entry.id === mark);
    expect(JSON.stringify(line.frames)).not.toContain(theirs.conversationId);
    line.close();
  });
  test('a visitor types only in their own conversation', async () => {
    const agent = await openAgentLine(host, ours.owner.api);
    await agent.until(({ type }) => type === 'welcome');
    const stranger = await openVisitorLine(host, ours.otherVisitorToken);
    const visitor = await openVisitorLine(host, ours.visitorToken);
    await Promise.all([stranger.until(({ type }) => type === 'welcome'), visitor.until(({ type }) => type === 'welcome')]);
    stranger.say({ type: 'typing', conversationId: ours.conversationId, on: true, draft: 'подделка' });
    stranger.say({ type: 'seen', conversationId: ours.conversationId, deliveredSeq: 1, seenSeq: 1 });
    const mark = newId();
    await ours.otherVisitor.ask(contract.conversations.write, { params: { conversationId: newId() }, body: { id: mark, text: 'моё' } });
    await agent.until((frame) => frame.type === 'entry.added' && frame.entry.id === mark);
    expect(agent.frames.filter((frame) => frame.type === 'conversation.typing' || frame.type === 'conversation.seen')).toEqual([]);
    for (const line of [agent, stranger, visitor]) line.close();
  });
  test('a page of another site cannot open a colleague’s live connection', async () => {
    await expect(openAgentLine(host, ours.owner.api, { origin: 'https://evil.example' }).then((line) => line.closed)).rejects.toThrow();
  });
  test('a stranger hears nothing', async () => {
    const line = await openVisitorLine(host, 'no-such-token-no-such-token');
    await line.closed;
    expect(line.frames.filter(({ type }) => type !== 'signed.out')).toEqual([]);
  });
});

// Comes after the walk, for it changes and ends things.
describe('the walk would have found what is there', () => {
  const last = ['people.revokeSession'];
  const order = Object.keys(tries).sort((a, b) => Number(last.includes(a)) - Number(last.includes(b)));
  test.each(order)('%s with one’s own ids is no stranger', async (name) => {
    const route = routes.find(([known]) => known === name)?.[1];
    if (!route) throw new Error(`${name} is not in the contract`);
    const asking = attempt(name, ours);
    const { status } = await (route.who === 'visitor' ? ours.visitor : ours.owner.api).tryAsk(
      route,
      asking,
      asking.body instanceof Uint8Array ? { 'x-file-name': 'cup.png' } : {},
    );
    expect([200, 409]).toContain(status);
  });
});
