/** What others feel of a stranger who sends slowly, hugely, compressed, piled up, or tries tokens by the thousand. */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { startDesk } from '../test/desk.ts';
import { onTwoCores, pin } from './load/cores.ts';
import { type DeskWay, openDeskWay } from './load/desk-way.ts';
import { openLoop, sendAll } from './load/loops.ts';
import type { BenchOptions, Figure } from './report/figures.ts';
import { seedVisitors } from './seed/visitors.ts';

export const title = 'Abuse: others’ messages while somebody misbehaves';

/** What `load/abuser.ts` knows to do. */
const abuses = ['slow headers', 'slow bodies', 'huge headers', 'huge bodies', 'compressed bombs', 'requests piled up', 'ten thousand wrong tokens a second'];
const perSecond = 300;
const visitorsMany = 512;
const sites = 8;
const connections = 64;
const clientCore = 1;

/** One abuse for as long as `work` lasts; answers what the abuser saw. */
async function during<T>(kind: string, port: number, work: () => Promise<T>): Promise<[T, unknown]> {
  const abuser = fork(fileURLToPath(new URL('./load/abuser.ts', import.meta.url)), [kind, String(port)]);
  if (abuser.pid) pin(abuser.pid, clientCore);
  try {
    await pause(2000);
    const result = await work();
    const told = once(abuser, 'message');
    abuser.send('stop');
    const [seen]: unknown[] = await told;
    return [result, seen];
  } finally {
    abuser.kill();
  }
}

export async function measure(options: BenchOptions): Promise<Figure[]> {
  // So the loopback counts as any other address: the stranger has another one than the rest.
  const desk = await startDesk({ env: { OTKLIK_LOG_LEVEL: 'warn', OTKLIK_TRUSTED_PROXIES: '192.0.2.1' } });
  try {
    const visitors = await seedVisitors(desk, visitorsMany, { sites });
    const way = await openDeskWay(desk, visitors, connections);
    const figures = await onTwoCores([desk.pid()], () => run(way, desk.port(), options));
    const { lost, doubled, misplaced, refused } = await way.check();
    way.close();
    return [
      ...figures,
      { figure: 'messages lost, refused, doubled or out of order', value: lost + refused + doubled + misplaced, unit: '', aim: { atMost: 0 } },
    ];
  } finally {
    await desk.stop();
  }
}

async function run(way: DeskWay, port: number, { quick, say }: BenchOptions): Promise<Figure[]> {
  const seconds = quick ? 4 : 12;
  say('warming up');
  await sendAll(way, 2 * visitorsMany, 32);
  const quiet = await openLoop(way, perSecond, seconds);
  const figures: Figure[] = [{ figure: `${perSecond} messages a second in quiet: p99`, value: quiet.p99, unit: 'ms' }];
  for (const kind of abuses) {
    const [loud, seen] = await during(kind, port, () => openLoop(way, perSecond, seconds));
    say(`${kind}: p99 ${loud.p99.toFixed(2)} ms, median ${loud.median.toFixed(2)} ms; the abuser: ${JSON.stringify(seen)}`);
    figures.push({ figure: `${kind}: p99, times the quiet one`, value: loud.p99 / quiet.p99, unit: '×', floor: 1, aim: { atMost: 2 } });
    await pause(1000);
  }
  return figures;
}
