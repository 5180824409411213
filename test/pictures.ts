import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, chromium, devices, type Page } from '@playwright/test';
import sharp from 'sharp';
import { findChromium } from '../scripts/chromium.mjs';
import { cast } from './cast.ts';
import { startDesk } from './desk.ts';

/** The pictures that the README shows, in both languages: the inbox of an agent who is waited for, and the chat on a phone. */
const folder = join(import.meta.dirname, '../docs/pictures');
const views = [
  { language: 'ru', locale: 'ru-RU', agent: cast.people.anna, question: 'Здравствуйте! Чайник «Иней» держит тепло час?' },
  { language: 'en', locale: 'en-GB', agent: cast.people.katya, question: 'Hello! Does the cast-iron teapot keep tea warm for an hour?' },
] as const;

async function keep(page: Page, name: string): Promise<void> {
  await sharp(await page.screenshot())
    .png({ palette: true, quality: 90, compressionLevel: 9 })
    .toFile(join(folder, `${name}.png`));
}

async function drawInbox(browser: Browser, url: string, password: string, { language, locale, agent }: (typeof views)[number]): Promise<Page> {
  const context = await browser.newContext({
    locale,
    timezoneId: 'Europe/Moscow',
    viewport: { width: 1360, height: 820 },
    deviceScaleFactor: 2,
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  await page.goto(url);
  await page.locator('input[type=email]').fill(agent.email);
  await page.locator('input[type=password]').fill(password);
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/inbox\//);
  await page.goto(`${url}/inbox/mine`);
  await page.locator('a[href^="/inbox/mine/"]').first().click();
  await page.locator('.cm-content').waitFor();
  await page.waitForLoadState('networkidle');
  await keep(page, `inbox-${language}`);
  return page;
}

async function drawChat(browser: Browser, url: string, { language, locale, question }: (typeof views)[number]): Promise<void> {
  const context = await browser.newContext({
    ...devices['iPhone 13 Mini'],
    locale,
    timezoneId: 'Europe/Moscow',
    viewport: { width: 375, height: 667 },
    deviceScaleFactor: 2,
  });
  const page = await context.newPage();
  await page.goto(`${url}/demo?lang=${language}`);
  await page.evaluate(() => Reflect.get(window, 'Otklik').push((otklik: { open(): void }) => otklik.open()));
  const chat = page.frameLocator('iframe');
  await chat.getByRole('textbox').fill(question);
  await page.keyboard.press('Tab');
  await chat.getByRole('button', { name: /Отправить|Send/ }).click();
  await chat.getByText(/^(доставлено|прочитано|delivered|seen)/).waitFor();
  await keep(page, `widget-${language}`);
}

mkdirSync(folder, { recursive: true });
const desk = await startDesk({ demo: true });
const browser = await chromium.launch({
  executablePath: findChromium(),
  args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking'],
});
try {
  const password = readFileSync(join(desk.data, 'demo-password'), 'utf8').trim();
  for (const view of views) {
    const inbox = await drawInbox(browser, desk.url, password, view);
    await drawChat(browser, desk.url, view);
    await inbox.context().close();
  }
} finally {
  await browser.close();
  await desk.stop();
}
