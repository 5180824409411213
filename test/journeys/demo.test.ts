import { contract } from '../../packages/contract/src/index.ts';
import { cast } from '../cast.ts';
import { timeline } from '../desk/inbox.ts';
import { expect, test } from '../desk/stage.ts';
import { type Desk, startDesk } from '../desk.ts';

let desk: Desk;
test.beforeAll(async () => {
  desk = await startDesk({ demo: true });
});
test.afterAll(() => desk?.stop());

test('the demo opens a desk that is alive, and prints who may sign in', async ({ stage }) => {
  for (const { email } of Object.values(cast.people)) expect(desk.log()).toContain(email);
  const { items } = await desk.owner.api.ask(contract.conversations.list, { query: { view: 'all', limit: 100 } });
  expect(items.filter(({ waitingSince }) => waitingSince !== null).length).toBeGreaterThan(3);
  const page = await stage.colleague(desk, desk.owner);
  await page.goto(`${desk.url}/inbox/all`);
  await page.getByRole('region', { name: 'Диалоги' }).getByRole('listitem').first().getByRole('link').click();
  await expect(timeline(page).getByRole('article').first()).toBeVisible();
  await page.goto(`${desk.url}/settings/people`);
  for (const { name } of Object.values(cast.people)) await expect(page.getByText(name).first()).toBeVisible();
});

test('one button removes the demo; the owner, the company and the first site stay', async ({ stage }) => {
  const page = await stage.colleague(desk, desk.owner);
  await page.getByRole('button', { name: 'Убрать демонстрацию' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Убрать всё' }).click();
  await expect(page.getByRole('complementary', { name: 'Это демонстрация.' })).toHaveCount(0);
  const counts = await desk.owner.api.ask(contract.conversations.counts);
  expect([counts.all, counts.solved]).toEqual([0, 0]);
  expect((await desk.owner.api.ask(contract.people.list)).map(({ name }) => name)).toEqual([cast.people.vera.name]);
  expect((await desk.owner.api.ask(contract.sites.list)).map(({ name }) => name)).toEqual([cast.sites.home.name]);
  const [left] = await desk.peek<{ customers: number; files: number }>(
    'select (select count(*)::int from customers) as customers, (select count(*)::int from files where kind <> $1) as files',
    ['photo'],
  );
  expect(left).toEqual({ customers: 0, files: 0 });
});
