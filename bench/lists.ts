/** The inbox and timelines of a desk with a hundred thousand conversations and a million messages, and how the cost grows with them. */
import { conversationsRoutes as routes } from '../packages/contract/src/conversations.ts';
import { addressOf, createAsker } from './load/ask.ts';
import { cheapest, pagesOf, probeSize, timelinesOf, views } from './load/probes.ts';
import type { BenchOptions, Figure } from './report/figures.ts';
import { fullDesk } from './seed/full-desk.ts';

export const title = 'Lists and timelines among a million messages (95 of 100 answers are faster)';

const listAim = { atMost: 50 };
const timelineAim = { atMost: 20 };

export async function measure(options: BenchOptions): Promise<Figure[]> {
  const { desk, grown } = await fullDesk(options, probeSize);
  const times = options.quick ? 10 : 30;
  const asker = await createAsker(desk, desk.owner.api);
  const { p95: floor } = await asker.times([cheapest], 5 * times);
  const figures: Figure[] = [];
  const add = async (figure: string, addresses: readonly string[], aim: Figure['aim']) => {
    const { p95 } = await asker.times(addresses, Math.ceil((4 * times) / addresses.length));
    options.say(`${figure}: ${p95.toFixed(1)} ms`);
    figures.push({ figure, value: p95, unit: 'ms', floor, aim });
  };
  for (const view of views) {
    const { first, deep } = await pagesOf(desk, view);
    await add(`view ${view}, first page`, [first], listAim);
    await add(`view ${view}, deep pages`, deep, listAim);
  }
  await add('counts of all views', [addressOf(routes.counts, {})], listAim);
  await add('pages of timelines', await timelinesOf(desk), timelineAim);
  asker.close();
  for (const [messages, probes] of grown) {
    for (const [what, value] of probes)
      if (what !== 'a search') figures.push({ figure: `${what} among ${messages.toLocaleString('en')} messages`, value, unit: 'ms' });
  }
  return figures;
}
