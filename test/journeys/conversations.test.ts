import { contract } from '../../packages/contract/src/index.ts';
import { newId } from '../desk/api.ts';
import { answer, box, chatOf, composer, heard, openConversation, row, said, talkOf, timeline, write } from '../desk/inbox.ts';
import { png } from '../desk/pictures.ts';
import { expect, openChat, test } from '../desk/stage.ts';
import { type Desk, type Member, startDesk } from '../desk.ts';

let desk: Desk;
let anna: Member;
let igor: Member;
test.beforeAll(async () => {
  desk = await startDesk();
  anna = await desk.join('anna');
  igor = await desk.join('igor');
});
test.afterAll(() => desk?.stop());

const picture = { name: 'чашка.png', mimeType: 'image/png', buffer: png(600, 400) };

test('a customer on a phone and a colleague talk both ways, with pictures', async ({ stage }) => {
  const shop = await stage.customer(desk, { phone: true });
  const chat = await openChat(shop);
  await write(chat, 'Чашка пришла с трещиной');
  await expect(heard(chat, 'доставлено')).toBeVisible();

  const page = await stage.colleague(desk, anna);
  await openConversation(page, 'Чашка пришла с трещиной');
  await page.getByRole('button', { name: 'Взять' }).click();
  await expect(timeline(page).getByText('Вы взяли диалог')).toBeVisible();
  // Seen by the colleague, the customer's message says so.
  await expect(heard(chat, 'прочитано')).toBeVisible();

  await composer(page).pressSequentially('Простите за это');
  await expect(chat.getByRole('status', { name: `${anna.name} печатает` })).toBeVisible();
  await composer(page).press('Enter');
  await expect(heard(chat, 'Простите за это')).toContainText('Анна Кравец');
  await expect(said(page, 'Простите за это').getByRole('img', { name: 'Прочитано' })).toBeVisible();

  const chooser = shop.waitForEvent('filechooser');
  await chat.getByRole('button', { name: 'Приложить файл' }).click();
  await (await chooser).setFiles(picture);
  await write(chat, 'Вот снимок');
  const thumbnail = said(page, 'Вот снимок').getByRole('img', { name: /чашка/ });
  await expect(thumbnail).toBeVisible();
  await expect.poll(() => thumbnail.evaluate((image) => (image instanceof HTMLImageElement ? image.naturalWidth : 0))).toBeGreaterThan(0);
  await said(page, 'Вот снимок')
    .getByRole('button', { name: /Открыть картинку/ })
    .click();
  await expect(page.getByRole('dialog').getByRole('img', { name: /чашка/ })).toBeVisible();
  await page.keyboard.press('Escape');

  const ours = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Приложить файл' }).click();
  await (await ours).setFiles({ ...picture, name: 'накладная.png' });
  await expect(page.getByRole('list', { name: 'Файлы к сообщению' })).toContainText('накладная.png');
  await answer(page, 'Вышлем новую');
  await expect(heard(chat, 'Вышлем новую').getByRole('button', { name: 'Открыть картинку «накладная.png»' })).toBeVisible();
});

test('who waits longest stands first, and the clock stops with the answer', async ({ stage }) => {
  const texts = ['Первый в очереди', 'Второй в очереди'];
  for (const text of texts) {
    const { api } = await desk.visit();
    await api.ask(contract.conversations.write, { params: { conversationId: newId() }, body: { id: newId(), text } });
  }
  const page = await stage.colleague(desk, anna);
  await page.getByRole('link', { name: /^Очередь/ }).click();
  const order = async () =>
    (await page.getByRole('region', { name: 'Диалоги' }).getByRole('listitem').allInnerTexts()).flatMap(
      (text) => texts.find((one) => text.includes(one)) ?? [],
    );
  await expect.poll(order).toEqual(texts);
  await openConversation(page, 'Первый в очереди');
  await answer(page, 'Отвечаю');
  await expect(row(page, 'Отвечаю').getByText(/^\d+:\d\d$/)).toHaveCount(1);
  const { conversation } = await anna.api.ask(contract.conversations.get, { params: { conversationId: await idOf('Отвечаю') } });
  expect(conversation.waitingSince).toBeNull();
});

async function idOf(preview: string): Promise<string> {
  const { items } = await desk.owner.api.ask(contract.conversations.list, { query: { view: 'all' } });
  return items.find((item) => item.preview.text === preview)?.id ?? '';
}

test('taking, handing over, returning, solving and reopening show at once for everybody', async ({ stage }) => {
  const customer = await desk.visit();
  const at = { params: { conversationId: newId() } };
  await customer.api.ask(contract.conversations.write, { ...at, body: { id: newId(), text: 'Кто мне ответит?' } });
  const [one, two] = [await stage.colleague(desk, anna), await stage.colleague(desk, igor)];
  for (const page of [one, two]) await openConversation(page, 'Кто мне ответит?');
  // Each sees that the other looks too.
  await expect(one.getByRole('img', { name: `Сейчас смотрит и ${igor.name}` })).toBeVisible();

  await one.getByRole('button', { name: 'Взять' }).click();
  await expect(timeline(two).getByText(`Диалог ведёт ${anna.name}`)).toBeVisible();
  await one.getByRole('button', { name: 'Передать' }).click();
  await one.getByRole('dialog', { name: 'Передать' }).getByRole('button', { name: igor.name }).click();
  await expect(timeline(two).getByText(`${anna.name} передаёт диалог: вам`)).toBeVisible();
  await two.getByRole('button', { name: 'Ещё', exact: true }).click();
  await two.getByRole('menuitem', { name: 'Вернуть в очередь' }).click();
  await expect(timeline(one).getByText(`${igor.name} возвращает диалог в очередь`)).toBeVisible();
  await answer(two, 'Отвечу я');
  await two.getByRole('button', { name: 'Решено' }).click();
  await expect(timeline(one).getByText(`${igor.name} отмечает: решено`)).toBeVisible();
  await one.getByRole('button', { name: 'Открыть снова' }).click();
  await expect(timeline(two).getByText(`${anna.name} открывает диалог снова`)).toBeVisible();
});

test('of two who take at once one wins, and the other is told who', async ({ stage }) => {
  stage.expectFault(/status of 409/);
  const customer = await desk.visit();
  const at = { params: { conversationId: newId() } };
  await customer.api.ask(contract.conversations.write, { ...at, body: { id: newId(), text: 'Спор за диалог' } });
  const page = await stage.colleague(desk, anna);
  await openConversation(page, 'Спор за диалог');
  // Igor's request is on its way when Anna clicks, and hers is the later one at the desk.
  await page.route('**/take', async (route) => {
    await igor.api.ask(contract.conversations.take, at);
    await route.continue();
  });
  await page.getByRole('button', { name: 'Взять' }).click();
  await expect(page.getByText(`Диалог уже ведёт ${igor.name}.`)).toBeVisible();
  await expect(timeline(page).getByText(`Диалог ведёт ${igor.name}`)).toBeVisible();
});

test('a reply is held with a question when a colleague answered meanwhile, and nothing of it is lost', async ({ stage }) => {
  stage.expectFault(/status of 409/);
  const customer = await desk.visit();
  const at = { params: { conversationId: newId() } };
  await customer.api.ask(contract.conversations.write, { ...at, body: { id: newId(), text: 'Два ответа сразу' } });
  const page = await stage.colleague(desk, anna);
  await openConversation(page, 'Два ответа сразу');
  await expect(said(page, 'Два ответа сразу')).toBeVisible();
  const once = { times: 1 };
  await page.route(
    '**/messages',
    async (route) => {
      await igor.api.ask(contract.conversations.reply, { ...at, body: { id: newId(), text: 'Игорь уже ответил', seenSeq: 1 } });
      await route.continue();
    },
    once,
  );
  await answer(page, 'Анна тоже ответила');
  await expect(page.getByText('Коллега ответил раньше')).toBeVisible();
  await expect(said(page, 'Игорь уже ответил')).toBeVisible();
  await page.getByRole('dialog').getByRole('button', { name: 'Отправить всё равно' }).click();
  await expect.poll(() => talkOf(page)).toEqual(['Два ответа сразу', 'Игорь уже ответил', 'Анна тоже ответила']);
});

test('what a customer writes while the conversation opens is shown as well', async ({ stage }) => {
  const { api } = await desk.visit();
  const at = { params: { conversationId: newId() } };
  await api.ask(contract.conversations.write, { ...at, body: { id: newId(), text: 'Сначала одно' } });
  const page = await stage.colleague(desk, anna);
  await page.getByRole('link', { name: /^Очередь/ }).click();
  // The page of the talk was read before the second message and comes after it.
  const told = Promise.withResolvers<void>();
  const read = Promise.withResolvers<void>();
  await page.route('**/entries?*', async (route) => {
    const response = await route.fetch();
    read.resolve();
    await told.promise;
    await route.fulfill({ response });
  });
  await row(page, 'Сначала одно').getByRole('link').click();
  await read.promise;
  await api.ask(contract.conversations.write, { ...at, body: { id: newId(), text: 'Потом другое' } });
  await expect(row(page, 'Потом другое')).toBeVisible();
  told.resolve();
  await expect(said(page, 'Сначала одно')).toBeVisible();
  await expect(said(page, 'Потом другое')).toBeVisible();
});

test('a double click sends one message, and two tabs of a customer show the same', async ({ stage }) => {
  const shop = await stage.customer(desk);
  const chat = await openChat(shop);
  await box(chat).fill('Дважды нажато');
  await chat.getByRole('button', { name: 'Отправить', exact: true }).dblclick();
  await expect(heard(chat, 'доставлено')).toBeVisible();

  const tab = await shop.context().newPage();
  await tab.goto(`${desk.url}/demo`);
  const second = await openChat(tab);
  await expect.poll(() => chatOf(second)).toEqual(['Дважды нажато']);
  await write(second, 'Из второй вкладки');
  await expect.poll(() => chatOf(chat)).toEqual(['Дважды нажато', 'Из второй вкладки']);
  await expect.poll(() => chatOf(second)).toEqual(['Дважды нажато', 'Из второй вкладки']);
});

test('a draft is kept for its conversation, on whatever machine the colleague goes on', async ({ stage }) => {
  const customer = await desk.visit();
  await customer.api.ask(contract.conversations.write, { params: { conversationId: newId() }, body: { id: newId(), text: 'Черновик подождёт' } });
  const page = await stage.colleague(desk, anna);
  await openConversation(page, 'Черновик подождёт');
  await composer(page).fill('Недописанный ответ');
  await expect
    .poll(async () => (await anna.api.ask(contract.conversations.get, { params: { conversationId: await idOf('Черновик подождёт') } })).draft)
    .toBe('Недописанный ответ');
  const elsewhere = await stage.colleague(desk, anna);
  await openConversation(elsewhere, 'Черновик подождёт');
  await expect(composer(elsewhere)).toContainText('Недописанный ответ');
});

test('a message that is refused stays in the box with the sentence, and so does a refused file’s message', async ({ stage }) => {
  stage.expectFault(/status of 4\d\d/);
  const shop = await stage.customer(desk);
  const chat = await openChat(shop);
  await write(chat, 'ю'.repeat(20_001));
  await expect(chat.getByRole('alert')).toContainText('20000');
  await chat.getByRole('button', { name: 'Изменить' }).click();
  await expect.poll(async () => (await box(chat).inputValue()).length).toBe(20_001);
  await box(chat).fill('Короче');
  const chooser = shop.waitForEvent('filechooser');
  await chat.getByRole('button', { name: 'Приложить файл' }).click();
  await (await chooser).setFiles({ name: 'страница.html', mimeType: 'text/html', buffer: Buffer.from('<script>1</script>') });
  await expect(chat.getByText(/не принимаются|нельзя/).first()).toBeVisible();
  await expect(box(chat)).toHaveValue('Короче');
});

test('what a customer writes is shown as plain text, and only safe links can be clicked', async ({ stage }) => {
  const customer = await desk.visit();
  const evil = '<img src=x onerror=alert(1)> javascript:alert(2) https://example.ru/cup?a=1';
  await customer.api.ask(contract.conversations.write, { params: { conversationId: newId() }, body: { id: newId(), text: evil } });
  const page = await stage.colleague(desk, anna);
  await openConversation(page, 'onerror');
  await expect(said(page, 'onerror')).toContainText(evil);
  const links = said(page, 'onerror').getByRole('link');
  await expect(links).toHaveCount(1);
  await expect(links).toHaveAttribute('href', 'https://example.ru/cup?a=1');
  await expect(links).toHaveAttribute('rel', /noopener/);
});
