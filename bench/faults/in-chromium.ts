import { chromium, expect } from '@playwright/test';
import { contract } from '../../packages/contract/src/index.ts';
import { findChromium } from '../../scripts/chromium.mjs';
import { answer, chatOf, composer, talkOf, write } from '../../test/desk/inbox.ts';
import { openChat } from '../../test/desk/stage.ts';
import type { Fault } from './parts/fault.ts';
import { pause } from './parts/process.ts';
import { alone } from './parts/settings.ts';
import type { Stage } from './parts/stage.ts';

const { conversations } = contract;
const patience = { timeout: 60_000 };

/** What the server has of the conversation that begins with these words. */
async function talkWith({ owner }: Stage, first: string): Promise<{ id: string; words: string[] }> {
  const { items } = await owner.ask(conversations.list, { query: { view: 'all', limit: 100 } });
  for (const { id } of items) {
    const { entries } = await owner.ask(conversations.entries, { params: { conversationId: id }, query: { limit: 200 } });
    if (entries[0]?.text === first) return { id, words: entries.filter(({ kind }) => kind === 'message').map(({ text }) => text) };
  }
  return { id: '', words: [] };
}

export const fault: Fault = {
  what: 'with the widget and the console in Chromium, the network is cut for 5 s while both write, and meanwhile the server is killed with -9',
  setting: alone,
  rounds: { quick: 0, usual: 1 },
  unable: () => (findChromium() ? undefined : 'no Chromium is installed'),
  async strike(stage, { round }) {
    const { network, server, agents } = stage;
    const url = `http://127.0.0.1:${network.port}`;
    const browser = await chromium.launch({ executablePath: findChromium(), args: ['--no-sandbox', '--disable-gpu'] });
    try {
      const [theirs, ours] = [await browser.newContext({ locale: 'ru-RU' }), await browser.newContext({ locale: 'ru-RU' })];
      const [name = '', ...value] = (agents[0]?.data.cookie ?? '').split('=');
      await ours.addCookies([{ name, value: value.join('='), url }]);
      const [shop, desk] = [await theirs.newPage(), await ours.newPage()];
      for (const page of [shop, desk]) page.setDefaultTimeout(60_000);
      await shop.goto(`${url}/demo`);
      const chat = await openChat(shop);
      const first = `До обрыва ${round}`;
      await write(chat, first);
      await expect.poll(async () => (await talkWith(stage, first)).id, patience).not.toBe('');
      // By its address: its row may show by now what an agent of the load has answered.
      await desk.goto(`${url}/inbox/all/${(await talkWith(stage, first)).id}`);
      await expect(composer(desk)).toBeVisible(patience);
      network.behave('cut');
      for (const text of ['Клиент без связи', 'Ещё раз клиент']) await write(chat, text);
      for (const text of ['Сотрудник без связи', 'Ещё раз сотрудник']) await answer(desk, text);
      await server.end('SIGKILL');
      await Promise.all([server.start(), pause(5000)]);
      network.behave('pass');
      // The agents of the load answer here, too: what counts is that all three tell the same.
      const written = [first, 'Клиент без связи', 'Ещё раз клиент', 'Сотрудник без связи', 'Ещё раз сотрудник'];
      const anyway = desk.getByRole('dialog').getByRole('button', { name: 'Отправить всё равно' });
      const words = async () => {
        // Where one of them was faster, the desk asks before it sends.
        if (await anyway.isVisible()) await anyway.click();
        return (await talkWith(stage, first)).words;
      };
      await expect.poll(words, patience).toEqual(expect.arrayContaining(written));
      await expect.poll(async () => JSON.stringify((await chatOf(chat)).slice(-4)) === JSON.stringify((await words()).slice(-4)), patience).toBe(true);
      await expect.poll(async () => JSON.stringify((await talkOf(desk)).slice(-4)) === JSON.stringify((await words()).slice(-4)), patience).toBe(true);
      const all = await words();
      for (const text of written) expect(all.filter((one) => one === text)).toHaveLength(1);
    } finally {
      await browser.close();
    }
  },
};
