import type { Page } from '@playwright/test';
import { contract } from '../../packages/contract/src/index.ts';
import { newId } from '../desk/api.ts';
import { answer, box, composer, heard, said, write } from '../desk/inbox.ts';
import { expect, openChat, phone, test } from '../desk/stage.ts';
import { type Desk, startDesk } from '../desk.ts';

let desk: Desk;
test.beforeAll(async () => {
  desk = await startDesk();
  const { api } = await desk.visit();
  await api.ask(contract.conversations.write, { params: { conversationId: newId() }, body: { id: newId(), text: 'Пишу с телефона' } });
});
test.afterAll(() => desk?.stop());

/** What is too small for a finger: whatever is tapped answers within a square of 40 points. Links within a sentence are lines of text. */
const tooSmall = (page: Pick<Page, 'locator'>) =>
  page.locator('button:enabled, a[href], select, summary, textarea, input:enabled').evaluateAll((all) =>
    all.flatMap((one) => {
      const part = one.matches('[type=checkbox], [type=radio]') ? ((one as HTMLInputElement).labels?.[0] ?? one) : one;
      const inline = getComputedStyle(part).display === 'inline';
      const { width, height } = part.getBoundingClientRect();
      const hidden = !part.checkVisibility({ opacityProperty: true, visibilityProperty: true }) || part.closest('[aria-hidden=true]') || height < 2;
      if (hidden || (inline && part.matches('a')) || (Math.round(width) >= 40 && Math.round(height) >= 40)) return [];
      return [`${Math.round(width)}×${Math.round(height)} ${one.outerHTML.slice(0, 160)}`];
    }),
  );
/** How far a page can be pushed sideways. */
const overflow = (page: Page) => page.evaluate('document.scrollingElement.scrollWidth - document.documentElement.clientWidth');

for (const path of [
  '/inbox/all',
  '/settings',
  '/settings/profile',
  '/settings/people',
  '/settings/sites',
  '/settings/standard',
  '/settings/standard/rules/slang',
  '/settings/standard/blocks/greeting',
  '/settings/standard/situations/delivery.where',
  '/settings/standard/dictionary',
  '/handbook',
  '/settings/workspace',
  '/settings/connection',
  '/demo',
]) {
  test(`${path} fits a screen of 375 points, and a finger`, async ({ stage }) => {
    if (path.endsWith('connection')) stage.expectFault(/status of 422/);
    const page = await stage.colleague(desk, desk.owner, phone);
    await page.goto(`${desk.url}${path}`);
    await expect(page.getByRole('heading').first()).toBeVisible();
    await expect(page.locator('[aria-busy=true], [class*=Skeleton-root]')).toHaveCount(0);
    expect(await overflow(page)).toBeLessThanOrEqual(0);
    if (path !== '/demo') expect(await tooSmall(page)).toEqual([]);
  });
}

test('a colleague answers from a phone: list, talk, answer, back to the list', async ({ stage }) => {
  const page = await stage.colleague(desk, desk.owner, phone);
  await page.goto(`${desk.url}/inbox/all`);
  await page.getByRole('listitem').filter({ hasText: 'Пишу с телефона' }).getByRole('link').tap();
  await expect(said(page, 'Пишу с телефона')).toBeVisible();
  expect(await overflow(page)).toBeLessThanOrEqual(0);
  expect(await tooSmall(page)).toEqual([]);
  await expect(composer(page)).toBeInViewport();
  await composer(page).fill('Отвечаю с телефона');
  await page.getByRole('button', { name: /^Отправить/ }).tap();
  await expect(said(page, 'Отвечаю с телефона')).toBeVisible();
  await page.getByRole('link', { name: 'К списку' }).tap();
  await expect(page.getByRole('listitem').filter({ hasText: 'Отвечаю с телефона' })).toBeVisible();
});

test('on a customer’s phone the chat takes the whole screen, and the back button closes it', async ({ stage }) => {
  const page = await stage.customer(desk, { phone: true });
  const address = page.url();
  const chat = await openChat(page);
  await write(chat, 'Весь экран');
  await expect(heard(chat, 'Весь экран')).toBeVisible();
  expect(await tooSmall(chat)).toEqual([]);
  const frame = await page.getByRole('dialog').locator('iframe').boundingBox();
  expect([frame?.x, frame?.y, frame?.width]).toEqual([0, 0, 375]);
  await expect(box(chat)).toBeInViewport();
  // A longer text has the whole width, its tools stand below; so it stays until it is gone.
  const width = async () => (await box(chat).boundingBox())?.width ?? 0;
  const narrow = await width();
  await box(chat).fill('Подскажите, пожалуйста, есть ли у вас чугунный чайник на полтора литра?');
  await expect.poll(width).toBeGreaterThan(narrow * 1.5);
  await box(chat).fill('');
  await expect.poll(width).toBe(narrow);
  await page.goBack();
  await expect(page.getByRole('dialog')).toBeHidden();
  expect(page.url()).toBe(address);
});

test('an answer to a closed chat is counted on the launcher', async ({ stage }) => {
  const page = await stage.customer(desk, { phone: true });
  const chat = await openChat(page);
  await write(chat, 'Отвечайте, я вернусь');
  await expect(heard(chat, 'доставлено')).toBeVisible();
  await chat.getByRole('button', { name: 'Закрыть чат' }).tap();
  const console = await stage.colleague(desk, desk.owner);
  await console.goto(`${desk.url}/inbox/all`);
  await console.getByRole('listitem').filter({ hasText: 'Отвечайте, я вернусь' }).getByRole('link').click();
  await answer(console, 'Ответ в закрытый чат');
  await expect(page.getByRole('button', { name: /непрочитанных: 1/ })).toBeVisible();
  await expect(page).toHaveTitle(/^\(1\) /);
});
