import { gzipSync } from 'node:zlib';
import type { Page } from '@playwright/test';
import { expect, openChat, test } from '../desk/stage.ts';
import { type Desk, startDesk } from '../desk.ts';

let desk: Desk;
test.beforeAll(async () => {
  desk = await startDesk();
});
test.afterAll(() => desk?.stop());

/** Gathers what a page loads – pages, scripts, styles – and weighs it gzipped, as it travels. */
function weigh(page: Page, concerns: (path: string) => boolean) {
  const weights: Promise<number>[] = [];
  page.on('response', (response) => {
    const path = new URL(response.url()).pathname;
    const type = response.headers()['content-type'] ?? '';
    if (concerns(path) && /html|javascript|css/.test(type)) weights.push(response.body().then((body) => gzipSync(body, { level: 9 }).length));
  });
  return async () => (await Promise.all(weights)).reduce((sum, weight) => sum + weight, 0) / 1000;
}

test('the loader weighs at most 5 kB, and the first opening of the chat at most 40 kB', async ({ stage }) => {
  const page = await stage.window();
  const loader = weigh(page, (path) => path === '/widget.js');
  const frame = weigh(page, (path) => path.startsWith('/widget/'));
  await page.goto(`${desk.url}/demo`);
  const chat = await openChat(page);
  await expect(chat.getByRole('textbox', { name: 'Текст сообщения' })).toBeVisible();
  expect(await loader()).toBeLessThanOrEqual(5);
  expect(await loader()).toBeGreaterThan(0);
  expect(await frame()).toBeLessThanOrEqual(40);
  expect(await frame()).toBeGreaterThan(0);
});
