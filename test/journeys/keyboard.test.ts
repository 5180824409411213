import type { CDPSession, Page } from '@playwright/test';
import { contract } from '../../packages/contract/src/index.ts';
import { newId } from '../desk/api.ts';
import { composer, said, timeline } from '../desk/inbox.ts';
import { expect, test } from '../desk/stage.ts';
import { type Desk, type Member, password, startDesk } from '../desk.ts';

let desk: Desk;
let anna: Member;
test.beforeAll(async () => {
  desk = await startDesk();
  anna = await desk.join('anna');
  for (const text of ['Первый вопрос', 'Второй вопрос']) {
    const { api } = await desk.visit();
    await api.ask(contract.conversations.write, { params: { conversationId: newId() }, body: { id: newId(), text } });
  }
});
test.afterAll(() => desk?.stop());

/** What a Russian keyboard sends for a physical key. */
const cyrillic: Record<string, string> = {
  KeyJ: 'о',
  KeyK: 'л',
  KeyT: 'е',
  KeyR: 'к',
  KeyE: 'у',
  KeyO: 'щ',
  KeyQ: 'й',
  KeyA: 'ф',
  KeyI: 'ш',
  Slash: '.',
  Digit2: '2',
  Digit3: '3',
};

const sessions = new WeakMap<Page, Promise<CDPSession>>();
function sessionOf(page: Page): Promise<CDPSession> {
  const session = sessions.get(page) ?? page.context().newCDPSession(page);
  sessions.set(page, session);
  return session;
}

async function strike(page: Page, code: string, { ctrl = false, shift = false } = {}): Promise<void> {
  const session = await sessionOf(page);
  const key = code === 'Slash' && shift ? ',' : (cyrillic[code] ?? code);
  const windowsVirtualKeyCode = code === 'Slash' ? 191 : code.charCodeAt(code.length - 1);
  const event = { key, code, windowsVirtualKeyCode, modifiers: (ctrl ? 2 : 0) | (shift ? 8 : 0) };
  await session.send('Input.dispatchKeyEvent', { type: 'keyDown', ...event, ...(!ctrl && { text: key }) });
  await session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...event });
}

test('the whole work of a colleague goes by keyboard, on a Russian layout, without a mouse', async ({ stage }) => {
  const page = await stage.window();
  await page.goto(desk.url);
  await expect(page.getByLabel('Почта')).toBeFocused();
  await page.keyboard.type(anna.email);
  await page.keyboard.press('Tab');
  await page.keyboard.type(password);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('region', { name: 'Диалоги' })).toBeVisible();

  await strike(page, 'Digit2');
  await expect(page).toHaveURL(/unassigned/);
  await expect(page.getByRole('listitem').filter({ hasText: 'Первый вопрос' })).toBeVisible();
  await strike(page, 'KeyJ');
  await expect(said(page, 'Первый вопрос')).toBeVisible();
  await strike(page, 'KeyJ');
  await expect(said(page, 'Второй вопрос')).toBeVisible();
  await strike(page, 'KeyK');
  await expect(said(page, 'Первый вопрос')).toBeVisible();

  await strike(page, 'KeyT');
  await expect(timeline(page).getByText('Вы взяли диалог')).toBeVisible();
  await strike(page, 'KeyR');
  await expect(composer(page)).toBeFocused();
  await page.keyboard.type('Строка один');
  await page.keyboard.press('Shift+Enter');
  await page.keyboard.type('строка два');
  await page.keyboard.press('Enter');
  await expect(said(page, 'строка два')).toContainText('Строка один');
  await page.keyboard.press('Escape');
  await expect(composer(page)).not.toBeFocused();
  await strike(page, 'KeyE');
  await expect(timeline(page).getByText('Вы отметили: решено')).toBeVisible();
  await strike(page, 'KeyO');
  await expect(timeline(page).getByText('Вы открыли диалог снова')).toBeVisible();
  await strike(page, 'KeyQ');
  await expect(timeline(page).getByText('Вы вернули диалог в очередь')).toBeVisible();

  await strike(page, 'Slash', { shift: true });
  await expect(page.getByRole('dialog')).toContainText('Следующий диалог');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await strike(page, 'KeyK', { ctrl: true });
  await expect(page.getByRole('combobox', { name: 'Поиск и действия' })).toBeFocused();
  await page.keyboard.type('профиль');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('combobox', { name: 'Поиск и действия' })).toHaveCount(0);
});

/** A talk of its own that Anna leads and has open. */
async function lead(page: Page, text: string): Promise<void> {
  const { api } = await desk.visit();
  const at = { params: { conversationId: newId() } };
  await api.ask(contract.conversations.write, { ...at, body: { id: newId(), text } });
  await anna.api.ask(contract.conversations.take, at);
  await page.goto(`${desk.url}/inbox/mine/${at.params.conversationId}`);
  await expect(timeline(page).getByText('Вы взяли диалог')).toBeVisible();
  await expect(composer(page)).toBeVisible();
  await page.keyboard.press('Escape');
}
/** The thin lines of the timeline, in their order. */
const events = (page: Page) => timeline(page).getByText(/^Вы /).allInnerTexts();

test('keys may follow each other faster than the server answers: each acts on what the one before made', async ({ stage }) => {
  const page = await stage.colleague(desk, anna);
  await lead(page, 'Пальцы быстрее сети');
  // The first answer comes when all keys have been struck, with a state that is long past.
  const struck = Promise.withResolvers<void>();
  await page.route('**/solve', async (route) => {
    const response = await route.fetch();
    await struck.promise;
    await route.fulfill({ response });
  });
  await strike(page, 'KeyE');
  await expect(timeline(page).getByText('Вы отметили: решено')).toBeVisible();
  await strike(page, 'KeyO');
  await strike(page, 'KeyQ');
  await strike(page, 'KeyT');
  struck.resolve();
  await expect
    .poll(() => events(page))
    .toEqual(['Вы взяли диалог', 'Вы отметили: решено', 'Вы открыли диалог снова', 'Вы вернули диалог в очередь', 'Вы взяли диалог']);
  await expect(page.getByRole('button', { name: 'Решено', exact: true })).toBeVisible();
});

test('a conversation that is solved right after an answer stays solved: nothing overtakes the answer', async ({ stage }) => {
  const page = await stage.colleague(desk, anna);
  await lead(page, 'Ответьте и решите');
  const solved = Promise.withResolvers<void>();
  await page.route('**/messages', async (route) => {
    await solved.promise;
    await route.continue();
  });
  await strike(page, 'KeyR');
  await page.keyboard.type('Готово');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await strike(page, 'KeyE');
  await expect(page.getByRole('button', { name: 'Открыть снова' })).toBeVisible();
  solved.resolve();
  await expect.poll(() => events(page)).toEqual(['Вы взяли диалог', 'Вы отметили: решено']);
  await expect(timeline(page).getByRole('article').last()).toContainText('Готово');
  await expect(page.getByRole('button', { name: 'Открыть снова' })).toBeVisible();
});

test('what is typed while the search is still on its way stands in its field, and does nothing to the conversation', async ({ stage }) => {
  const page = await stage.window();
  const come = Promise.withResolvers<void>();
  await page.route('**/Palette-*.js', async (route) => {
    await come.promise;
    await route.continue();
  });
  await stage.colleague(desk, anna, {}, page);
  await lead(page, 'Ищу, а не решаю');
  await strike(page, 'KeyK', { ctrl: true });
  await strike(page, 'KeyE');
  await page.keyboard.type('чай');
  come.resolve();
  await page.keyboard.type('ник');
  const field = page.getByRole('combobox', { name: 'Поиск и действия' });
  await expect(field).toBeFocused();
  await expect(field).toHaveValue(/чайник$/);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Решено', exact: true })).toBeVisible();
  expect(await events(page)).toEqual(['Вы взяли диалог']);
});

test('a dialog that closes swallows no key', async ({ stage }) => {
  const page = await stage.colleague(desk, anna);
  await lead(page, 'Клавиши подряд');
  // Several times: a moment too long is not always hit
  for (let time = 0; time < 6; time++) {
    await strike(page, 'Slash', { shift: true });
    await expect(page.getByRole('dialog')).toContainText('Следующий диалог');
    await page.keyboard.press('Escape');
    await strike(page, 'KeyK', { ctrl: true });
    await expect(page.getByRole('combobox', { name: 'Поиск и действия' })).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
  }
});

test('whoever comes back to the field writes on where they were, even before the browser has told where the cursor is', async ({ stage }) => {
  const page = await stage.colleague(desk, anna);
  await lead(page, 'Пишу дальше');
  await composer(page).fill('Пишу');
  await composer(page).evaluate((field: HTMLElement) => {
    document.body.appendChild(document.createElement('input')).focus();
    field.focus();
    document.execCommand('insertText', false, '…');
  });
  await expect(composer(page)).toContainText('Пишу…');
});

test('Ctrl+Enter sends where a colleague chose it, and Enter begins a line', async ({ stage }) => {
  await anna.api.ask(contract.people.changeMe, { body: { sendKey: 'ctrl_enter' } });
  const page = await stage.colleague(desk, anna);
  await expect(page.getByRole('region', { name: 'Диалоги' })).toBeVisible();
  await strike(page, 'Digit3');
  await page.getByRole('listitem').filter({ hasText: 'Второй вопрос' }).getByRole('link').press('Enter');
  await strike(page, 'KeyR');
  await expect(composer(page)).toBeFocused();
  await page.keyboard.type('Первая');
  await page.keyboard.press('Enter');
  await page.keyboard.type('вторая');
  await page.keyboard.press('Control+Enter');
  await expect(said(page, 'вторая')).toContainText('Первая');
});

test('the focus is always seen, and Tab goes past the rail by one key', async ({ stage }) => {
  const page = await stage.colleague(desk, desk.owner);
  await expect(page.getByRole('region', { name: 'Диалоги' })).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'К содержимому' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.locator('#room')).toBeFocused();
});
