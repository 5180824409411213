/** A visitor's authenticated command → validated → numbered → durably committed → an agent's socket: against the smallest server that only commits and delivers. */
import { setTimeout as pause } from 'node:timers/promises';
import { startDesk } from '../test/desk.ts';
import { type Floor, startFloor } from './floor/floor.ts';
import { onTwoCores } from './load/cores.ts';
import { type DeskWay, openDeskWay } from './load/desk-way.ts';
import { closedLoop, openLoop, type Phase, sendAll } from './load/loops.ts';
import { texts } from './load/texts.ts';
import type { BenchOptions, Figure } from './report/figures.ts';
import { seedVisitors } from './seed/visitors.ts';

export const title = 'Send: a visitor’s message to an agent’s socket';

const pairs = 64;
const sites = 32;
const connections = 320;
const rates = [10, 100, 1000, 3000];
const underWay = [64, 256];
/** The rate at which delays are compared with the floor's. */
const compared = 1000;

const told = ({ rate, median, p99, refused, silent, serverMicroseconds, clientShare }: Phase) =>
  `${Math.round(rate)}/s, median ${median.toFixed(2)} ms, p99 ${p99.toFixed(2)} ms, ${refused + silent > 0 ? `${refused} refused, ${silent} without an answer, ` : ''}server ${serverMicroseconds.toFixed(0)} µs each, client ${(100 * clientShare).toFixed(0)} % of its core`;

export async function measure(options: BenchOptions): Promise<Figure[]> {
  const { quick, say } = options;
  say('a desk starts');
  const desk = await startDesk({ env: { OTKLIK_LOG_LEVEL: 'warn' } });
  try {
    say('visitors come');
    const visitors = await seedVisitors(desk, quick ? 1024 : 2048, { sites });
    const floor = await startFloor(desk.database(), pairs, texts);
    const way = await openDeskWay(desk, visitors, connections);
    const figures = await onTwoCores([desk.pid(), floor.pid], () => run(floor, way, visitors.length, options));
    say('everything sent is looked for');
    const { lost, doubled, misplaced, refused } = await way.check();
    way.close();
    await floor.close();
    return [
      ...figures,
      { figure: 'messages lost', value: lost, unit: '', aim: { atMost: 0 } },
      { figure: 'messages refused', value: refused, unit: '', aim: { atMost: 0 } },
      { figure: 'messages doubled', value: doubled, unit: '', aim: { atMost: 0 } },
      { figure: 'messages out of order, or gaps', value: misplaced, unit: '', aim: { atMost: 0 } },
    ];
  } finally {
    await desk.stop();
  }
}

async function run(floor: Floor, way: DeskWay, visitors: number, { quick, say }: BenchOptions): Promise<Figure[]> {
  const seconds = quick ? 3 : 8;
  const figures: Figure[] = [];
  const both = async (what: string, load: (on: Floor | DeskWay) => Promise<Phase>) => {
    const floors = await load(floor);
    say(`${what}, floor: ${told(floors)}`);
    const desks = await load(way);
    say(`${what}, desk:  ${told(desks)}`);
    return { floors, desks };
  };
  say('warming up');
  await sendAll(floor, 2 * visitors, pairs);
  await sendAll(way, 2 * visitors, pairs);
  await pause(1000);

  for (const rate of rates) {
    const { floors, desks } = await both(`${rate} a second`, (on) => openLoop(on, rate, seconds));
    figures.push({ figure: `${rate} a second: median`, value: desks.median, unit: 'ms', floor: floors.median });
    figures.push({ figure: `${rate} a second: p99`, value: desks.p99, unit: 'ms', floor: floors.p99 });
    if (rate !== compared) continue;
    figures.push({ figure: `${rate} a second: median, times the floor’s`, value: desks.median / floors.median, unit: '×', floor: 1, aim: { atMost: 2 } });
    figures.push({ figure: `${rate} a second: p99, times the floor’s`, value: desks.p99 / floors.p99, unit: '×', floor: 1, aim: { atMost: 2.5 } });
  }
  for (const many of underWay) {
    const { floors, desks } = await both(`${many} under way`, (on) => closedLoop(on, many, seconds));
    const most = many === Math.max(...underWay);
    figures.push({ figure: `${many} under way: messages`, value: desks.rate, unit: '/s', floor: floors.rate, ...(most && { aim: { atLeast: 8000 } }) });
    figures.push({ figure: `${many} under way: share of the floor`, value: desks.rate / floors.rate, unit: '×', floor: 1, aim: { atLeast: 0.35 } });
    figures.push({ figure: `${many} under way: median`, value: desks.median, unit: 'ms', floor: floors.median });
    figures.push({ figure: `${many} under way: p99`, value: desks.p99, unit: 'ms', floor: floors.p99 });
    figures.push({
      figure: `${many} under way: processor time of the server for one`,
      value: desks.serverMicroseconds,
      unit: 'µs',
      floor: floors.serverMicroseconds,
    });
    figures.push({ figure: `${many} under way: the client’s share of its core`, value: 100 * desks.clientShare, unit: '%' });
  }
  return figures;
}
