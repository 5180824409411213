import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, chromium, devices, type Page } from '@playwright/test';
import sharp from 'sharp';
import { contract } from '../packages/contract/src/index.ts';
import { findChromium } from '../scripts/chromium.mjs';
import { cast } from './cast.ts';
import { newId } from './desk/api.ts';
import { type Desk, startDesk } from './desk.ts';

/** The pictures that the README shows, in both languages: the inbox of an agent who is waited for, and the chat on a phone. */
const folder = join(import.meta.dirname, '../docs/pictures');
const views = [
  {
    language: 'ru',
    locale: 'ru-RU',
    agent: cast.people.anna,
    question: 'Здравствуйте! Чайник «Иней» держит тепло час?',
    answer: 'Здравствуйте! Меня зовут Анна. Держит полтора часа: у него двойные стенки. Помочь выбрать объём?',
    thanks: 'Да, нас двое',
  },
  {
    language: 'en',
    locale: 'en-GB',
    agent: cast.people.katya,
    question: 'Hello! Does the cast-iron teapot keep tea warm for an hour?',
    answer: 'Hello! I am Katya. It does, even for an hour and a half: the walls are thick. Shall I help you choose the size?',
    thanks: 'Yes please, there are two of us',
  },
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
  // The coach has read the talk and says what the customer wants.
  await page.getByText(/^(На самом деле|What they really want)/).waitFor();
  await page.waitForLoadState('networkidle');
  await keep(page, `inbox-${language}`);
  return page;
}

/** The agent answers the customer who has just written. */
async function reply(desk: Desk, password: string, { agent, question, answer }: (typeof views)[number]): Promise<void> {
  const api = await desk.signedIn(agent.email, password);
  const { items } = await api.ask(contract.conversations.list, { query: { view: 'unassigned' } });
  const asked = items.find(({ preview }) => preview.text === question);
  if (!asked) throw new Error(`nobody asked: ${question}`);
  await api.ask(contract.conversations.reply, { params: { conversationId: asked.id }, body: { id: newId(), text: answer, seenSeq: asked.seq } });
}

async function drawChat(browser: Browser, desk: Desk, password: string, view: (typeof views)[number]): Promise<void> {
  const { language, locale } = view;
  const context = await browser.newContext({
    ...devices['iPhone 13 Mini'],
    locale,
    timezoneId: 'Europe/Moscow',
    viewport: { width: 375, height: 667 },
    deviceScaleFactor: 2,
  });
  const page = await context.newPage();
  await page.goto(`${desk.url}/demo?lang=${language}`);
  await page.evaluate(() => Reflect.get(window, 'Otklik').push((otklik: { open(): void }) => otklik.open()));
  const chat = page.frameLocator('iframe');
  const write = async (text: string) => {
    await chat.getByRole('textbox').fill(text);
    await chat.getByRole('button', { name: /^(Отправить|Send)$/ }).click();
    await chat.getByText(text).waitFor();
    await chat.getByText(/^(доставлено|прочитано|delivered|read)/).waitFor();
  };
  await write(view.question);
  await reply(desk, password, view);
  await chat.getByText(view.answer).waitFor();
  await write(view.thanks);
  await keep(page, `widget-${language}`);
}

mkdirSync(folder, { recursive: true });
const browser = await chromium.launch({
  executablePath: findChromium(),
  args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking'],
});
try {
  for (const view of views) {
    const desk = await startDesk({ demo: true, env: { LC_ALL: view.locale } });
    try {
      const password = readFileSync(join(desk.data, 'demo-password'), 'utf8').trim();
      const inbox = await drawInbox(browser, desk.url, password, view);
      await drawChat(browser, desk, password, view);
      await inbox.context().close();
    } finally {
      await desk.stop();
    }
  }
} finally {
  await browser.close();
}
