import { type Browser, type BrowserContext, type BrowserContextOptions, test as base, devices, expect, type FrameLocator, type Page } from '@playwright/test';
import type { Desk, Member } from '../desk.ts';

/** Browsers of the people in a journey. Whatever a browser complains about fails the test, unless it was expected. */
export interface Stage {
  /** A window nobody is signed in at. */
  window(options?: BrowserContextOptions): Promise<Page>;
  /** The window of a colleague, signed in. */
  colleague(desk: Desk, member: Member, options?: BrowserContextOptions, page?: Page): Promise<Page>;
  /** A customer's window on the demo shop, on a phone if wanted. */
  customer(desk: Desk, options?: { phone?: boolean; path?: string; language?: 'ru' | 'en' }): Promise<Page>;
  /** A fault that belongs to the journey: a cut network, a refused request. */
  expectFault(fault: RegExp): void;
  /** What browsers complained about so far. */
  faults(): string[];
}

export const phone: BrowserContextOptions = { ...devices['iPhone 13 Mini'], viewport: { width: 375, height: 667 } };

/** What Chromium says about every cut connection. */
export const cutNetwork = /net::ERR_(CONNECTION|EMPTY|SOCKET|NETWORK|INCOMPLETE|FAILED)|WebSocket connection to .* failed|EventSource/;

export const test = base.extend<{ stage: Stage }>({
  stage: async ({ browser }, use) => {
    const stage = raise(browser);
    await use(stage);
    await stage.leave();
    expect(stage.faults().filter((fault) => !stage.expected.some((one) => one.test(fault)))).toEqual([]);
  },
});
export { expect };

function raise(browser: Browser) {
  const contexts: BrowserContext[] = [];
  const faults: string[] = [];
  // How the console learns that nobody is signed in.
  const expected: RegExp[] = [/status of 401 .*\/api\/people\/me/];

  async function window(options: BrowserContextOptions = {}): Promise<Page> {
    const context = await browser.newContext({ locale: 'ru-RU', timezoneId: 'Europe/Moscow', viewport: { width: 1280, height: 800 }, ...options });
    contexts.push(context);
    context.on('console', (message) => {
      if (message.type() === 'error') faults.push(`${message.text()} (${message.location().url})`);
    });
    context.on('weberror', (error) => faults.push(`${error.error().stack ?? error.error().message}`));
    return await context.newPage();
  }

  return {
    expected,
    window,
    faults: () => faults,
    expectFault: (fault: RegExp) => void expected.push(fault),
    async colleague(desk: Desk, member: Member, options?: BrowserContextOptions, given?: Page): Promise<Page> {
      const page = given ?? (await window(options));
      const [name = '', ...value] = (member.api.cookie() ?? '').split('=');
      await page.context().addCookies([{ name, value: value.join('='), url: desk.url, httpOnly: true, sameSite: 'Lax' }]);
      await page.goto(desk.url);
      return page;
    },
    async customer(
      desk: Desk,
      { phone: small = false, path = '/demo', language = 'ru' }: { phone?: boolean; path?: string; language?: 'ru' | 'en' } = {},
    ): Promise<Page> {
      const page = await window({ ...(small && phone), locale: language === 'ru' ? 'ru-RU' : 'en-GB' });
      await page.goto(`${desk.url}${path}`);
      return page;
    },
    async leave() {
      for (const context of contexts) await context.close();
    },
  };
}

/** Presses the launcher, unless the chat stands open as it was left, and answers the chat inside. */
export async function openChat(page: Page): Promise<FrameLocator> {
  const dialog = page.getByRole('dialog', { name: /Чат|Chat/ });
  const launcher = page.getByRole('button', { name: /Открыть чат|Написать|Спросить|Open|Chat|Ask/ });
  // Only one of them can be there, and which of them is known once the page has come to rest.
  await expect(dialog.or(launcher)).toBeVisible();
  if (await launcher.isVisible()) await launcher.click();
  await expect(dialog).toBeVisible();
  return dialog.locator('iframe').contentFrame();
}
