/** How long a start takes: with an empty data folder, and with all that stands on a full desk. */
import { type Desk, startDesk } from '../test/desk.ts';
import { probeSize } from './load/probes.ts';
import { quantile, sorted } from './load/quantile.ts';
import type { BenchOptions, Figure } from './report/figures.ts';
import { fullDesk } from './seed/full-desk.ts';

export const title = 'Start: until the first question is answered';

const turns = 5;

async function secondsUntilAnswered(start: () => Promise<Desk>): Promise<[number, Desk]> {
  const began = performance.now();
  const desk = await start();
  const { ok } = await fetch(`http://127.0.0.1:${desk.port()}/healthz`);
  if (!ok) throw new Error('the desk has started and is not well');
  return [(performance.now() - began) / 1000, desk];
}

export async function measure(options: BenchOptions): Promise<Figure[]> {
  const [first, empty] = await secondsUntilAnswered(() => startDesk({ empty: true }));
  await empty.stop();
  const { desk, messages } = await fullDesk(options, probeSize);
  const later: number[] = [];
  for (let turn = 0; turn < turns; turn += 1) {
    await desk.end();
    const [seconds] = await secondsUntilAnswered(() => desk.restart().then(() => desk));
    options.say(`start ${turn + 1} of ${turns}: ${seconds.toFixed(2)} s`);
    later.push(seconds);
  }
  return [
    { figure: 'first start, which makes the database', value: first, unit: 's' },
    {
      figure: `later start, with ${messages.toLocaleString('en')} messages (middle of ${turns})`,
      value: quantile(sorted(later), 0.5),
      unit: 's',
      aim: { atMost: 1.5 },
    },
  ];
}
