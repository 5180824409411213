import { expect, type FrameLocator, type Page } from '@playwright/test';

/** The colleague's side as they see it. */
export const row = (page: Page, text: string | RegExp) => page.getByRole('region', { name: 'Диалоги' }).getByRole('listitem').filter({ hasText: text });
export const timeline = (page: Page) => page.getByRole('region', { name: 'Переписка' });
export const composer = (page: Page) => page.getByRole('textbox', { name: 'Ответ клиенту' });
export const said = (page: Page, text: string | RegExp) => timeline(page).getByRole('article').filter({ hasText: text });

/** Opens a conversation of the list “all” by its words. */
export async function openConversation(page: Page, text: string | RegExp): Promise<void> {
  await page.getByRole('navigation', { name: 'Виды диалогов' }).getByRole('link', { name: 'Все' }).click();
  await row(page, text).getByRole('link').click();
  await expect(composer(page)).toBeVisible();
}

export async function answer(page: Page, text: string): Promise<void> {
  await composer(page).fill(text);
  await composer(page).press('Enter');
}

/** What the timeline says, message by message, in its order. */
export const talkOf = async (page: Page): Promise<string[]> =>
  (await timeline(page).getByRole('article').locator('[dir=auto]').allInnerTexts()).map((text) => text.trim());

/** The customer's side. */
export const box = (chat: FrameLocator) => chat.getByRole('textbox', { name: 'Текст сообщения' });
export const heard = (chat: FrameLocator, text: string | RegExp) => chat.getByRole('log').getByRole('listitem').filter({ hasText: text });

export async function write(chat: FrameLocator, text: string): Promise<void> {
  await box(chat).fill(text);
  await chat.getByRole('button', { name: 'Отправить', exact: true }).click();
}

/** What the chat says, message by message. */
export const chatOf = async (chat: FrameLocator): Promise<string[]> =>
  (await chat.getByRole('log').locator('[dir=auto]').allInnerTexts()).map((text) => text.trim());
