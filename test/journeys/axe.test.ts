import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { contract } from '../../packages/contract/src/index.ts';
import { newId } from '../desk/api.ts';
import { png } from '../desk/pictures.ts';
import { expect, openChat, test } from '../desk/stage.ts';
import { type Desk, startDesk } from '../desk.ts';

let desk: Desk;
let empty: Desk;
let conversation = '';
let site = '';
test.beforeAll(async () => {
  [desk, empty] = await Promise.all([startDesk(), startDesk({ empty: true })]);
  const { api } = await desk.visit();
  const [conversationId, fileId] = [newId(), newId()];
  await api.ask(contract.files.visitorUpload, { params: { fileId }, body: png(300, 200) }, { 'x-file-name': 'cup.png' });
  await api.ask(contract.conversations.write, { params: { conversationId }, body: { id: newId(), text: 'Смотрите https://example.ru', fileIds: [fileId] } });
  await desk.owner.api.ask(contract.conversations.reply, { params: { conversationId }, body: { id: newId(), text: 'Вижу', seenSeq: 1 } });
  conversation = conversationId;
  site = (await desk.owner.api.ask(contract.sites.list))[0]?.id ?? '';
});
test.afterAll(() => Promise.all([desk?.stop(), empty?.stop()]));

const faults = (found: Record<string, string[]>) => Object.fromEntries(Object.entries(found).filter(([, lines]) => lines.length > 0));

/** What axe finds wrong, a line each; by all its rules unless told. */
async function wrong(page: Page, rules: string[] = []): Promise<string[]> {
  await expect(page.locator('[aria-busy=true], [class*=Skeleton-root]')).toHaveCount(0);
  await page.evaluate('document.fonts.ready.then(() => {})');
  // Colours are judged when nothing fades any more.
  await page.evaluate('Promise.all(document.getAnimations().map((one) => one.finished.catch(() => {})))');
  const axe = new AxeBuilder({ page });
  const { violations } = await (rules.length > 0 ? axe.withRules(rules) : axe).analyze();
  return violations.flatMap(({ id, help, nodes }) => nodes.map(({ target, any }) => `${id}: ${help} – ${target.join(' ')} ${any[0]?.message ?? ''}`));
}

const signedIn = () =>
  [
    ['the empty inbox', '/inbox/mine'],
    ['the talk', `/inbox/all/${conversation}`],
    ['one’s profile', '/settings/profile'],
    ['people', '/settings/people'],
    ['sites', '/settings/sites'],
    ['a site', `/settings/sites/${site}`],
    ['the rules of the standard', '/settings/standard'],
    ['a rule', '/settings/standard/rules/slang'],
    ['phrases', '/settings/standard/blocks/greeting'],
    ['situations', '/settings/standard/situations'],
    ['a situation', '/settings/standard/situations/delivery.where'],
    ['times and limits', '/settings/standard/limits'],
    ['the dictionary', '/settings/standard/dictionary'],
    ['the versions', '/settings/standard/history'],
    ['the handbook', '/handbook'],
    ['the workspace', '/settings/workspace'],
    ['the check of the connection', '/settings/connection'],
  ] as const;

/** Between the themes only colours differ. */
async function wrongColours(page: Page): Promise<string[]> {
  await page.emulateMedia({ colorScheme: 'dark' });
  await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark');
  const found = await wrong(page, ['color-contrast']);
  await page.emulateMedia({ colorScheme: 'light' });
  await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'light');
  return found;
}

// Colours are the same in every language, names are not.
for (const [language, locale, looks] of [
  ['ru', 'ru-RU', ['light', 'dark']],
  ['en', 'en-GB', ['light']],
] as const) {
  test(`every page of the console can be used by everybody: ${language}, ${looks.join(' and ')}`, async ({ stage }) => {
    test.slow();
    // The check of the connection sends a file that has to be refused.
    stage.expectFault(/status of 422/);
    await desk.owner.api.ask(contract.people.changeMe, { body: { theme: 'auto', language } });
    const page = await stage.colleague(desk, desk.owner, { colorScheme: 'light', locale });
    const found: Record<string, string[]> = {};
    const look = async (name: string) => {
      found[name] = await wrong(page);
      if (looks.length > 1) found[`${name}, dark`] = await wrongColours(page);
    };
    for (const [name, path] of signedIn()) {
      await page.goto(`${desk.url}${path}`);
      await expect(page.getByRole('heading').first()).toBeVisible();
      await look(name);
    }
    await page.keyboard.press('Control+K');
    await expect(page.getByRole('combobox')).toBeFocused();
    await look('the palette');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: new RegExp(`^${desk.owner.name}`) }).click();
    await expect(page.getByRole('menu')).toBeVisible();
    await look('the menu');
    expect(faults(found)).toEqual({});
  });

  for (const colorScheme of looks) {
    test(`the pages before the sign-in, the chat and the demo shop can be used by everybody: ${colorScheme}, ${language}`, async ({ stage }) => {
      const page = await stage.window({ colorScheme, locale });
      const found: Record<string, string[]> = {};
      for (const [name, url] of [
        ['setup', `${empty.url}/setup`],
        ['sign-in', `${desk.url}/sign-in`],
        ['forgotten', `${desk.url}/forgotten`],
      ] as const) {
        await page.goto(url);
        await expect(page.getByRole('heading').first()).toBeVisible();
        found[name] = await wrong(page);
      }
      await page.goto(`${desk.url}/demo`);
      const chat = await openChat(page);
      await chat.getByRole('textbox').fill('Bonjour 1');
      await chat.getByRole('textbox').press('Enter');
      await expect(chat.getByRole('log').getByText('Bonjour 1')).toBeVisible();
      found.chat = await wrong(page);
      expect(faults(found)).toEqual({});
    });
  }
}
