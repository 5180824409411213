import type { Locator, Page } from '@playwright/test';
import { contract } from '../../packages/contract/src/index.ts';
import { newId } from '../desk/api.ts';
import { answer, box, chatOf, composer, heard, openConversation, said, talkOf, write } from '../desk/inbox.ts';
import { png } from '../desk/pictures.ts';
import { cutNetwork, expect, openChat, test } from '../desk/stage.ts';
import { type Desk, type Member, startDesk } from '../desk.ts';

let desk: Desk;
let anna: Member;
test.beforeAll(async () => {
  desk = await startDesk({ env: { OTKLIK_DATABASE_PATIENCE_SECONDS: '1' } });
  anna = await desk.join('anna');
});
test.afterAll(() => desk?.stop());

const lastOnServer = async () => {
  const { items } = await desk.owner.api.ask(contract.conversations.list, { query: { view: 'all' } });
  const newest = items.sort((a, b) => b.createdAt.localeCompare(a.createdAt))[0];
  const { entries } = await desk.owner.api.ask(contract.conversations.entries, { params: { conversationId: newest?.id ?? '' }, query: { limit: 200 } });
  return entries.filter(({ kind }) => kind === 'message').map(({ text }) => text);
};

test('the network is cut while both sides write; afterwards both show the same without a reload', async ({ stage }) => {
  stage.expectFault(cutNetwork);
  const shop = await stage.customer(desk);
  const chat = await openChat(shop);
  await write(chat, 'До обрыва');
  const page = await stage.colleague(desk, anna);
  await openConversation(page, 'До обрыва');
  await answer(page, 'Слышу вас');
  await expect(heard(chat, 'Слышу вас')).toBeVisible();

  desk.wire.cut();
  await expect(chat.getByText('Нет связи. Сообщения сохранятся и уйдут сами.')).toBeVisible({ timeout: 30_000 });
  await write(chat, 'Клиент без связи 1');
  await write(chat, 'Клиент без связи 2');
  await answer(page, 'Сотрудник без связи 1');
  await answer(page, 'Сотрудник без связи 2');
  await expect(heard(chat, 'связь пропала, сообщение сохранено').first()).toBeVisible();
  // Somebody else writes meanwhile, past the cut.
  desk.wire.mend();

  const all = ['До обрыва', 'Слышу вас', 'Клиент без связи 1', 'Клиент без связи 2', 'Сотрудник без связи 1', 'Сотрудник без связи 2'];
  await expect.poll(async () => [...(await lastOnServer())].sort(), { timeout: 40_000 }).toEqual([...all].sort());
  const order = await lastOnServer();
  await expect.poll(() => chatOf(chat), { timeout: 30_000 }).toEqual(order);
  await expect.poll(() => talkOf(page), { timeout: 30_000 }).toEqual(order);
});

test('a request whose answer was lost is one message on both sides', async ({ stage }) => {
  stage.expectFault(cutNetwork);
  const shop = await stage.customer(desk);
  const chat = await openChat(shop);
  await write(chat, 'Начало');
  await expect(heard(chat, 'доставлено')).toBeVisible();
  desk.wire.onAnswer(/^POST .*\/messages/, () => 'lose');
  await write(chat, 'Ответ на это потерялся');
  await expect(heard(chat, 'доставлено')).toBeVisible({ timeout: 20_000 });
  await expect.poll(() => chatOf(chat)).toEqual(['Начало', 'Ответ на это потерялся']);
  expect(await lastOnServer()).toEqual(['Начало', 'Ответ на это потерялся']);

  const page = await stage.colleague(desk, anna);
  await openConversation(page, 'Ответ на это потерялся');
  desk.wire.onAnswer(/^POST .*\/messages/, () => 'lose');
  await answer(page, 'И мой ответ терялся');
  await expect(said(page, 'И мой ответ терялся').getByRole('img', { name: /Отправлено|Доставлено|Прочитано/ })).toBeVisible({ timeout: 20_000 });
  expect(await lastOnServer()).toEqual(['Начало', 'Ответ на это потерялся', 'И мой ответ терялся']);
});

test('the desk is killed between request and answer; after its restart the outbox delivers once', async ({ stage }) => {
  stage.expectFault(cutNetwork);
  const shop = await stage.customer(desk);
  const chat = await openChat(shop);
  await write(chat, 'Перед гибелью');
  await expect(heard(chat, 'доставлено')).toBeVisible();
  const killed = new Promise<void>((resolve) => {
    desk.wire.onAnswer(/^POST .*\/messages/, async (): Promise<'lose'> => {
      await desk.kill9();
      resolve();
      return 'lose';
    });
  });
  await write(chat, 'Убит посреди ответа');
  await killed;
  await write(chat, 'Написано мёртвому');
  await desk.restart();
  await expect.poll(() => chatOf(chat)).toEqual(['Перед гибелью', 'Убит посреди ответа', 'Написано мёртвому']);
  await expect.poll(lastOnServer, { timeout: 40_000 }).toEqual(['Перед гибелью', 'Убит посреди ответа', 'Написано мёртвому']);
  await expect(heard(chat, 'доставлено')).toBeVisible({ timeout: 30_000 });
});

test('while the database is away both sides are told that what they write is kept; once it is back, all of it arrives', async ({ stage }) => {
  stage.expectFault(/status of 503/);
  const shop = await stage.customer(desk);
  const chat = await openChat(shop);
  await write(chat, 'До сбоя');
  const page = await stage.colleague(desk, anna);
  await openConversation(page, 'До сбоя');
  await answer(page, 'Отвечаю');
  await expect(heard(chat, 'Отвечаю')).toBeVisible();

  const bringBack = await desk.takeDatabaseAway();
  await write(chat, 'Клиент во время сбоя');
  await answer(page, 'Сотрудник во время сбоя');
  await expect(page.getByText(/^Сохраняем/)).toBeVisible();
  await expect(heard(chat, 'сообщение сохранено')).toBeVisible();
  bringBack();

  const all = ['До сбоя', 'Отвечаю', 'Клиент во время сбоя', 'Сотрудник во время сбоя'];
  await expect.poll(async () => [...(await lastOnServer().catch(() => []))].sort()).toEqual([...all].sort());
  const order = await lastOnServer();
  await expect.poll(() => chatOf(chat)).toEqual(order);
  await expect.poll(() => talkOf(page)).toEqual(order);
  await expect(page.getByText(/^Сохраняем/)).toHaveCount(0);
});

test('a message written without a network survives a closed tab and leaves from the next page', async ({ stage }) => {
  stage.expectFault(cutNetwork);
  const shop = await stage.customer(desk);
  const chat = await openChat(shop);
  await write(chat, 'С этого началось');
  await expect(heard(chat, 'доставлено')).toBeVisible();
  desk.wire.cut();
  await write(chat, 'Написано в метро');
  await expect(heard(chat, 'Написано в метро')).toBeVisible();
  const { context, url } = { context: shop.context(), url: shop.url() };
  await shop.close();
  desk.wire.mend();
  const again = await context.newPage();
  await again.goto(url);
  await expect.poll(lastOnServer, { timeout: 30_000 }).toEqual(['С этого началось', 'Написано в метро']);
  const chatAgain = await openChat(again);
  await expect(box(chatAgain)).toBeVisible();
  await expect.poll(() => chatOf(chatAgain)).toEqual(['С этого началось', 'Написано в метро']);
});

test('whoever opens the desk while the server does not answer is told so within seconds, and is in as soon as it does', async ({ stage }) => {
  stage.expectFault(cutNetwork);
  const page = await stage.colleague(desk, anna);
  await page.context().route('**/api/**', (route) => route.abort());
  await page.reload();
  await expect(page.getByRole('alert').getByText('Сервер не отвечает')).toBeVisible({ timeout: 5000 });
  await page.context().unroute('**/api/**');
  await page.getByRole('button', { name: 'Повторить' }).click();
  await expect(page.getByRole('navigation').first()).toBeVisible();
});

test('what is written after the page was loaded and before its line stands is there once it does', async ({ stage }) => {
  const page = await stage.colleague(desk, anna);
  const gate = Promise.withResolvers<void>();
  await page.context().routeWebSocket(/\/api\/live/, async (socket) => {
    await gate.promise;
    socket.connectToServer();
  });
  const { api } = await desk.visit();
  const params = { conversationId: newId() };
  await api.ask(contract.conversations.write, { params, body: { id: newId(), text: 'До страницы' } });
  await page.reload();
  await openConversation(page, 'До страницы');
  await expect(said(page, 'До страницы')).toBeVisible();
  await api.ask(contract.conversations.write, { params, body: { id: newId(), text: 'Между страницей и линией' } });
  gate.resolve();
  await expect(said(page, 'Между страницей и линией')).toBeVisible();
});

test('a part of the page that the cut kept away comes with the network, and takes nothing with it meanwhile', async ({ stage }) => {
  stage.expectFault(cutNetwork);
  const { api } = await desk.visit();
  await api.ask(contract.conversations.write, { params: { conversationId: newId() }, body: { id: newId(), text: 'Перед тоннелем' } });
  const page = await stage.colleague(desk, anna);
  await openConversation(page, 'Перед тоннелем');
  await composer(page).fill('Недописанное');
  desk.wire.cut();
  const failed = page.waitForEvent('requestfailed', (request) => /EmojiPicker/.test(request.url()));
  await page.getByRole('button', { name: 'Эмодзи' }).click();
  await failed;
  await expect(composer(page)).toHaveText('Недописанное');
  desk.wire.mend();
  await expect(page.getByRole('dialog', { name: 'Эмодзи' }).getByRole('button').first()).toBeVisible({ timeout: 30_000 });
});

test('where WebSockets are blocked both sides talk all the same', async ({ stage }) => {
  stage.expectFault(/WebSocket/);
  const shop = await stage.customer(desk, { path: '/' });
  const page = await stage.colleague(desk, anna);
  for (const one of [shop, page]) await one.context().routeWebSocket(/\/api\/live/, (socket) => socket.close({ code: 1006 }));
  await shop.goto(`${desk.url}/demo`);
  await page.reload();
  const chat = await openChat(shop);
  await write(chat, 'Прокси не пускает сокеты');
  await openConversation(page, 'Прокси не пускает сокеты');
  await answer(page, 'И не надо');
  await expect(heard(chat, 'И не надо')).toBeVisible({ timeout: 30_000 });
  await write(chat, 'Спасибо');
  await expect(said(page, 'Спасибо')).toBeVisible({ timeout: 30_000 });
});

/** A minute passes after the last thing that moved, whenever that was told to the page. */
const aMinuteLater = (page: Page, then: Locator) =>
  expect(async () => {
    await page.clock.fastForward('01:01');
    await expect(then).toBeVisible({ timeout: 1000 });
  }).toPass({ timeout: 30_000 });

test('a file whose connection died without telling goes again, and the words after it are not held up for ever', async ({ stage }) => {
  stage.expectFault(cutNetwork);
  const hang = (request: RegExp) => {
    const { promise, resolve } = Promise.withResolvers<void>();
    desk.wire.onAnswer(request, () => {
      resolve();
      return new Promise(() => {});
    });
    return promise;
  };
  const picture = { name: 'чашка.png', mimeType: 'image/png', buffer: png(600, 400) };
  const shop = await stage.customer(desk);
  await shop.clock.install();
  const chat = await openChat(shop);
  const stalled = hang(/^PUT \/api\/widget\/files/);
  const chooser = shop.waitForEvent('filechooser');
  await chat.getByRole('button', { name: 'Приложить файл' }).click();
  await (await chooser).setFiles(picture);
  await write(chat, 'Вот снимок');
  await write(chat, 'Что теперь делать?');
  await stalled;
  await aMinuteLater(shop, heard(chat, 'Что теперь делать?').getByText('доставлено'));
  expect(await lastOnServer()).toEqual(['Вот снимок', 'Что теперь делать?']);

  const page = await stage.colleague(desk, anna);
  await page.clock.install();
  await openConversation(page, 'Что теперь делать?');
  const ours = hang(/^PUT \/api\/files/);
  const another = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Приложить файл' }).click();
  await (await another).setFiles(picture);
  await ours;
  const again = page.getByRole('list', { name: 'Файлы к сообщению' }).getByRole('button', { name: 'Повторить' });
  await aMinuteLater(page, again);
  await again.click();
  await answer(page, 'Вышлем новую');
  await expect(heard(chat, 'Вышлем новую').getByRole('button', { name: /Открыть картинку/ })).toBeVisible();
});
