import { afterAll, beforeAll, expect, test } from 'vitest';
import { contract } from '../packages/contract/src/index.ts';
import { type AppInHand, answers, openApp } from './app-in-hand.ts';
import type { Api } from './desk/api.ts';
import { openAgentLine } from './desk/live.ts';
import { password, secretOf } from './desk.ts';

const { people } = contract;
let app: AppInHand;
let vera: Api;
let anna: Api;
let annaId: string;

beforeAll(async () => {
  app = await openApp();
  vera = app.browser();
  await vera.ask(contract.workspace.setUp, { body: answers });
  const { url } = await vera.ask(people.invite, { body: { email: 'anna@example.ru', role: 'agent' } });
  anna = app.browser();
  await anna.ask(people.useLink, { body: { secret: secretOf(url), name: 'Анна', password, language: 'ru' } });
  annaId = (await anna.ask(people.me)).id;
});
afterAll(() => app?.close());

const presence = async () => (await vera.ask(people.list)).find(({ id }) => id === annaId)?.presence;
const siteOnline = async () => {
  const [site] = await vera.ask(contract.sites.list);
  return (await app.browser().ask(contract.sites.settings, { params: { siteKey: site?.key ?? '' } })).online;
};

test('whoever has a tab open is there; a closed tab is outlived by the grace time, and then everybody is told', async () => {
  expect([await presence(), await siteOnline()]).toEqual(['offline', false]);
  const watching = await openAgentLine(app, vera);
  const becomes = (seen: string) => watching.until((frame) => frame.type === 'person.changed' && frame.person.id === annaId && frame.person.presence === seen);
  const tab = await openAgentLine(app, anna);
  await becomes('online');
  expect([await presence(), await siteOnline()]).toEqual(['online', true]);

  await anna.ask(people.changeMe, { body: { status: 'away' } });
  await becomes('away');
  await anna.ask(people.changeMe, { body: { status: 'invisible' } });
  await becomes('offline');
  expect((await anna.ask(people.me)).status).toBe('invisible');
  await anna.ask(people.changeMe, { body: { status: 'online' } });

  tab.close();
  await tab.closed;
  app.clock.pass(59);
  expect(await presence()).toBe('online');
  watching.frames.length = 0;
  app.clock.pass(2);
  expect(await presence()).toBe('offline');
  await becomes('offline');
  watching.close();
});

test('whoever is shut out loses the live connection at once', async () => {
  const tab = await openAgentLine(app, anna);
  await tab.until(({ type }) => type === 'welcome');
  await vera.ask(people.change, { params: { personId: annaId }, body: { active: false } });
  expect(await tab.closed).toBe(4401);
  expect(tab.frames.at(-1)).toEqual({ type: 'signed.out' });
});
