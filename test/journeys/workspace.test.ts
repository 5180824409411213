import { cast } from '../cast.ts';
import { expect, test } from '../desk/stage.ts';
import { type Desk, password, startDesk } from '../desk.ts';

let desk: Desk;
test.beforeAll(async () => {
  desk = await startDesk({ empty: true });
});
test.afterAll(() => desk?.stop());

test('three questions lead to an empty desk that tells what to do next', async ({ stage }) => {
  const page = await stage.window();
  const vera = cast.people.vera;
  await page.goto(desk.url);

  await expect(page.getByRole('heading', { name: 'Здравствуйте! Как вас зовут?' })).toBeVisible();
  await page.getByRole('button', { name: 'Дальше' }).click();
  await expect(page.getByLabel('Имя', { exact: true })).toBeFocused();
  await expect(page.getByText('Заполните это поле').first()).toBeVisible();

  await page.getByLabel('Имя', { exact: true }).fill(vera.name);
  await page.getByLabel('Почта').fill('vera@');
  await page.getByLabel('Пароль', { exact: true }).fill('коротко');
  await page.getByRole('button', { name: 'Дальше' }).click();
  await expect(page.getByText('Похоже, в адресе опечатка', { exact: false })).toBeVisible();
  await expect(page.getByText('Нужно не меньше 8 символов')).toBeVisible();
  await page.getByLabel('Почта').fill(vera.email);
  await page.getByLabel('Пароль', { exact: true }).fill(password);
  await page.keyboard.press('Enter');

  await page.getByLabel('Название').fill(cast.workspace.name);
  await page.getByRole('button', { name: 'Назад' }).click();
  await expect(page.getByLabel('Имя', { exact: true })).toHaveValue(vera.name);
  await page.getByRole('button', { name: 'Дальше' }).click();
  await expect(page.getByLabel('Название')).toHaveValue(cast.workspace.name);
  await page.getByRole('button', { name: 'Дальше' }).click();

  await expect(page.getByRole('heading', { name: 'Какого цвета будет чат?' })).toBeVisible();
  await page.getByRole('button', { name: 'Открыть Отклик' }).click();

  await expect(page).toHaveURL(/\/inbox\/mine/);
  // What to do next: the demo shop is one click away, the embed line another.
  const [shop] = await Promise.all([page.waitForEvent('popup'), page.getByRole('link', { name: 'Открыть витрину' }).click()]);
  await expect(shop).toHaveURL(/\/demo/);
  await expect(page.getByText(`<script async src="${desk.url}/widget.js"`, { exact: false }).filter({ visible: true })).toBeVisible();
});

test('a desk that is set up asks nobody the three questions again', async ({ stage }) => {
  const page = await stage.window();
  await page.goto(`${desk.url}/setup`);
  await expect(page.getByRole('heading', { name: 'Вход' })).toBeVisible();
});
