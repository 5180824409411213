import type { Page } from '@playwright/test';
import { contract } from '../../packages/contract/src/index.ts';
import { expect, test } from '../desk/stage.ts';
import { type Desk, type Member, startDesk } from '../desk.ts';

let desk: Desk;
let agent: Member;
test.beforeAll(async () => {
  desk = await startDesk();
  agent = await desk.join('anna', 'agent');
});
test.afterAll(() => desk?.stop());

const held = () => desk.owner.api.ask(contract.standard.get);
const unsaved = (page: Page) => page.getByRole('region', { name: 'Не сохранено' });
/** A row of words or patterns of a rule. */
const find = (page: Page) => page.getByRole('textbox', { name: 'Слово или образец' });
const fix = (page: Page) => page.getByRole('textbox', { name: 'Что написать вместо' });

async function openRule(page: Page, title: string): Promise<void> {
  await page.goto(`${desk.url}/settings/standard`);
  await page.getByRole('link', { name: title }).click();
  await expect(page.getByRole('heading', { name: title })).toBeVisible();
}

test('a supervisor adds a word to a rule, tries it, saves it; colleagues read it in the handbook; a version later it is gone again', async ({ stage }) => {
  test.slow();
  const page = await stage.colleague(desk, desk.owner);
  await openRule(page, 'Без сленга и обрубленных слов');
  await page.getByRole('button', { name: 'Добавить слово или образец' }).click();
  await expect(find(page)).toBeFocused();
  await find(page).fill('<имба>');
  await fix(page).fill('отличная вещь');

  // Tried before it is saved
  await page.getByRole('textbox', { name: 'Ответ сотрудника' }).fill('Эта куртка – имба!');
  await expect(page.locator('mark')).toHaveText('имба', { timeout: 40_000 });
  await expect(page.getByText('Лучше: отличная вещь')).toBeVisible();
  expect((await held()).number).toBe(0);

  // Outlives a reload
  await expect(unsaved(page)).toContainText('правило «Без сленга и обрубленных слов»');
  await page.reload();
  await expect(find(page)).toHaveValue('<имба>');
  await page.getByRole('textbox', { name: 'Зачем эти правки' }).fill('Просили клиенты');
  await page.getByRole('button', { name: 'Сохранить' }).click();
  await expect(unsaved(page)).toBeHidden();
  expect((await held()).edits.rules.slang?.more?.ru).toEqual([{ find: '<имба>', fix: 'отличная вещь' }]);

  const reader = await stage.colleague(desk, agent);
  await reader.goto(`${desk.url}/handbook#rules.slang`);
  await expect(reader.getByText('имба → отличная вещь')).toBeVisible();
  await expect(reader.getByRole('heading', { name: 'Без сленга и обрубленных слов' })).toBeInViewport();

  await page.getByRole('link', { name: 'История' }).click();
  const version = page.getByRole('listitem').filter({ hasText: 'Версия 1' });
  await expect(version).toContainText(desk.owner.name);
  await expect(version).toContainText('правило «Без сленга и обрубленных слов»');
  await expect(version).toContainText('Просили клиенты');
  await page.getByRole('link', { name: 'Стандарт из поставки' }).click();
  await page.getByRole('button', { name: 'Вернуться к этой версии' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Вернуться к этой версии' }).click();
  await expect(page.getByRole('listitem').filter({ hasText: 'Версия 2' })).toContainText('Возврат к версии 0');
  expect((await held()).edits.rules).toEqual({});
  // The handbook that is open elsewhere turns a page by itself
  await expect(reader.getByText('имба → отличная вещь')).toBeHidden();
});

test('a pattern that cannot be understood is told of at once, and refused at its place', async ({ stage }) => {
  const page = await stage.colleague(desk, desk.owner);
  await openRule(page, 'Без сленга и обрубленных слов');
  await page.getByRole('button', { name: 'Добавить слово или образец' }).click();
  await find(page).fill('<имба');
  await expect(page.getByText('образец «<имба» непонятен', { exact: false })).toBeVisible();
  // Saved from another section, it leads back to the field
  await page.getByRole('link', { name: 'Сроки и пороги' }).click();
  const before = (await held()).number;
  await page.getByRole('button', { name: 'Сохранить' }).click();
  await expect(page).toHaveURL(/rules\/slang$/);
  await expect(find(page)).toBeFocused();
  await expect(page.getByRole('alert')).toContainText('образец «<имба» непонятен');
  expect((await held()).number).toBe(before);
  await page.getByRole('button', { name: 'Отменить правки' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Отменить правки' }).click();
  await expect(unsaved(page)).toBeHidden();
});

test('an own rule is checked by its examples while it is written', async ({ stage }) => {
  test.slow();
  const page = await stage.colleague(desk, desk.owner);
  await page.goto(`${desk.url}/settings/standard/rules`);
  await page.getByRole('button', { name: 'Своё правило' }).click();
  await page.getByLabel('Название').fill('Не обещаем подарков');
  await page.getByLabel('Зачем оно').fill('Подарок обещает только руководитель.');
  await page.getByLabel('Подсказка', { exact: true }).fill('Про подарок скажет руководитель.');
  await find(page).fill('<подарить>');
  await page.getByLabel('Так не пишем').fill('Мы подарим вам кружку.\nКружка с нас.');
  await page.getByLabel('Так пишем').fill('Подарим вам немного времени.\nПривезём завтра.');
  await expect(page.getByText('Не найдено: «Кружка с нас.»')).toBeVisible({ timeout: 40_000 });
  await expect(page.getByText('Здесь правило срабатывает зря: «Подарим вам немного времени.»')).toBeVisible();
  await page.getByRole('button', { name: 'Сохранить' }).click();
  await expect(unsaved(page)).toBeHidden();
  await page.getByRole('link', { name: 'К правилам' }).click();
  await expect(page.getByRole('listitem').filter({ hasText: 'Не обещаем подарков' })).toContainText('своё');
});

test('who saved meanwhile is told, and both keep what they changed', async ({ stage }) => {
  stage.expectFault(/status of 409/);
  const page = await stage.colleague(desk, desk.owner);
  await page.goto(`${desk.url}/settings/standard/limits`);
  await page.getByRole('textbox', { name: 'Первый ответ, секунды' }).fill('45');
  await expect(unsaved(page)).toBeVisible();
  const { number, edits } = await held();
  const glossary = { ru: [{ term: 'мерч', plain: 'вещи с нашим рисунком' }], en: [] };
  await desk.owner.api.ask(contract.standard.change, { body: { was: number, edits: { ...edits, glossary }, comment: '' } });
  await expect(page.getByRole('alert')).toContainText(desk.owner.name);
  await expect(page.getByRole('alert')).toContainText('список «Говорим просто»');
  await page.getByRole('button', { name: 'Взять новое и мои правки поверх' }).click();
  await page.getByRole('button', { name: 'Сохранить' }).click();
  await expect(unsaved(page)).toBeHidden();
  const both = (await held()).edits;
  expect([both.glossary, both.thresholds.firstReplySeconds]).toEqual([glossary, 45]);
});

test('a situation of one’s own is found by its examples, moves by keys, and a shipped one is put aside and comes back', async ({ stage }) => {
  test.slow();
  const page = await stage.colleague(desk, desk.owner);
  await page.goto(`${desk.url}/settings/standard/situations`);
  await page.getByRole('button', { name: 'Своя ситуация: Товар' }).click();
  await page.getByLabel('Название').fill('Подарочная упаковка');
  await page.getByLabel('Что на самом деле хотят узнать').fill('Не стыдно ли будет дарить?');
  await page.getByLabel('Какую компенсацию и когда').fill('Не нужна.');
  await page
    .getByLabel(/по одному в строке/)
    .fill('упакуете в подарок?\nможно с бантиком и открыткой\nхочу подарочную упаковку с бантом\nесть ли подарочная коробка\nоберните в красивую бумагу');
  await page.getByRole('link', { name: 'К ситуациям' }).click();
  await page.getByLabel('Сообщение клиента').fill('подарочная упаковка с бантом есть?');
  await expect(page.getByText('уверенность', { exact: false })).toBeVisible({ timeout: 40_000 });
  await expect(page.locator('b', { hasText: 'Подарочная упаковка' })).toBeVisible();

  const names = page
    .getByRole('region')
    .or(page.locator('section'))
    .filter({ has: page.getByRole('heading', { name: 'Товар' }) })
    .getByRole('listitem');
  await expect(names.last()).toContainText('Подарочная упаковка');
  const count = await names.count();
  await page.getByRole('button', { name: `Поднять: Подарочная упаковка, сейчас ${count} из ${count}` }).press('Enter');
  await expect(names.nth(count - 2)).toContainText('Подарочная упаковка');
  await expect(page.getByRole('button', { name: `Поднять: Подарочная упаковка, сейчас ${count - 1} из ${count}` })).toBeFocused();

  await page.getByRole('button', { name: 'Убрать: Где мой заказ' }).click();
  await page.getByRole('button', { name: 'Вернуть: Где мой заказ' }).click();
  await expect(page.getByRole('link', { name: 'Где мой заказ' })).toBeVisible();
  await page.getByRole('button', { name: 'Сохранить' }).click();
  await expect(unsaved(page)).toBeHidden();
  const { situations } = (await held()).edits;
  expect(situations.map(({ title }) => title)).toEqual([{ ru: 'Подарочная упаковка', en: 'Подарочная упаковка' }]);
});

test('an agent reads the standard and changes nothing; the handbook is searched in an instant', async ({ stage }) => {
  const page = await stage.colleague(desk, agent);
  await page.goto(`${desk.url}/settings/standard`);
  await expect(page.getByRole('switch', { name: 'Следить: Без сленга и обрубленных слов' })).toBeDisabled();
  await expect(page.getByRole('button', { name: 'Своё правило' })).toHaveCount(0);
  await page.goto(`${desk.url}/settings/standard/blocks/greeting`);
  await expect(page.getByRole('textbox', { name: 'Фраза 1', exact: true })).toBeDisabled();

  await page.getByRole('link', { name: 'Книга стандарта' }).first().click();
  await page.getByRole('searchbox', { name: 'Найти в книге' }).fill('ОБРУБЛЕННЫХ слов');
  await expect(page.getByText('Нашлась 1 страница')).toBeVisible();
  await page.getByRole('navigation', { name: 'Содержание' }).getByRole('link', { name: 'Без сленга и обрубленных слов' }).click();
  await expect(page).toHaveURL(/#rules\.slang$/);
  await expect(page.getByRole('article')).toHaveCount(1);
});
