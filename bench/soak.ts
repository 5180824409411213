/**
 * What an hour of work leaves behind in memory: as many messages as an hour brings at ten a second, and widgets that come and go, as fast as they are
 * carried. After each part the server collects its garbage and is weighed; the growth is the slope of a straight line through those weights (least
 * squares), without the first third, in which caches and pools fill.
 */
import { startDesk } from '../test/desk.ts';
import { openDeskWay } from './load/desk-way.ts';
import { sendAll } from './load/loops.ts';
import { collectable, settledKilobytes } from './load/memory.ts';
import { openWidgets } from './load/widgets.ts';
import type { BenchOptions, Figure } from './report/figures.ts';
import { seedVisitors } from './seed/visitors.ts';

export const title = 'Soak: what an hour leaves behind';

const parts = 12;
const widgetsEach = 300;
const fiveMinutes = 3000;

export async function measure({ quick, say }: BenchOptions): Promise<Figure[]> {
  const messagesEach = quick ? 500 : fiveMinutes;
  say('a desk starts');
  const desk = await startDesk({ env: { OTKLIK_LOG_LEVEL: 'warn', ...collectable } });
  try {
    const visitors = await seedVisitors(desk, 2048, { sites: 32 });
    const guests = await seedVisitors(desk, widgetsEach);
    const way = await openDeskWay(desk, visitors, 64);
    const weights: number[] = [];
    for (let part = 1; part <= parts; part += 1) {
      const widgets = await openWidgets(
        desk.port,
        guests.map(({ token }) => token),
        300,
      );
      await sendAll(way, messagesEach, 32);
      widgets.close();
      const megabytes = (await settledKilobytes(desk.pid())) / 1024;
      weights.push(megabytes);
      say(`${part * messagesEach} messages, ${part * widgetsEach} widgets came and went: ${megabytes.toFixed(1)} MB`);
    }
    const { lost, doubled, misplaced, refused } = await way.check();
    way.close();
    const steady = weights.slice(parts / 3);
    return [
      { figure: `growth in ${parts * messagesEach} messages and ${parts * widgetsEach} widgets`, value: slope(steady) * parts, unit: 'MB', aim: { atMost: 5 } },
      { figure: 'memory of the server after them', value: weights.at(-1) ?? Number.NaN, unit: 'MB' },
      { figure: 'messages lost, doubled, misplaced or refused', value: lost + doubled + misplaced + refused, unit: '', aim: { atMost: 0 } },
    ];
  } finally {
    await desk.stop();
  }
}

/** How much a value grows from one to the next, by least squares. */
function slope(values: readonly number[]): number {
  const [middle, mean] = [(values.length - 1) / 2, values.reduce((sum, value) => sum + value, 0) / values.length];
  const spread = values.reduce((sum, _, at) => sum + (at - middle) ** 2, 0);
  return values.reduce((sum, value, at) => sum + (at - middle) * (value - mean), 0) / spread;
}
