/** Thousands of widgets that only listen: what each takes, and how they come back when the server was away for a moment. */
import { setTimeout as pause } from 'node:timers/promises';
import { startDesk } from '../test/desk.ts';
import { onTwoCores } from './load/cores.ts';
import { collectable, settledKilobytes } from './load/memory.ts';
import { openWidgets } from './load/widgets.ts';
import type { BenchOptions, Figure } from './report/figures.ts';
import { seedVisitors } from './seed/visitors.ts';

export const title = 'Connections: idle widgets, and their return after a restart';

const perSecond = 500;
const patienceSeconds = 120;

export async function measure({ quick, say }: BenchOptions): Promise<Figure[]> {
  const many = quick ? 2000 : 9000;
  say('a desk starts');
  const desk = await startDesk({ env: { OTKLIK_LOG_LEVEL: 'warn', ...collectable } });
  try {
    const visitors = await seedVisitors(desk, many);
    const before = await settledKilobytes(desk.pid());
    say(`${many} widgets connect`);
    const widgets = await onTwoCores([desk.pid()], () =>
      openWidgets(
        desk.port,
        visitors.map(({ token }) => token),
        perSecond,
      ),
    );
    await pause(2000);
    const after = await settledKilobytes(desk.pid());
    say(`${widgets.connected()} connected: ${Math.round(before / 1024)} → ${Math.round(after / 1024)} MB; the server starts again`);

    const [tries, welcomes] = [widgets.tries.length, widgets.welcomes.length];
    await desk.restart();
    const back = performance.now();
    const secondsBack = () => (performance.now() - back) / 1000;
    await onTwoCores([desk.pid()], async () => {
      for (let told = 0; widgets.connected() < many && secondsBack() < patienceSeconds; await pause(50)) {
        if (secondsBack() - told < 2) continue;
        told = secondsBack();
        say(`${widgets.connected()} are back`);
      }
    });
    const took = secondsBack();
    const missing = many - widgets.connected();
    widgets.close();
    const peak = (counts: readonly number[]) => Math.max(0, ...Object.values(counts));
    return [
      { figure: `memory of the server for each of ${many}`, value: (after - before) / many, unit: 'kB', aim: { atMost: 14 } },
      { figure: 'all back after a restart', value: took, unit: 's', aim: { atMost: 20 } },
      { figure: 'not back', value: missing, unit: '', aim: { atMost: 0 } },
      { figure: 'tries to connect in the busiest second after the restart', value: peak(widgets.tries.slice(tries)), unit: '/s' },
      { figure: 'welcomes in the busiest second after the restart', value: peak(widgets.welcomes.slice(welcomes)), unit: '/s' },
    ];
  } finally {
    await desk.stop();
  }
}
