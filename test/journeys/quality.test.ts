import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { contract } from '../../packages/contract/src/index.ts';
import { newId } from '../desk/api.ts';
import { expect, phone, test } from '../desk/stage.ts';
import { type Desk, type Member, startDesk } from '../desk.ts';

let desk: Desk;
let anna: Member;
let igor: Member;
test.beforeAll(async () => {
  desk = await startDesk();
  [anna, igor] = [await desk.join('anna', 'agent'), await desk.join('igor', 'supervisor')];
});
test.afterAll(() => desk?.stop());

/** Anna answers a customer with a clipped word and solves it. */
async function solved(question: string): Promise<string> {
  const at = { params: { conversationId: newId() } };
  const { api } = await desk.visit();
  await api.ask(contract.conversations.write, { ...at, body: { id: newId(), text: question } });
  await anna.api.ask(contract.conversations.reply, {
    ...at,
    body: { id: newId(), text: 'Здравствуйте! Меня зовут Анна. Щас посмотрю ваш заказ и напишу до 15:00.', seenSeq: 1 },
  });
  await anna.api.ask(contract.conversations.solve, at);
  return at.params.conversationId;
}
const scored = (id: string) =>
  expect.poll(async () => (await igor.api.tryAsk(contract.quality.get, { params: { conversationId: id } })).status, { timeout: 30_000 }).toBe(200);
const talk = (page: Page) => page.getByRole('region', { name: 'Переписка с замечаниями' });
const overflow = (page: Page) => page.evaluate('document.scrollingElement.scrollWidth - document.documentElement.clientWidth');

test('a solved conversation gets its score; the supervisor overrules a point, advises and reviews', async ({ stage }) => {
  const id = await solved('Где мой заказ 40718?');
  await scored(id);
  const page = await stage.colleague(desk, igor);
  await page.getByRole('link', { name: 'Качество' }).click();
  await page.getByRole('list', { name: 'Оценённые диалоги' }).getByRole('link').first().click();
  await expect(talk(page).getByRole('link', { name: 'Щас' })).toBeVisible();
  const before = Number(
    await page
      .getByRole('img', { name: /^Оценка \d+ из 100/ })
      .first()
      .innerText(),
  );

  // By keyboard alone: the words, the reason, the overrule
  await talk(page).getByRole('link', { name: 'Щас' }).focus();
  await page.keyboard.press('Enter');
  const point = page.getByRole('dialog', { name: /^Замечание/ });
  await point.getByRole('button', { name: 'Снять замечание' }).press('Enter');
  await point.getByRole('textbox').fill('Клиент сам так пишет');
  await point.getByRole('button', { name: 'Снять замечание' }).press('Enter');
  await expect(point.getByText('Снято: Игорь', { exact: false })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect
    .poll(async () =>
      Number(
        await page
          .getByRole('img', { name: /^Оценка \d+ из 100/ })
          .first()
          .innerText(),
      ),
    )
    .toBeGreaterThan(before);

  await page.getByRole('button', { name: 'Написать совет' }).click();
  await page.getByRole('textbox', { name: 'Совет' }).fill('Хорошо, что назвали время');
  await page.getByRole('button', { name: 'Отправить совет' }).click();
  await expect(page.getByText('ещё не прочитано')).toBeVisible();

  await page.getByRole('button', { name: 'Оценить самому' }).click();
  await page.getByRole('radio', { name: 'Соблюдено' }).first().check({ force: true });
  await page.getByRole('button', { name: 'Сохранить оценку' }).click();
  await expect(page.getByRole('button', { name: 'Изменить свою оценку' })).toBeVisible();
});

test('an agent sees their own page, appeals against a point, and reads the answer', async ({ stage }) => {
  const id = await solved('Когда привезут чайник?');
  await scored(id);
  const page = await stage.colleague(desk, anna);
  await page.goto(`${desk.url}/quality/mine`);
  await expect(page.getByRole('heading', { name: 'Что повторяется чаще всего' })).toBeVisible();
  await page.goto(`${desk.url}/quality/conversations/${id}`);
  await talk(page).getByRole('link', { name: 'Щас' }).click();
  const point = page.getByRole('dialog', { name: /^Замечание/ });
  await point.getByRole('button', { name: 'Возразить' }).click();
  await point.getByRole('textbox').fill('Так принято у нас');
  await point.getByRole('button', { name: 'Отправить возражение' }).click();
  await expect(point.getByText('ждёт ответа')).toBeVisible();

  const boss = await stage.colleague(desk, igor);
  await boss.goto(`${desk.url}/quality?appealed=true`);
  await boss.getByRole('list', { name: 'Оценённые диалоги' }).getByRole('link').first().click();
  await boss.getByRole('textbox', { name: 'Ответ сотруднику' }).fill('Вы правы');
  await boss.getByRole('button', { name: 'Принять' }).click();
  await expect(boss.getByText('принято', { exact: true })).toBeVisible();
  await page.goto(`${desk.url}/quality/mine`);
  await expect(page.getByText('Вы правы').first()).toBeVisible();
});

test('whoever reads the desk in English is told in English why a point was lost, in the agent’s own Russian words', async ({ stage }) => {
  const id = await solved('Когда доставят блюдце?');
  await scored(id);
  await igor.api.ask(contract.people.changeMe, { body: { language: 'en' } });
  const page = await stage.colleague(desk, igor, { locale: 'en-GB' });
  await page.goto(`${desk.url}/quality/conversations/${id}`);
  await page.getByRole('link', { name: 'Щас' }).click();
  await expect(page.getByRole('dialog').getByText(/^“Щас” /)).toBeVisible();
  await igor.api.ask(contract.people.changeMe, { body: { language: 'ru' } });
  await page.reload();
  await talk(page).getByRole('link', { name: 'Щас' }).click();
  await expect(page.getByRole('dialog').getByText(/^«Щас» /)).toBeVisible();
});

test('the room fits a phone, and everybody can use it', async ({ stage }) => {
  test.slow();
  const id = await solved('Как вернуть чашку?');
  await scored(id);
  for (const [theme, language, look] of [
    ['light', 'ru', phone],
    ['dark', 'en', {}],
  ] as const) {
    await igor.api.ask(contract.people.changeMe, { body: { theme, language } });
    const page = await stage.colleague(desk, igor, { ...look, colorScheme: theme });
    for (const path of ['', '/mine', '/rules', '/calibrations', `/conversations/${id}`]) {
      await page.goto(`${desk.url}/quality${path}`);
      await expect(page.getByRole('heading').first()).toBeVisible();
      await expect(page.locator('[aria-busy=true], [class*=Skeleton-root]')).toHaveCount(0);
      await page.evaluate('Promise.all(document.getAnimations().map((one) => one.finished.catch(() => {})))');
      const shots = process.env.OTKLIK_SHOTS;
      if (shots) await page.screenshot({ path: `${shots}/${theme}${path.replace(/\/.*\/.*|\//g, '-').slice(0, 20)}.png` });
      expect(await overflow(page), path).toBeLessThanOrEqual(0);
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id: rule, nodes }) => `${path} ${rule} ${nodes[0]?.target} ${nodes[0]?.any[0]?.message}`)).toEqual([]);
    }
  }
});
