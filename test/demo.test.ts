import { randomUUIDv7 } from 'node:crypto';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { contract } from '../packages/contract/src/index.ts';
import { cast } from './cast.ts';
import type { Api } from './desk/api.ts';
import { openAgentLine } from './desk/live.ts';
import { type Desk, startDesk } from './desk.ts';

const { conversations, customers, demo, files, people, sites, workspace } = contract;
const talksOf = (state: string) => cast.talks.filter((talk) => talk.state === state).length;

test('a demo on a machine that speaks English has an English name, and everybody in it reads English', async () => {
  const desk = await startDesk({ demo: true, env: { LC_ALL: 'en_GB.UTF-8' } });
  try {
    expect(await desk.owner.api.ask(workspace.get)).toMatchObject({ name: 'Home & Tea', demo: true });
    expect((await desk.owner.api.ask(sites.list)).map(({ name }) => name).sort()).toEqual(['Home & Tea', 'Leaf & Home']);
    expect((await desk.owner.api.ask(people.me)).language).toBe('en');
    const page = await (await fetch(`${desk.url}/demo`, { headers: { 'accept-language': 'en' } })).text();
    expect(page).toContain('Home &amp; Tea');
    expect(page).not.toContain('Дом и чай');
  } finally {
    await desk.stop();
  }
});

describe('a desk that plays the demo', () => {
  let desk: Desk;
  let password: string;
  let owner: Api;
  const said = () => /(?:пароль общий|password for all): (\S+)/.exec(desk.log())?.[1] ?? '';
  const rows = async (table: string) => (await desk.peek<{ count: number }>(`select count(*)::int as count from ${table}`))[0]?.count;
  const keptFiles = () => readdirSync(join(desk.data, 'files'), { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).length;

  beforeAll(async () => {
    desk = await startDesk({ demo: true });
    password = said();
    owner = await desk.signedIn(cast.people.vera.email, password);
  });
  afterAll(() => desk?.stop());

  test('is set up already, and the owner signs in with the password that was printed', async () => {
    expect(await desk.anyone.ask(workspace.status)).toMatchObject({ setUp: true, demo: true });
    expect((await owner.ask(people.me)).role).toBe('owner');
    for (const { email } of Object.values(cast.people)) expect(desk.log()).toContain(email);
    expect(statSync(join(desk.data, 'demo-password')).mode & 0o777).toBe(0o600);
  });

  test('has everybody with a face, both sites and all the talks', async () => {
    const colleagues = await owner.ask(people.list);
    expect(new Set(colleagues.map(({ name }) => name))).toEqual(new Set(Object.values(cast.people).map(({ name }) => name)));
    for (const { photoFileId } of colleagues) expect((await desk.anyone.tryAsk(files.photo, { params: { fileId: photoFileId } })).status).toBe(200);
    expect((await owner.ask(sites.list)).map(({ name }) => name).sort()).toEqual(['Leaf & Home', 'Дом и чай']);
    const counts = await owner.ask(conversations.counts);
    expect(counts).toMatchObject({ all: cast.talks.length - talksOf('solved'), unassigned: talksOf('queued'), solved: talksOf('solved') });
  });

  test('shows to Anna what waits for her, whoever has waited longest first, with cards and pictures', async () => {
    const anna = await desk.signedIn(cast.people.anna.email, password);
    const { items } = await anna.ask(conversations.list, { query: { view: 'mine' } });
    expect(items.slice(0, 3).map(({ customer }) => customer.name)).toEqual(['Ольга Мельник', 'Тимур Рахимов', 'Лена Синицына']);
    const [first] = items;
    const { customer } = await anna.ask(conversations.get, { params: { conversationId: first?.id ?? '' } });
    expect(customer).toMatchObject({ name: 'Ольга Мельник', attributes: cast.customers.olga.attributes });
    expect(customer.pages[0]?.title).toBe('Доставка и оплата');
    const lena = items.find((item) => item.customer.name === 'Лена Синицына');
    const { entries } = await anna.ask(conversations.entries, { params: { conversationId: lena?.id ?? '' } });
    const [sent] = entries.flatMap((entry) => entry.files);
    expect(sent).toMatchObject({ name: 'пиалы-180-и-90.jpg', type: 'image/jpeg', width: 800 });
    expect((await anna.tryAsk(files.get, { params: { fileId: sent?.id } })).status).toBe(200);
  });

  test('is the same after a new start: nothing comes twice, the password is told again', async () => {
    await desk.restart();
    expect(said()).toBe(password);
    expect(await rows('conversations')).toBe(cast.talks.length);
    expect(await rows('customers')).toBe(Object.keys(cast.customers).length);
  });

  test('is removed by the owner only; what is real stays and nobody is left waiting with a colleague who is gone', async () => {
    const anna = await desk.signedIn(cast.people.anna.email, password);
    await expect(anna.ask(demo.remove)).rejects.toMatchObject({ status: 403 });

    const [home] = (await owner.ask(sites.list)).filter(({ name }) => name === cast.sites.home.name);
    const visitor = await desk.visit({ siteKey: home?.key ?? '' });
    const conversationId = randomUUIDv7();
    await visitor.api.ask(conversations.write, { params: { conversationId }, body: { id: randomUUIDv7(), text: 'здравствуйте, я настоящий', fileIds: [] } });
    await anna.ask(conversations.take, { params: { conversationId } });
    const line = await openAgentLine(desk, owner);
    await line.until((frame) => frame.type === 'welcome');

    await owner.ask(demo.remove);

    await line.until((frame) => frame.type === 'settings.changed' && frame.what === 'workspace');
    line.close();
    expect(await desk.anyone.ask(workspace.status)).toMatchObject({ setUp: true, demo: false });
    expect((await owner.ask(people.list)).map(({ name }) => name)).toEqual([cast.people.vera.name]);
    expect((await owner.ask(sites.list)).map(({ name }) => name)).toEqual([cast.sites.home.name]);
    const { items } = await owner.ask(conversations.list, { query: { view: 'all' } });
    expect(items).toMatchObject([{ id: conversationId, status: 'queued', assigneeId: null, customer: { id: visitor.customerId } }]);
    expect(items[0]?.waitingSince).not.toBeNull();
    expect([await rows('customers'), await rows('conversations'), await rows('demo_things')]).toEqual([1, 1, 0]);
    // The owner's own face.
    expect([await rows('files'), keptFiles()]).toEqual([1, 1]);
    await expect(anna.ask(people.me)).rejects.toMatchObject({ status: 401 });
    await expect(owner.ask(demo.remove)).rejects.toMatchObject({ code: 'demo_not_loaded' });
    await visitor.api.ask(customers.setAttributes, { body: { still: 'here' } });
  });
});

test('--demo leaves a desk alone that somebody has set up, and says so', async () => {
  const desk = await startDesk();
  try {
    await expect(desk.restart({ OTKLIK_DEMO: '1' })).rejects.toThrow(/уже настроено|already set up/);
    await desk.restart();
    expect(await desk.anyone.ask(workspace.status)).toMatchObject({ setUp: true, demo: false });
    expect(await desk.peek('select name from people')).toEqual([{ name: cast.people.vera.name }]);
  } finally {
    await desk.stop();
  }
});
