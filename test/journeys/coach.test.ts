import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { contract } from '../../packages/contract/src/index.ts';
import { newId } from '../desk/api.ts';
import { answer, composer, openConversation, said } from '../desk/inbox.ts';
import { expect, phone, test } from '../desk/stage.ts';
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

/** A customer asks, and a colleague has it before them with the coach awake. */
async function asks(text: string): Promise<string> {
  const { api } = await desk.visit();
  const conversationId = newId();
  await api.ask(contract.conversations.write, { params: { conversationId }, body: { id: newId(), text } });
  return conversationId;
}
const meter = (page: Page) => page.getByRole('list', { name: 'Блоки ответа' });
const underlined = (page: Page, rule: string) => page.locator(`[data-rule=${rule}]`);
const card = (page: Page) => page.getByRole('region', { name: 'Ситуация' });

async function open(page: Page, text: string): Promise<void> {
  await openConversation(page, text);
  await expect(
    meter(page)
      .getByRole('button', { name: /не хватает/ })
      .first(),
  ).toBeVisible({ timeout: 30_000 });
}

const greeting = 'Здравствуйте! Меня зовут Анна. ';

test('typing draws the text and nothing else: all around it stands still', async ({ stage }) => {
  await asks('Можно ли забрать заказ самому?');
  const page = await stage.window();
  // React tells its developer tools of each time it draws
  await page.addInitScript(`window.drawn = 0;
    window.__REACT_DEVTOOLS_GLOBAL_HOOK__ = { supportsFiber: true, inject: () => 1, onCommitFiberRoot: () => window.drawn++, onCommitFiberUnmount() {}, onPostCommitFiberRoot() {} };`);
  await stage.colleague(desk, anna, {}, page);
  await open(page, 'забрать заказ самому');
  const bottom = () => composer(page).evaluate((field) => field.getBoundingClientRect().top);
  await composer(page).pressSequentially('З');
  const [before, place] = [Number(await page.evaluate('window.drawn')), await bottom()];
  // As much as one line holds: a second one may well move what is above.
  const rest = 'дравствуйте! Меня зовут Анна. Забрать можно завтра.';
  await composer(page).pressSequentially(rest);
  expect(before).toBeGreaterThan(0);
  expect(Number(await page.evaluate('window.drawn')) - before).toBeLessThan(rest.length / 3);
  await expect(meter(page).getByRole('button', { name: 'Приветствие: есть' })).toBeVisible();
  expect(await bottom()).toBe(place);
});

test('a slip is underlined, F8 tells the reason, and one key mends it', async ({ stage }) => {
  await asks('Подскажите, есть ли синяя чашка?');
  const page = await stage.colleague(desk, anna);
  await open(page, 'синяя чашка');
  await composer(page).pressSequentially(`${greeting}Синяя чашка есть, отправим её завтро к 18:00. `);
  await expect(underlined(page, 'spelling')).toHaveText('завтро');
  await page.keyboard.press('F8');
  const reason = page.getByRole('group', { name: /правописание|орфограф|ошиб/i });
  await expect(reason).toBeVisible();
  await expect(page.getByRole('status').filter({ hasText: 'завтра' })).toBeAttached();
  await page.keyboard.press('Control+.');
  await expect(composer(page)).toHaveText(`${greeting}Синяя чашка есть, отправим её завтра к 18:00. `);
  await expect(underlined(page, 'spelling')).toHaveCount(0);
});

test('a hint that was waved away never comes back in this conversation', async ({ stage }) => {
  await asks('Когда придёт мой чайник?');
  const page = await stage.colleague(desk, anna);
  await open(page, 'мой чайник');
  await composer(page).pressSequentially(`${greeting}Чайник привезут завтро к 18:00. `);
  await expect(underlined(page, 'spelling')).toHaveText('завтро');
  await page.keyboard.press('F8');
  await page.keyboard.press('Escape');
  await expect(underlined(page, 'spelling')).toHaveCount(0);
  await composer(page).pressSequentially('Курьер позвонит завтро за чяс. ');
  await expect(underlined(page, 'spelling')).toHaveText('чяс');
  await page.reload();
  await expect(underlined(page, 'spelling')).toHaveText('чяс', { timeout: 30_000 });
});

test('“make it kinder” mends everything at once, says how much, and one undo brings all back', async ({ stage }) => {
  await asks('Можно ли поменять размер?');
  const page = await stage.colleague(desk, anna);
  await open(page, 'поменять размер');
  const slips = `${greeting}Размер поменяем завтро к 18:00, спс за вопрос. `;
  await composer(page).pressSequentially(slips);
  const kinder = page.getByRole('button', { name: 'Сделать добрее: 2 исправления' });
  await kinder.click();
  await expect(composer(page)).toHaveText(/завтра к 18:00, спасибо за вопрос/);
  await expect(page.getByText('Внесено 2 исправления')).toBeVisible();
  await expect(composer(page)).toBeFocused();
  await page.keyboard.press('Control+Z');
  await expect(composer(page)).toHaveText(slips);
});

test('a slash opens blocks and phrases, and what is chosen stands in the reply', async ({ stage }) => {
  await asks('Третий день жду заказ!!! Это безобразие!');
  const page = await stage.colleague(desk, anna);
  await open(page, 'безобразие');
  await composer(page).pressSequentially('/присо');
  const menu = page.getByRole('listbox', { name: 'Фразы' });
  await expect(menu.getByRole('option').first()).toHaveText(/^Присоединение/);
  await page.keyboard.press('Enter');
  const [first = ''] = await menu.getByRole('option').allInnerTexts();
  await page.keyboard.press('Enter');
  await expect(menu).toBeHidden();
  await expect(composer(page)).toHaveText(first.trim());

  await meter(page)
    .getByRole('button', { name: /^Приветствие/ })
    .click();
  const hello = page.getByRole('menuitem').first();
  await expect(hello).toContainText('Анна');
  await hello.click();
  await expect(composer(page)).toHaveText(/Анна.*\S/);
  await expect(meter(page).getByRole('button', { name: 'Приветствие: есть' })).toBeVisible();
});

test('the card says what the customer wants; a wrong guess is corrected by one click, for all colleagues', async ({ stage }) => {
  const conversationId = await asks('Как вернуть деньги на карту, если чайник не подошёл?');
  const page = await stage.colleague(desk, anna);
  await open(page, 'чайник не подошёл');
  await expect(card(page)).toContainText('На самом деле');
  const elsewhere = await stage.colleague(desk, igor);
  await openConversation(elsewhere, 'чайник не подошёл');
  await expect(card(elsewhere)).toBeVisible({ timeout: 30_000 });

  await card(page)
    .getByRole('button', { name: /^Ситуация/ })
    .click();
  await page.getByRole('menuitem', { name: 'Все ситуации…' }).click();
  await page.getByRole('menuitem', { name: 'Как оплатить' }).click();
  for (const one of [page, elsewhere]) await expect(card(one).getByRole('button', { name: /^Ситуация: Как оплатить/ })).toBeVisible();
  await card(page)
    .getByRole('button', { name: /^Чья вина/ })
    .click();
  await page.getByRole('menuitem', { name: 'компании' }).click();
  await expect.poll(() => anna.api.ask(contract.quality.correction, { params: { conversationId } })).toEqual({ situation: 'money.ways', fault: 'company' });
});

test('a promise is told while it is written, and stands in the card once it is given', async ({ stage }) => {
  await asks('Почему так долго идёт посылка?');
  const page = await stage.colleague(desk, anna);
  await open(page, 'идёт посылка');
  await composer(page).pressSequentially(`${greeting}Уточню на складе и вернусь с ответом к 23:59. `);
  await expect(page.getByText('Вы обещаете ответить к 23:59')).toBeVisible();
  await composer(page).press('Enter');
  const given = page.getByRole('region', { name: 'Обещания' });
  await expect(given).toContainText('вернусь с ответом', { timeout: 20_000 });
  await expect(given).toContainText('к 23:59');
  await answer(page, 'Посылка на складе в Твери, приедет завтра к 18:00.');
  await expect(given.getByText('Сдержано: 1')).toBeVisible();
});

test('without the coach a reply is written and sent as ever', async ({ stage }) => {
  stage.expectFault(/worker|ERR_FAILED/);
  await asks('Слышите ли вы меня?');
  const page = await stage.window();
  await page.route('**/worker-*.js', (route) => route.abort());
  await stage.colleague(desk, anna, {}, page);
  await openConversation(page, 'Слышите ли вы меня?');
  await answer(page, 'Слышим вас завтро');
  await expect(said(page, 'Слышим вас завтро')).toBeVisible();
  await expect(meter(page)).toHaveCount(0);
});

test('hints, phrases and the card can be used by everybody, also on a phone', async ({ stage }) => {
  test.slow();
  await asks('Где мой заказ 40718??? Обещали вчера!');
  const wrong = async (page: Page) => {
    await page.evaluate('Promise.all(document.getAnimations().map((one) => one.finished.catch(() => {})))');
    const { violations } = await new AxeBuilder({ page }).analyze();
    return violations.flatMap(({ id, nodes }) => nodes.map(({ target, any }) => `${id} ${target.join(' ')} ${any[0]?.message ?? ''}`));
  };
  const look = async (page: Page) => {
    await composer(page).fill('');
    await composer(page).pressSequentially('Ждите, курьер приедет завтро. ');
    await expect(page.locator('[data-rule]').first()).toBeVisible();
    await page.keyboard.press('F8');
    await expect(page.getByRole('group').last()).toBeVisible();
    expect(await wrong(page)).toEqual([]);
    await composer(page).press('End');
    await composer(page).pressSequentially('/');
    await expect(page.getByRole('listbox', { name: 'Фразы' })).toBeVisible();
    expect(await wrong(page)).toEqual([]);
    expect(await page.evaluate('document.scrollingElement.scrollWidth - document.documentElement.clientWidth')).toBeLessThanOrEqual(0);
    await page.keyboard.press('Escape');
  };
  const [page, small] = [await stage.colleague(desk, anna), await stage.colleague(desk, anna, phone)];
  await open(page, 'Обещали вчера!');
  await look(page);
  await page.emulateMedia({ colorScheme: 'dark' });
  await look(page);
  await open(small, 'Обещали вчера!');
  await look(small);
});
