import type { Page } from '@playwright/test';
import { contract } from '../../packages/contract/src/index.ts';
import { cast } from '../cast.ts';
import { expect, test } from '../desk/stage.ts';
import { type Desk, type Member, password, startDesk } from '../desk.ts';

const { anna, katya } = cast.people;
/** Takes along what stands beside a button “copy”. */
async function copy(page: Page, label: string): Promise<string> {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.getByRole('button', { name: `Скопировать: ${label}` }).click();
  return String(await page.evaluate('navigator.clipboard.readText()'));
}

let desk: Desk;
test.beforeAll(async () => {
  desk = await startDesk();
});
test.afterAll(() => desk?.stop());

test('whoever opens the desk signs in and arrives where they wanted', async ({ stage }) => {
  stage.expectFault(/status of 401/);
  const page = await stage.window();
  await page.goto(`${desk.url}/settings/profile`);
  await page.getByLabel('Почта').fill(desk.owner.email);
  await page.getByLabel('Пароль', { exact: true }).fill('не тот пароль');
  await page.getByRole('button', { name: 'Войти' }).click();
  await expect(page.getByText('Почта или пароль не подходят.')).toBeVisible();
  await page.getByLabel('Пароль', { exact: true }).fill(password);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/settings\/profile/);
  await expect(page.getByLabel('Имя', { exact: true })).toHaveValue(desk.owner.name);
});

test('an invited colleague joins by a link that works once', async ({ stage }) => {
  stage.expectFault(/status of 4(01|10)/);
  const vera = await stage.colleague(desk, desk.owner);
  await vera.goto(`${desk.url}/settings/people`);
  await vera.getByRole('button', { name: 'Пригласить' }).click();
  await vera.getByLabel('Почта').fill(anna.email);
  await vera.getByRole('button', { name: 'Создать приглашение' }).click();
  const link = await copy(vera, 'Ссылка-приглашение');
  expect(new URL(link).hash.length).toBeGreaterThan(20);

  const page = await stage.window();
  await page.goto(link);
  await expect(page.getByRole('heading', { name: `Вас приглашают в «${cast.workspace.name}»` })).toBeVisible();
  await page.getByLabel('Имя', { exact: true }).fill(anna.name);
  await page.getByLabel('Пароль', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Присоединиться' }).click();
  await expect(page).toHaveURL(/\/inbox/);

  const late = await stage.window();
  await late.goto(link);
  await expect(late.getByRole('heading', { name: 'Ссылка не сработала' })).toBeVisible();
  // An agent does not hand out invitations.
  await page.goto(`${desk.url}/settings/people`);
  await expect(page.getByText(desk.owner.email)).toBeVisible();
  await expect(page.getByRole('button', { name: 'Пригласить' })).toHaveCount(0);
});

test('a forgotten password is set anew by an owner’s link, and other devices are signed out', async ({ stage }) => {
  stage.expectFault(/status of 401/);
  const marina = await desk.join('marina');
  const elsewhere = await stage.colleague(desk, marina);
  await expect(elsewhere).toHaveURL(/\/inbox/);
  const vera = await stage.colleague(desk, desk.owner);
  await vera.goto(`${desk.url}/settings/people`);
  await vera.getByRole('button', { name: `Ещё: ${marina.name}` }).click();
  await vera.getByRole('menuitem', { name: 'Дать ссылку для пароля' }).click();
  const link = await copy(vera, 'Ссылка для нового пароля');

  const page = await stage.window();
  await page.goto(link);
  await page.getByLabel('Новый пароль', { exact: true }).fill('Новый вторник 8');
  await page.getByRole('button', { name: 'Сохранить и войти' }).click();
  await expect(page).toHaveURL(/\/inbox/);
  await expect(elsewhere.getByRole('heading', { name: 'Вход' })).toBeVisible();
});

test('signing out on the menu ends the session', async ({ stage }) => {
  stage.expectFault(/status of 401/);
  const denis = await desk.join('denis');
  const page = await stage.colleague(desk, denis);
  // The live connection may say it before the request is answered, and what the gate asks then is answered last of all.
  const [gateAsks, signedOut] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  await page.route('**/api/people/sign-out', async (route) => {
    const response = await route.fetch();
    await gateAsks.promise;
    await route.fulfill({ response });
    signedOut.resolve();
  });
  await page.route('**/api/status', async (route) => {
    gateAsks.resolve();
    await signedOut.promise;
    await route.continue();
  });
  await page.getByRole('button', { name: new RegExp(`^${denis.name}`) }).click();
  await page.getByRole('menuitem', { name: 'Выйти' }).click();
  await expect(page.getByRole('heading', { name: 'Вход' })).toBeVisible();
  expect((await denis.api.tryAsk(contract.people.me)).status).toBe(401);
});

test('one’s other sessions are listed and ended', async ({ stage }) => {
  stage.expectFault(/status of 401/);
  const timofey: Member = await desk.join('timofey');
  const other = await desk.signedIn(timofey.email, password);
  const page = await stage.colleague(desk, timofey);
  await page.goto(`${desk.url}/settings/profile`);
  await expect(page.getByText('это устройство')).toBeVisible();
  await page.getByRole('button', { name: /^Завершить вход/ }).click();
  await expect(page.getByRole('button', { name: /^Завершить вход/ })).toHaveCount(0);
  expect((await other.tryAsk(contract.people.me)).status).toBe(401);
});

test('somebody who guesses passwords is stopped, and the sentence says for how long', async ({ stage }) => {
  stage.expectFault(/status of 4(01|29)/);
  const page = await stage.window();
  await page.goto(`${desk.url}/sign-in`);
  await page.getByLabel('Почта').fill(katya.email);
  const guess = async () => {
    const answer = page.waitForResponse('**/api/people/sign-in');
    await page.getByLabel('Пароль', { exact: true }).fill('угадываю');
    await page.getByRole('button', { name: 'Войти' }).click();
    return (await answer).status();
  };
  // Each guess costs the server a costly hash.
  await expect.poll(guess, { timeout: 30_000 }).toBe(429);
  await expect(page.getByText(/Слишком много попыток/)).toBeVisible();
  // The owner, at the same office address, still gets in.
  expect((await desk.signedIn(desk.owner.email, password)).cookie()).toBeTruthy();
});

test('the language and the look of the desk change at once', async ({ stage }) => {
  const page = await stage.colleague(desk, desk.owner);
  const menu = () => page.getByRole('button', { name: new RegExp(`^${desk.owner.name}`) });
  await menu().click();
  await page.getByRole('menuitemradio', { name: 'English' }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(page.getByRole('menuitem', { name: 'Sign out' })).toBeVisible();
  await page.getByRole('menuitemradio', { name: 'Dark' }).click();
  await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark');
  await page.getByRole('menuitemradio', { name: 'Русский' }).click();
  await page.getByRole('menuitemradio', { name: 'Светлое' }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'ru');
});
