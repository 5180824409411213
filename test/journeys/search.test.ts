import type { Page } from '@playwright/test';
import { contract } from '../../packages/contract/src/index.ts';
import { newId } from '../desk/api.ts';
import { composer, openConversation, said } from '../desk/inbox.ts';
import { expect, test } from '../desk/stage.ts';
import { type Desk, startDesk } from '../desk.ts';

let desk: Desk;
test.beforeAll(async () => {
  desk = await startDesk();
  const { api } = await desk.visit();
  const at = { params: { conversationId: newId() } };
  await api.ask(contract.conversations.write, { ...at, body: { id: newId(), text: 'Где мой заказ на чёрный чайник?' } });
  // The found message stands far above the newest one.
  for (const text of [...Array.from({ length: 59 }, (_, number) => `Ответ номер ${number + 1}`), 'Последний ответ'])
    await desk.owner.api.ask(contract.conversations.reply, { ...at, body: { id: newId(), text, seenSeq: 0, anyway: true } });
  const english = await desk.visit();
  await english.api.ask(contract.conversations.write, { params: { conversationId: newId() }, body: { id: newId(), text: 'I was waiting for two parcels' } });
});
test.afterAll(() => desk?.stop());

/** Typed without a pause, as fast hands do: no letter after Ctrl K is lost. */
async function find(page: Page, words: string) {
  await page.keyboard.press('Control+K');
  await page.keyboard.type(words);
  await expect(page.getByRole('combobox', { name: 'Поиск и действия' })).toHaveValue(words);
  return page.getByRole('listbox', { name: 'Найденное' }).getByRole('option');
}

for (const [words, why] of [
  ['заказов', 'another form of the word'],
  ['черные чайники', 'е for ё, and another number'],
  ['чайнк', 'a slip of the finger'],
] as const) {
  test(`a message is found by ${why}: ${words}`, async ({ stage }) => {
    const page = await stage.colleague(desk, desk.owner);
    await expect(page.getByRole('region', { name: 'Диалоги' })).toBeVisible();
    const options = await find(page, words);
    await expect(options.filter({ hasText: 'чёрный чайник' })).toBeVisible();
  });
}

test('an English message is found by another form of its words', async ({ stage }) => {
  const page = await stage.colleague(desk, desk.owner);
  await expect(page.getByRole('region', { name: 'Диалоги' })).toBeVisible();
  await expect((await find(page, 'parcel wait')).filter({ hasText: 'two parcels' })).toBeVisible();
});

test('a result opens at its message, however far up it stands', async ({ stage }) => {
  const page = await stage.colleague(desk, desk.owner);
  await expect(page.getByRole('region', { name: 'Диалоги' })).toBeVisible();
  const options = await find(page, 'чайник');
  await options.filter({ hasText: 'чёрный чайник' }).click();
  await expect(said(page, 'чёрный чайник').locator('mark')).toBeInViewport();
  await expect(said(page, 'Последний ответ')).not.toBeInViewport();
});

test('whoever types how an action begins is offered the action before what was said with these letters', async ({ stage }) => {
  const { api } = await desk.visit();
  await api.ask(contract.conversations.write, { params: { conversationId: newId() }, body: { id: newId(), text: 'Вы решили, когда решится вопрос?' } });
  const page = await stage.colleague(desk, desk.owner);
  await openConversation(page, 'Вы решили');
  const options = await find(page, 'реш');
  await expect(options.filter({ hasText: 'Вы решили' })).toBeVisible();
  await expect(options.first()).toContainText('Решено');
  await expect(options.first()).toHaveAttribute('aria-selected', 'true');
});

test('nothing found is said with what to try', async ({ stage }) => {
  const page = await stage.colleague(desk, desk.owner);
  await expect(page.getByRole('region', { name: 'Диалоги' })).toBeVisible();
  await find(page, 'ксилофонист');
  await expect(page.getByText('Ничего не нашлось')).toBeVisible();
});

test('a customer is found by name, e-mail and phone', async ({ stage }) => {
  const { items } = await desk.owner.api.ask(contract.conversations.list, { query: { view: 'all' } });
  await desk.owner.api.ask(contract.customers.change, {
    params: { customerId: items[0]?.customer.id ?? '' },
    body: { name: 'Пётр Семёнов', email: 'petr@example.ru', phone: '+7 900 123-45-67' },
  });
  const page = await stage.colleague(desk, desk.owner);
  for (const words of ['петр семенов', 'petr@example', '123-45']) {
    await expect(page.getByRole('region', { name: 'Диалоги' })).toBeVisible();
    const options = await find(page, words);
    await expect(options.filter({ hasText: 'Пётр Семёнов' }).first()).toBeVisible();
    await page.keyboard.press('Escape');
  }
});

test('a palette that cannot be fetched is answered by a sentence, the next try opens it, and Ctrl K closes what it opened', async ({ stage }) => {
  stage.expectFault(/net::ERR_FAILED/);
  const page = await stage.window();
  await page.route(/\/Palette-[^/]*\.js/, (route) => route.abort());
  await stage.colleague(desk, desk.owner, {}, page);
  await openConversation(page, 'two parcels');
  await composer(page).fill('Пишу');
  await page.keyboard.press('Control+K');
  await expect(page.getByRole('alert').filter({ hasText: 'Что-то пошло не так' })).toBeVisible();
  // Whoever was writing goes on writing.
  await page.keyboard.type('…');
  await expect(composer(page)).toContainText('Пишу…');
  await page.unroute(/\/Palette-[^/]*\.js/);
  await page.keyboard.press('Control+K');
  const field = page.getByRole('combobox', { name: 'Поиск и действия' });
  await expect(field).toBeFocused();
  await page.keyboard.type('чай');
  await expect(field).toHaveValue('чай');
  await page.keyboard.press('Control+K');
  await expect(field).toBeHidden();
  await expect(composer(page)).toBeFocused();
  await page.keyboard.press('Control+K');
  await expect(field).toHaveValue('');
});
