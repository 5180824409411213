import type { Page } from '@playwright/test';
import { contract } from '../../packages/contract/src/index.ts';
import { type OtherSite, type OtherSiteOptions, openOtherSite } from '../desk/other-site.ts';
import { expect, openChat, test } from '../desk/stage.ts';
import { type Desk, startDesk } from '../desk.ts';

let desk: Desk;
let shops: OtherSite[] = [];
test.beforeAll(async () => {
  desk = await startDesk();
});
test.afterEach(async () => {
  for (const shop of shops) await shop.close();
  shops = [];
});
test.afterAll(() => desk?.stop());

async function openShop(options: Partial<OtherSiteOptions> = {}, allowed = true): Promise<OtherSite> {
  const shop = await openOtherSite({ desk: desk.url, siteKey: desk.siteKey, ...options });
  shops.push(shop);
  const [site] = await desk.owner.api.ask(contract.sites.list);
  await desk.owner.api.ask(contract.sites.change, { params: { siteId: site?.id ?? '' }, body: { allowedOrigins: allowed ? [shop.origin] : [] } });
  return shop;
}

/** What the page's console was told by the widget. */
function linesOf(page: Page): string[] {
  const lines: string[] = [];
  page.on('console', (message) => {
    if (message.text().includes('[Otklik]')) lines.push(message.text());
  });
  return lines;
}
const launcher = (page: Page) => page.getByRole('button', { name: 'Открыть чат' });

for (const strict of [false, true]) {
  test(`a shop of another origin ${strict ? 'with a strict policy ' : ''}shows the chat by one line, and what is written there arrives`, async ({ stage }) => {
    const shop = await openShop({ strict });
    const page = await stage.window();
    const urls: string[] = [];
    page.on('request', (request) => urls.push(request.url()));
    await page.goto(shop.origin);
    const chat = await openChat(page);
    const text = `Вопрос со страницы магазина${strict ? ' со строгой политикой' : ''}`;
    await chat.getByRole('textbox', { name: 'Текст сообщения' }).fill(text);
    await chat.getByRole('button', { name: 'Отправить' }).click();
    await expect
      .poll(async () => (await desk.owner.api.ask(contract.conversations.list, { query: { view: 'all' } })).items.map(({ preview }) => preview.text))
      .toContain(text);
    // No cookie of the desk, and no token in any address.
    expect(await page.context().cookies()).toEqual([]);
    const [token] = await desk.peek<{ key: string }>('select token_hash::text as key from customers_sessions limit 1');
    expect(token).toBeDefined();
    expect(urls.filter((url) => /token|session=|secret/i.test(new URL(url).search))).toEqual([]);
  });
}

test('a page whose origin is not allowed shows nothing and says why in one line', async ({ stage }) => {
  stage.expectFault(/status of 403/);
  const shop = await openShop({}, false);
  const page = await stage.window();
  const lines = linesOf(page);
  await page.goto(shop.origin);
  await expect.poll(() => lines).toEqual([expect.stringContaining(shop.origin)]);
  await expect(launcher(page)).toHaveCount(0);
  await expect(page.getByRole('heading', { name: 'Лавка' })).toBeVisible();
});

test('a page with an unknown site key shows nothing and says why in one line', async ({ stage }) => {
  stage.expectFault(/status of 404/);
  const shop = await openShop({ siteKey: 'nosuchkeynosuchkey00' });
  const page = await stage.window();
  const lines = linesOf(page);
  await page.goto(shop.origin);
  await expect.poll(() => lines).toHaveLength(1);
  await expect(launcher(page)).toHaveCount(0);
});

test('the loader never throws into the page when the desk is out of reach', async ({ stage }) => {
  stage.expectFault(/net::ERR/);
  const shop = await openShop();
  const page = await stage.window();
  // The loader itself comes from the browser's cache, the desk behind it is gone.
  await page.goto(shop.origin);
  await expect(launcher(page)).toBeVisible();
  await page.route(`${desk.url}/api/**`, (route) => route.abort('connectionrefused'));
  const lines = linesOf(page);
  await page.reload();
  await expect.poll(() => lines).toHaveLength(1);
  await page.getByRole('link', { name: 'Чайники' }).click();
  await expect(page).toHaveURL(/teapots/);
});

test('until somebody means to open the chat, the page fetches the loader and the settings and nothing else', async ({ stage }) => {
  const shop = await openShop();
  const page = await stage.window();
  const fetched: string[] = [];
  page.on('request', (request) => request.url().startsWith(desk.url) && fetched.push(new URL(request.url()).pathname));
  await page.goto(shop.origin);
  await expect(launcher(page)).toBeVisible();
  expect(fetched).toEqual(['/widget.js', `/api/widget/sites/${desk.siteKey}`]);
  await launcher(page).hover();
  await expect.poll(() => fetched.some((path) => path.startsWith('/widget/frame'))).toBe(true);
});

test('the page’s script opens and closes the chat and hears of messages', async ({ stage }) => {
  const script = `window.heard = []; (window.Otklik = window.Otklik || []).push((otklik) => {
    for (const event of ['open', 'close', 'message', 'unread']) otklik.on(event, (detail) => heard.push([event, detail && detail.text ? detail.text : detail]));
  });`;
  const shop = await openShop({ script });
  const page = await stage.window();
  await page.goto(shop.origin);
  await expect(launcher(page)).toBeVisible();
  await page.evaluate('Otklik.open()');
  const chat = await openChat(page);
  await chat.getByRole('textbox', { name: 'Текст сообщения' }).fill('Событие');
  await chat.getByRole('button', { name: 'Отправить' }).click();
  await expect(chat.getByText('доставлено')).toHaveCount(1);
  await page.evaluate('Otklik.close()');
  const { items } = await desk.owner.api.ask(contract.conversations.list, { query: { view: 'all' } });
  const id = items.find(({ preview }) => preview.text === 'Событие')?.id ?? '';
  await desk.owner.api.ask(contract.conversations.reply, { params: { conversationId: id }, body: { id: crypto.randomUUID(), text: 'Слышу вас', seenSeq: 1 } });
  await expect.poll(() => page.evaluate('JSON.stringify(heard)')).toContain('["message","Слышу вас"]');
  expect(await page.evaluate('JSON.stringify(heard)')).toContain('["unread",1]');
  // The title and the launcher count what has not been read.
  await expect(page).toHaveTitle(/^\(1\) /);
  await expect(page.getByRole('button', { name: /непрочитанных: 1/ })).toBeVisible();
});
