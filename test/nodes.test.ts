import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { contract } from '../packages/contract/src/index.ts';
import { type AppInHand, answers, openApp } from './app-in-hand.ts';
import { type Api, createApi, newId } from './desk/api.ts';
import { openSharedDatabase, peek, type SharedDatabase } from './desk/database.ts';
import { openAgentLine, openVisitorLine } from './desk/live.ts';
import { startNats } from './desk/nats.ts';
import { layWire, type Wire } from './desk/wire.ts';
import { password, secretOf } from './desk.ts';

const { conversations, people } = contract;
const nats = await startNats();
afterAll(() => nats?.stop());
const isWelcome = ({ type }: { type: string }) => type === 'welcome';

describe.each(nats ? ['PostgreSQL', 'NATS'] : ['PostgreSQL'])('Two nodes on one database, tied by %s,', (carrier) => {
  let database: SharedDatabase;
  let natsWire: Wire;
  let [here, there]: AppInHand[] = [];
  let vera: Api;
  let anna: Api;
  let annaId: string;
  let siteKey: string;
  const on = (node: AppInHand | undefined) => node ?? expect.fail('no such node');
  /** The same browser, led to the other node. */
  const at = (node: AppInHand | undefined, api: Api) => createApi(() => on(node).url, { cookie: api.cookie() });

  beforeAll(async () => {
    database = await openSharedDatabase();
    natsWire = await layWire();
    natsWire.lead(nats?.port ?? 0);
    const env: Record<string, string> = carrier === 'NATS' && nats ? { OTKLIK_FABRIC: nats.url(natsWire.port) } : {};
    here = await openApp(env, database);
    there = await openApp(env, database);
    vera = here.browser();
    await vera.ask(contract.workspace.setUp, { body: answers });
    const { url } = await vera.ask(people.invite, { body: { email: 'anna@example.ru', role: 'agent' } });
    anna = there.browser();
    await anna.ask(people.useLink, { body: { secret: secretOf(url), name: 'Анна', password, language: 'ru' } });
    annaId = (await anna.ask(people.me)).id;
    siteKey = (await vera.ask(contract.sites.list))[0]?.key ?? '';
  });
  afterAll(async () => {
    await Promise.all([here?.close(), there?.close()]);
    await natsWire?.close();
    await database?.drop();
  });

  async function visit(node: AppInHand | undefined) {
    const { url } = on(node);
    const { token, customer } = await createApi(() => url).ask(contract.customers.openSession, {
      body: { siteKey, origin: url, language: 'ru', timeZone: 'Europe/Moscow' },
    });
    return { token, customerId: customer.id, api: createApi(() => url, { token }) };
  }
  async function begin(node: AppInHand | undefined) {
    const visitor = await visit(node);
    const conversationId = newId();
    const write = (text: string, id = newId()) => visitor.api.ask(conversations.write, { params: { conversationId }, body: { id, text } });
    await write('Где мой заказ?');
    return { ...visitor, conversationId, write };
  }
  /** Ends what carries news between the nodes; `mend` lets it be laid anew. */
  async function cutFabric(): Promise<{ mend(): void }> {
    if (carrier === 'NATS') {
      natsWire.cut();
      return natsWire;
    }
    await peek(database, `select pg_terminate_backend(pid) from pg_stat_activity where application_name like 'otklik fabric%'`);
    return { mend() {} };
  }

  test('what a customer writes on one node reaches an agent on the other, and the answer comes back', async () => {
    const agent = await openAgentLine(on(there), anna);
    await agent.until(isWelcome);
    const { conversationId, token } = await begin(here);
    const visitor = await openVisitorLine(on(here), token);
    await visitor.until(isWelcome);
    await agent.until((frame) => frame.type === 'entry.added' && frame.entry.conversationId === conversationId && frame.entry.text === 'Где мой заказ?');
    const reply = newId();
    await anna.ask(conversations.reply, { params: { conversationId }, body: { id: reply, text: 'Уже в пути', seenSeq: 1 } });
    await visitor.until((frame) => frame.type === 'entry.added' && frame.entry.id === reply);
    for (const line of [agent, visitor]) line.close();
  });

  test('a message of twenty thousand letters passes whole, and in its place', async () => {
    const { conversationId, write } = await begin(here);
    const agent = await openAgentLine(on(there), anna);
    await agent.until(isWelcome);
    const texts = ['раз', 'ю'.repeat(20_000), 'три'];
    for (const text of texts) await write(text);
    // The first message's news may still have been on its way between the nodes.
    const heard = () =>
      agent.frames.flatMap((frame) =>
        frame.type === 'entry.added' && frame.entry.conversationId === conversationId && frame.entry.seq > 1 ? [frame.entry] : [],
      );
    await expect.poll(() => heard().map(({ text }) => text), { timeout: 10_000 }).toEqual(texts);
    agent.close();
  });

  test('whoever comes online, types or looks on one node is seen on the other', async () => {
    // Whoever was here before has left long ago.
    for (const node of [here, there]) node?.clock.pass(3600);
    const { conversationId, token } = await begin(here);
    const veras = await openAgentLine(on(here), vera);
    await veras.until(isWelcome);
    const annas = await openAgentLine(on(there), anna);
    await veras.until((frame) => frame.type === 'person.changed' && frame.person.id === annaId && frame.person.presence === 'online');
    const viewers = (line: typeof veras, ids: string[]) =>
      line.until((frame) => frame.type === 'conversation.viewers' && frame.conversationId === conversationId && frame.personIds.join() === ids.join());
    const veraId = (await vera.ask(people.me)).id;
    annas.say({ type: 'viewing', conversationId });
    await viewers(veras, [annaId]);
    veras.say({ type: 'viewing', conversationId });
    await viewers(veras, [veraId, annaId]);
    await viewers(annas, [annaId, veraId]);
    const visitor = await openVisitorLine(on(here), token);
    await visitor.until(isWelcome);
    annas.say({ type: 'typing', conversationId, on: true });
    await visitor.until((frame) => frame.type === 'conversation.typing' && frame.name === 'Анна');
    visitor.say({ type: 'typing', conversationId, on: true });
    await annas.until((frame) => frame.type === 'conversation.typing' && frame.by === 'customer');
    veras.frames.length = 0;
    annas.close();
    await viewers(veras, [veraId]);
    for (const line of [veras, visitor]) line.close();
  });

  test('whoever comes later is told who looks on the other node', async () => {
    const { conversationId } = await begin(here);
    const annas = await openAgentLine(on(there), anna);
    annas.say({ type: 'viewing', conversationId });
    await annas.until(({ type }) => type === 'conversation.viewers');
    const veras = await openAgentLine(on(here), vera);
    veras.say({ type: 'viewing', conversationId });
    await veras.until(
      (frame) => frame.type === 'conversation.viewers' && frame.conversationId === conversationId && frame.personIds.some((id) => id === annaId),
    );
    for (const line of [veras, annas]) line.close();
  });

  test('a session that ends on one node ends its connection on the other', async () => {
    const { token } = await begin(here);
    const visitor = await openVisitorLine(on(there), token);
    await visitor.until(isWelcome);
    await createApi(() => on(here).url, { token }).ask(contract.customers.closeSession);
    expect(await visitor.closed).toBe(4401);

    const again = on(there).browser();
    await again.ask(people.signIn, { body: { email: 'anna@example.ru', password } });
    const line = await openAgentLine(on(there), again);
    await line.until(isWelcome);
    await at(here, again).ask(people.signOut);
    expect(await line.closed).toBe(4401);
  });

  test('when the line between the nodes was cut, everybody is told to ask, and then has missed nothing', async () => {
    const { conversationId, write } = await begin(here);
    const agent = await openAgentLine(on(there), anna);
    await agent.until(isWelcome);
    const { mend } = await cutFabric();
    const missed = await write('Слышно меня?');
    mend();
    await agent.until(({ type }) => type === 'resync');
    const { entries } = await anna.ask(conversations.entries, { params: { conversationId }, query: { after: 1 } });
    expect(entries.map(({ id }) => id)).toContain(missed.id);
    agent.frames.length = 0;
    const next = await write('Теперь слышно?');
    // The writer's own node may come back a moment later: then what it told meanwhile is to be asked for, too.
    await agent.until((frame) => frame.type === 'resync' || (frame.type === 'entry.added' && frame.entry.id === next.id));
    const after = await anna.ask(conversations.entries, { params: { conversationId }, query: { after: missed.seq } });
    expect(after.entries.map(({ id }) => id)).toEqual([next.id]);
    expect([on(here).log(), on(there).log()].join()).not.toContain('для проб');
    agent.close();
  });

  test('a node that stops takes its viewers along', async () => {
    const third = await openApp(carrier === 'NATS' && nats ? { OTKLIK_FABRIC: nats.url(nats.port) } : {}, database);
    const { conversationId } = await begin(here);
    const veras = await openAgentLine(on(here), vera);
    await veras.until(isWelcome);
    const annas = await openAgentLine(third, at(third, anna));
    annas.say({ type: 'viewing', conversationId });
    const viewers = (ids: string[]) =>
      veras.until((frame) => frame.type === 'conversation.viewers' && frame.conversationId === conversationId && frame.personIds.join() === ids.join());
    await viewers([annaId]);
    veras.frames.length = 0;
    await third.close();
    await viewers([]);
    veras.close();
  });
});
