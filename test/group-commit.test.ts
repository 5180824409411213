import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { AgentFrame } from '../packages/contract/src/events.ts';
import { conversationId, type EntryId, entryId } from '../packages/contract/src/ids.ts';
import { createConversations } from '../packages/server/src/conversations/conversations.ts';
import type { Db } from '../packages/server/src/kit/db/db.ts';
import { Refusal } from '../packages/server/src/kit/errors.ts';
import type { PersonWho } from '../packages/server/src/kit/http/who.ts';
import { newId, openRooms, type Rooms } from './rooms.ts';

let rooms: Rooms;
let site: Awaited<ReturnType<Rooms['makeSite']>>;
let agents: PersonWho[];
beforeAll(async () => {
  rooms = await openRooms();
  site = await rooms.makeSite();
  agents = [await rooms.makePerson('Анна'), await rooms.makePerson('Денис')];
});
afterAll(() => rooms?.close());

/** `undone`: it dies before the commit; `spoilt`: something in it is refused by the database; `lost`: it dies after the commit, and nobody hears of it. */
type Fate = 'well' | 'undone' | 'spoilt' | 'lost';

/** The same database on a bad day: each transaction meets the next fate, and when all have been met, all is well. */
function onABadDay(db: Db, fates: Fate[]): Db {
  return {
    ...db,
    async inWorkspace(workspaceId, work, plans) {
      const fate = fates.shift() ?? 'well';
      if (fate === 'well') return db.inWorkspace(workspaceId, work, plans);
      const dies = new Refusal('database_unavailable');
      await db.inWorkspace(workspaceId, async (tx, _after, last) => {
        await work(tx, () => {}, last);
        if (fate === 'undone') throw dies;
        if (fate === 'spoilt') throw new Error('violates a constraint');
      });
      throw dies;
    },
  };
}

/** A node that stands beside the one of `rooms`, with a memory of its own. */
const startNode = (db: Db) =>
  createConversations({
    db,
    clock: rooms.clock,
    events: rooms.events,
    attachFiles: rooms.files.attach,
    solved: rooms.quality.solved,
    replied: rooms.promises.replied,
    getCustomer: rooms.customers.getWithPages,
  });

function entriesIn(data: string): string[] {
  const frame: AgentFrame = JSON.parse(data);
  return frame.type === 'entry.added' ? [frame.entry.id] : [];
}

const said = fc.record({ talk: fc.nat(2), node: fc.nat(1), by: fc.constantFrom('customer', 'Анна', 'Денис'), tries: fc.integer({ min: 1, max: 3 }) });
const fate = fc.constantFrom<Fate>('well', 'undone', 'spoilt', 'lost');

test('whatever is said at once on two nodes, repeated, undone or lost: every acknowledged message is there once and told, and numbers have no gaps', {
  timeout: 120_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(said, { minLength: 1, maxLength: 25 }), fc.array(fate, { maxLength: 8 }), async (all, fates) => {
      const db = onABadDay(rooms.db, [...fates]);
      const nodes = [startNode(db), startNode(db)];
      rooms.news.length = 0;
      const visitors = await Promise.all([0, 1, 2].map(() => rooms.visit(site.key)));
      const talks = visitors.map(({ who }) => ({ who, id: conversationId.parse(newId()) }));
      for (const { who, id } of talks) await rooms.conversations.write(who, id, { id: entryId.parse(newId()), text: 'Здравствуйте', fileIds: [] });

      async function say({ talk, node, by, tries }: (typeof all)[number], id: EntryId, text: string): Promise<number[]> {
        const place = talks[talk];
        const agent = agents.find(({ name }) => name === by);
        if (!place) throw new RangeError('no such talk');
        const once = (_: unknown, attempt: number) => {
          const conversations = nodes[(node + attempt) % 2] ?? rooms.conversations;
          return agent
            ? conversations.reply(agent, place.id, { id, text, fileIds: [], seenSeq: 0, anyway: true })
            : conversations.write(place.who, place.id, { id, text, fileIds: [] });
        };
        // An impatient client: several tries at once, and again until one is acknowledged.
        for (let round = 0; round < 20; round += 1) {
          const answers = await Promise.allSettled(Array.from({ length: tries }, once));
          const seqs = answers.flatMap((answer) => (answer.status === 'fulfilled' ? [answer.value.seq] : []));
          if (seqs.length > 0) return seqs;
        }
        throw new Error('never acknowledged');
      }
      const sent = all.map((one, index) => ({ ...one, id: entryId.parse(newId()), text: `${index}` }));
      const acknowledged = await Promise.all(sent.map(async (one) => ({ ...one, seqs: await say(one, one.id, one.text) })));

      const told = new Set(rooms.news.flatMap(({ audience, data }) => ('people' in audience ? entriesIn(data) : [])));
      expect(sent.filter(({ id }) => !told.has(id))).toEqual([]);

      const [anna] = agents;
      if (!anna) throw new RangeError('no agent');
      for (const [index, { id }] of talks.entries()) {
        const { entries, seq } = await rooms.conversations.entries(anna, id, { limit: 200 });
        expect(entries.map((entry) => entry.seq)).toEqual(Array.from({ length: seq }, (_, place) => place + 1));
        for (const one of acknowledged.filter(({ talk }) => talk === index)) {
          const there = entries.filter((entry) => entry.id === one.id);
          expect(there.map(({ text }) => text)).toEqual([one.text]);
          expect(new Set(one.seqs)).toEqual(new Set([there[0]?.seq]));
        }
        const messages = entries.filter(({ kind }) => kind === 'message');
        expect(messages).toHaveLength(1 + all.filter(({ talk }) => talk === index).length);
        const { conversation } = await rooms.conversations.get(anna, id);
        expect(conversation).toMatchObject({ seq, preview: { text: messages.at(-1)?.text } });
      }
    }),
    { numRuns: 40 },
  );
});

test('what was done, and nobody heard of it, is told when it is done again', async () => {
  const { who } = await rooms.visit(site.key);
  const id = conversationId.parse(newId());
  const says = (text: string) => ({ id: entryId.parse(newId()), text, fileIds: [] });
  await rooms.conversations.write(who, id, says('Здравствуйте'));
  const [anna] = agents;
  if (!anna) throw new RangeError('no agent');

  const node = startNode(onABadDay(rooms.db, ['lost']));
  await expect(node.take(anna, id)).rejects.toMatchObject({ code: 'database_unavailable' });
  rooms.news.length = 0;
  expect(await node.take(anna, id)).toMatchObject({ assigneeId: anna.personId });
  const frames = rooms.news.map(({ data }): AgentFrame => JSON.parse(data));
  expect(frames).toContainEqual(expect.objectContaining({ type: 'conversation.changed', conversation: expect.objectContaining({ id, status: 'assigned' }) }));
});

test('a customer writes on where they wrote before, whichever nodes make of it', async () => {
  const [here, there] = [startNode(rooms.db), startNode(rooms.db)];
  const { who } = await rooms.visit(site.key);
  const id = conversationId.parse(newId());
  const says = (text: string) => ({ id: entryId.parse(newId()), text, fileIds: [] });
  const numbers = async (...said: Promise<{ seq: number }>[]) => (await Promise.all(said)).map(({ seq }) => seq);

  expect(await numbers(here.write(who, id, says('Здравствуйте')))).toEqual([1]);
  expect(await numbers(here.write(who, id, says('Где мой заказ?')))).toEqual([2]);
  expect(await numbers(there.write(who, id, says('Номер 40718')))).toEqual([3]);
  expect(await numbers(here.write(who, id, says('Ау?')), here.write(who, id, says('Ау!')))).toEqual([4, 5]);
  for (let number = 6; number < 30; number += 1) expect(await numbers((number % 5 ? here : there).write(who, id, says(`${number}`)))).toEqual([number]);
});

test('a customer who writes on costs one trip to the database, what has to be looked at first two, and one repeated try nobody else', async () => {
  const trips: number[] = [];
  let spoilt = 0;
  const counting: Db = {
    ...rooms.db,
    async inWorkspace(workspaceId, work, plans) {
      const ended = rooms.db.inWorkspace(
        workspaceId,
        (tx, after, last) => {
          let isWritten = false;
          const made = work(tx, after, (...statements) => {
            isWritten = true;
            last(...statements);
          });
          // Handed over before anything was answered: so it leaves together with the beginning.
          trips.push(isWritten ? 1 : 2);
          return made;
        },
        plans,
      );
      return ended.catch((error: unknown) => {
        spoilt += 1;
        throw error;
      });
    },
  };
  const node = startNode(counting);
  const talks = await Promise.all(
    [0, 1, 2].map(async () => {
      const { who } = await rooms.visit(site.key);
      return { who, id: conversationId.parse(newId()) };
    }),
  );
  const says = (text: string) => ({ id: entryId.parse(newId()), text, fileIds: [] });
  const allSay = (message: () => ReturnType<typeof says>) => Promise.all(talks.map(({ who, id }) => node.write(who, id, message())));
  await allSay(() => says('Здравствуйте'));
  expect(new Set(trips)).toEqual(new Set([2]));
  trips.length = 0;
  await allSay(() => says('Где мой заказ?'));
  expect(new Set(trips)).toEqual(new Set([1]));

  const [talk] = talks;
  if (!talk) throw new RangeError('no talk');
  const lost = says('Ау?');
  await node.write(talk.who, talk.id, lost);
  trips.length = 0;
  const [again] = await Promise.all([node.write(talk.who, talk.id, lost), allSay(() => says('Спасибо'))]);
  expect(again).toMatchObject({ id: lost.id, seq: 3 });

  // Written on another node in the same moment: what is remembered here is old, which is seen before anything fails.
  await startNode(rooms.db).write(talk.who, talk.id, says('Я с другого телефона'));
  expect(await Promise.all([node.write(talk.who, talk.id, says('И с этого')), allSay(() => says('Жду'))])).toMatchObject([{ seq: 6 }, [{ seq: 7 }, {}, {}]]);
  expect(spoilt).toBe(0);
});

test('after a database came back without its last commits, what a node remembers of them undoes nothing', async () => {
  const { who } = await rooms.visit(site.key);
  const id = conversationId.parse(newId());
  const says = (text: string) => ({ id: entryId.parse(newId()), text, fileIds: [] });
  const [anna] = agents;
  if (!anna) throw new RangeError('no agent');
  const [here, there] = [startNode(rooms.db), startNode(rooms.db)];
  await here.write(who, id, says('Здравствуйте'));
  rooms.clock.pass(1);
  const gone = await here.write(who, id, says('Где мой заказ?'));
  await rooms.db.inWorkspace(rooms.workspace, async (tx) => {
    await tx.deleteFrom('conversations_entries').where('id', '=', gone.id).execute();
    await tx.updateTable('conversations').set({ seq: 1, message_seq: 1 }).where('id', '=', id).execute();
  });
  rooms.clock.pass(1);
  await there.take(anna, id);

  expect(await here.write(who, id, says('Ау?'))).toMatchObject({ seq: 3 });
  expect(await rooms.conversations.get(anna, id)).toMatchObject({ conversation: { seq: 3, status: 'assigned', assigneeId: anna.personId } });
});
