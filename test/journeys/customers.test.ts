import type { Page } from '@playwright/test';
import { contract } from '../../packages/contract/src/index.ts';
import { inSeconds, signIdentity } from '../desk/identity.ts';
import { type OtherSite, openOtherSite } from '../desk/other-site.ts';
import { expect, openChat, test } from '../desk/stage.ts';
import { type Desk, startDesk } from '../desk.ts';

let desk: Desk;
let shop: OtherSite;
let secret = '';
let otherSecret = '';
let otherKey = '';
test.beforeAll(async () => {
  desk = await startDesk();
  shop = await openOtherSite({ desk: desk.url, siteKey: desk.siteKey });
  const { api } = desk.owner;
  const [site] = await api.ask(contract.sites.list);
  await api.ask(contract.sites.change, { params: { siteId: site?.id ?? '' }, body: { allowedOrigins: [shop.origin] } });
  secret = (await api.ask(contract.sites.identityKeys, { params: { siteId: site?.id ?? '' } }))[0]?.secret ?? '';
  const second = await api.ask(contract.sites.create, { body: { name: 'Leaf & Home' } });
  otherKey = second.key;
  otherSecret = (await api.ask(contract.sites.identityKeys, { params: { siteId: second.id } }))[0]?.secret ?? '';
});
test.afterAll(async () => {
  await shop?.close();
  await desk?.stop();
});

const olga = () => ({ sub: 'client-17', name: 'Ольга Ефимова', email: 'olga@example.ru', city: 'Тверь', aud: desk.siteKey, exp: inSeconds(600) });
const identify = (page: Page, token: string) => page.evaluate(`Otklik.identify(${JSON.stringify(token)})`);
async function write(page: Page, text: string) {
  const chat = await openChat(page);
  await chat.getByRole('textbox', { name: 'Текст сообщения' }).fill(text);
  await chat.getByRole('button', { name: 'Отправить' }).click();
  await expect(chat.getByText('доставлено')).toBeVisible();
  return chat;
}
const conversations = async () => (await desk.owner.api.ask(contract.conversations.list, { query: { view: 'all' } })).items;

test('a guest who signs in at the shop becomes the known customer, with what they wrote before, on every device', async ({ stage }) => {
  const page = await stage.window();
  await page.goto(shop.origin);
  await write(page, 'Пишу ещё гостем');
  await identify(page, signIdentity(olga(), secret));
  await expect.poll(async () => (await conversations()).map(({ customer }) => customer.name)).toEqual(['Ольга Ефимова']);

  const tablet = await stage.window();
  await tablet.goto(shop.origin);
  await identify(tablet, signIdentity(olga(), secret));
  const chat = await openChat(tablet);
  await expect(chat.getByText('Пишу ещё гостем')).toBeVisible();
  const [conversation] = await conversations();
  const { customer } = await desk.owner.api.ask(contract.conversations.get, { params: { conversationId: conversation?.id ?? '' } });
  expect(customer).toMatchObject({ email: 'olga@example.ru', externalId: 'client-17', attributes: { city: 'Тверь' } });

  // Logged out, the browser is a guest's again and shows nothing of hers.
  await tablet.evaluate('Otklik.logout()');
  await expect(chat.getByText('Пишу ещё гостем')).toHaveCount(0);
  await tablet.reload();
  const anew = await openChat(tablet);
  await expect(anew.getByRole('textbox', { name: 'Текст сообщения' })).toBeVisible();
  await expect(anew.getByText('Пишу ещё гостем')).toHaveCount(0);
});

test('signing in waits for what is being read: nothing is asked with a session that has just ended', async ({ stage }) => {
  const page = await stage.window();
  const order: string[] = [];
  const asked = Promise.withResolvers<void>();
  const signing = Promise.withResolvers<void>();
  await page.route(/\/api\/widget\/conversations\/[^/]+\/entries/, async (route) => {
    asked.resolve();
    await signing.promise;
    const response = await route.fetch();
    order.push(`read: ${response.status()}`);
    await route.fulfill({ response });
  });
  await page.route('**/api/widget/sessions', async (route) => {
    if (route.request().postDataJSON().identity) order.push('signs in');
    await route.continue();
  });
  await page.goto(shop.origin);
  await write(page, 'Гостем, и сразу вхожу');
  await asked.promise;
  await identify(page, signIdentity({ ...olga(), sub: 'client-18', name: 'Вера Зимина' }, secret));
  signing.resolve();
  await expect.poll(async () => (await conversations()).map(({ customer }) => customer.name)).toContain('Вера Зимина');
  const before = order.slice(0, order.indexOf('signs in'));
  expect([...new Set(before)]).toEqual(['read: 200']);
});

for (const [title, token, said] of [
  ['forged', () => signIdentity(olga(), 'not the key of this site, not the key'), /подпис/i],
  ['unsigned', () => signIdentity(olga(), '', 'none'), /подпис/i],
  ['expired', () => signIdentity({ ...olga(), exp: inSeconds(-600) }, secret), /ист[её]к|просроч|устарел/i],
  ['without an end', () => signIdentity({ ...olga(), exp: undefined }, secret), /подпис/i],
  ['made for another site', () => signIdentity({ ...olga(), aud: otherKey }, otherSecret), /друг/i],
] as const) {
  test(`an identity that is ${title} is refused with a clear line in the page’s console`, async ({ stage }) => {
    stage.expectFault(/status of 401/);
    const page = await stage.window();
    const lines: string[] = [];
    page.on('console', (message) => message.text().includes('[Otklik]') && lines.push(message.text()));
    await page.goto(shop.origin);
    await openChat(page);
    await identify(page, token());
    await expect.poll(() => lines).toEqual([expect.stringMatching(said)]);
    // The chat goes on as a guest's.
    await write(page, `Гость: ${title}`);
    const written = (await conversations()).find(({ preview }) => preview.text === `Гость: ${title}`);
    expect(written?.customer.name).toBeNull();
  });
}
