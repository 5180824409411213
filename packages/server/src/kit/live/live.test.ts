import { customerId, personId, sessionId, siteId, workspaceId } from '@otklik/contract/ids';
import { expect, onTestFinished, test } from 'vitest';
import { systemClock } from '../clock.ts';
import { createEvents } from '../events.ts';
import { alone } from '../fabric/fabric.ts';
import type { PersonWho, VisitorWho } from '../http/who.ts';
import { createLog } from '../log.ts';
import { closing, type Pipe } from './connection.ts';
import { createLive } from './live.ts';

const id = (n: number) => `01900000-0000-7000-8000-${String(n).padStart(12, '0')}`;
const desk = workspaceId.parse(id(1));
const anna: PersonWho = {
  kind: 'person',
  personId: personId.parse(id(2)),
  workspaceId: desk,
  role: 'agent',
  name: 'Анна',
  language: 'ru',
  sessionId: sessionId.parse(id(3)),
};
const olga: VisitorWho = { kind: 'visitor', sessionId: id(4), workspaceId: desk, siteId: siteId.parse(id(5)), customerId: customerId.parse(id(6)) };

/** A line that remembers what it was given. */
function createPipe() {
  const said: { type: string }[] = [];
  const pipe = { said, held: 0, closedWith: 0 };
  return Object.assign(pipe, {
    send: (data: string) => void said.push(JSON.parse(data)),
    pending: () => pipe.held,
    probe: () => true,
    close: (code: number) => {
      pipe.closedWith = code;
    },
  }) satisfies Pipe;
}

function openLive() {
  const known = new Map<string, VisitorWho>([['olga', olga]]);
  const signedIn = new Set(['anna']);
  const heard: string[] = [];
  const left: string[] = [];
  const events = createEvents((error) => expect.fail(String(error)));
  const live = createLive({
    events,
    fabric: alone,
    clock: systemClock,
    log: createLog({ level: 'error' }),
    version: '1',
    identify: {
      person: async ({ cookie = '' }) => (signedIn.has(cookie) ? anna : null),
      visitor: async (token) => known.get(token) ?? null,
    },
    listener: { heard: async (_, frame) => void heard.push(frame.type), gone: () => {} },
    presence: { beat: async () => {}, left: async (who) => void left.push(who.kind) },
  });
  onTestFinished(() => live.close());
  const asAnna = { headers: { cookie: 'anna' }, token: null };
  const asOlga = { headers: {}, token: 'olga' };
  return { events, live, known, signedIn, heard, left, asAnna, asOlga };
}
const types = (pipe: { said: { type: string }[] }) => pipe.said.map((frame) => frame.type);
const toDesk = { workspaceId: desk, people: true } as const;
const news = { type: 'settings.changed', what: 'sites' } as const;

test('News of the desk reaches the people, not the customers', async () => {
  const { events, live, asAnna, asOlga } = openLive();
  const [annas, olgas] = [createPipe(), createPipe()];
  await live.join(asAnna, annas);
  await live.join(asOlga, olgas);
  events.publish(toDesk, news);
  events.publish({ workspaceId: id(99), people: true }, news);
  expect([types(annas), types(olgas)]).toEqual([['welcome', 'settings.changed'], ['welcome']]);
});

test('A client that takes nothing is let go, the others hear everything', async () => {
  const { events, live, asAnna } = openLive();
  const [slow, quick] = [createPipe(), createPipe()];
  await live.join(asAnna, slow);
  await live.join(asAnna, quick);
  slow.held = 2_000_000;
  events.publish(toDesk, news);
  expect([types(slow), slow.closedWith]).toEqual([['welcome'], closing.slow]);
  expect([types(quick), quick.closedWith]).toEqual([['welcome', 'settings.changed'], 0]);
});

test('When a session ends, its connections are told and closed, others of the same person stay', async () => {
  const { events, live, signedIn, asAnna } = openLive();
  const [here, there] = [createPipe(), createPipe()];
  signedIn.add('anna at home');
  await live.join(asAnna, here);
  await live.join({ headers: { cookie: 'anna at home' }, token: null }, there);
  signedIn.delete('anna');
  events.publish({ personId: anna.personId }, { type: 'signed.out' });
  await expect.poll(() => here.closedWith).toBe(closing.unknown);
  expect([types(here), types(there), there.closedWith]).toEqual([['welcome', 'signed.out'], ['welcome'], 0]);
});

test('A visitor who turned out to be somebody else connects again', async () => {
  const { events, live, known, asOlga } = openLive();
  const pipe = createPipe();
  await live.join(asOlga, pipe);
  known.set('olga', { ...olga, customerId: customerId.parse(id(7)) });
  events.publish({ customerId: olga.customerId }, { type: 'signed.out' });
  await expect.poll(() => pipe.closedWith).toBe(closing.again);
});

test('A stranger is not let in, and nobody opens connections without end', async () => {
  const { live, asOlga } = openLive();
  const stranger = createPipe();
  expect(await live.join({ headers: {}, token: 'guess' }, stranger)).toBeNull();
  expect([types(stranger), stranger.closedWith]).toEqual([[], closing.unknown]);
  for (let n = 0; n < 20; n++) expect(await live.join(asOlga, createPipe())).not.toBeNull();
  const last = createPipe();
  expect(await live.join(asOlga, last)).toBeNull();
  expect(last.closedWith).toBe(closing.tooMany);
});

test('Frames that break their shape or come in a flood are dropped', async () => {
  const { live, heard, asOlga } = openLive();
  const pipe = createPipe();
  const connection = await live.join(asOlga, pipe);
  if (!connection) return expect.fail('not let in');
  for (const broken of ['', '{', '[]', '{"type":"entry.added"}', '{"type":"typing"}', '{"type":"viewing","conversationId":{"$ne":null}}']) {
    live.hear(connection, broken);
  }
  live.hear(connection, '{"type":"ping"}');
  expect([heard, types(pipe)]).toEqual([[], ['welcome', 'pong']]);
  for (let n = 0; n < 500; n++) live.hear(connection, '{"type":"viewing","conversationId":null}');
  expect(heard.length).toBeGreaterThan(20);
  expect(heard.length).toBeLessThan(60);
});

test('A customer has left when their last connection has', async () => {
  const { live, left, asOlga } = openLive();
  const first = await live.join(asOlga, createPipe());
  const second = await live.join(asOlga, createPipe());
  if (first) live.leave(first);
  expect(left).toEqual([]);
  if (second) live.leave(second);
  expect(left).toEqual(['visitor']);
});
