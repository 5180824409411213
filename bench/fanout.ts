/** One message to many consoles: in a conversation that 200 look at, and as a row of the list on 500; against `ws` alone sending the same bytes. */
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { WebSocket } from 'ws';
import type { Api } from '../test/desk/api.ts';
import { type Desk, startDesk } from '../test/desk.ts';
import { startFloorServer } from './floor/process.ts';
import { onTwoCores } from './load/cores.ts';
import { HttpLines } from './load/http-lines.ts';
import { closedLoop, sendAll, type Way } from './load/loops.ts';
import { openScreens } from './load/screens.ts';
import { writeRequests } from './load/write-requests.ts';
import type { BenchOptions, Figure } from './report/figures.ts';
import { seedPeople } from './seed/people.ts';
import { seedVisitors, type Visitor } from './seed/visitors.ts';

export const title = 'Fan-out: one message to many consoles';

/** A person may hold thirty connections, so many consoles belong to several. */
const consolesEach = 25;
const underWay = 4;
const writers = 100;

interface Case {
  what: string;
  screens: number;
  /** The frame that counts as a delivery. */
  frame: string;
  visitors: readonly Visitor[];
  /** The conversation that every screen shows. */
  shown?: string | undefined;
}

export async function measure(options: BenchOptions): Promise<Figure[]> {
  options.say('a desk starts, people join it');
  const desk = await startDesk({ env: { OTKLIK_LOG_LEVEL: 'warn' } });
  try {
    const people = [desk.owner.api, ...(await seedPeople(desk, 500 / consolesEach - 1))];
    // One customer on many devices: all of them write in the one conversation, each within its own limit.
    const devices = await seedVisitors(desk, writers, { devices: writers });
    const many = await seedVisitors(desk, writers);
    const watched = { what: 'a conversation on 200 screens', screens: 200, frame: 'entry.added', visitors: devices, shown: devices[0]?.conversationId };
    const listed = { what: 'a row of the list on 500 screens', screens: 500, frame: 'conversation.changed', visitors: many };
    return [...(await run(desk, people, watched, options)), ...(await run(desk, people, listed, options))];
  } finally {
    await desk.stop();
  }
}

async function run(desk: Desk, people: readonly Api[], { what, screens, frame, visitors, shown }: Case, { quick, say }: BenchOptions): Promise<Figure[]> {
  say(`${what}: connecting`);
  const lines = await HttpLines.open(desk.port(), 16);
  const next = writeRequests(desk.port(), visitors);
  const write = (refused: () => void) => lines.ask(next().request, (status) => status === 200 || refused());
  // The conversation has to be there before it can be looked at.
  for (const _ of visitors) await new Promise<void>((resolve) => lines.ask(next().request, () => resolve()));
  const consoles = await openScreens({
    port: desk.port(),
    path: '/api/live',
    headers: Array.from({ length: screens }, (_, at) => [`Cookie: ${people[at % people.length]?.cookie()}`]),
    hello: [JSON.stringify({ type: 'hello' }), ...(shown ? [JSON.stringify({ type: 'viewing', conversationId: shown })] : [])],
    counted: frame,
  });
  await pause(1000);
  const sampling = consoles.sample(['entry.added', 'conversation.changed']);
  write(() => {});
  const frames = await sampling;
  const way = consoles.way(desk.pid(), write);
  const alone = await openAlone(screens, frame, frames);
  try {
    return await onTwoCores([desk.pid(), alone.way.pid], async () => {
      const rate = async (name: string, on: Way) => {
        await sendAll(on, 40, underWay);
        const phase = await closedLoop(on, underWay, quick ? 3 : 8);
        const missing = phase.silent + phase.refused;
        say(
          `${what}, ${name}: ${Math.round(phase.rate * screens)} deliveries/s, ${missing} missing, client ${Math.round(100 * phase.clientShare)} % of its core`,
        );
        return { ...phase, deliveries: phase.rate * screens, missing };
      };
      const [floor, measured] = [await rate('ws alone', alone.way), await rate('the desk', way)];
      return [
        { figure: `${what}: deliveries`, value: measured.deliveries, unit: '/s', floor: floor.deliveries },
        { figure: `${what}: share of ws alone`, value: measured.deliveries / floor.deliveries, unit: '×', floor: 1, aim: { atLeast: 0.6 } },
        { figure: `${what}: until the last screen, median`, value: measured.median, unit: 'ms', floor: floor.median },
        { figure: `${what}: messages that did not reach every screen`, value: measured.missing, unit: '', aim: { atMost: 0 } },
      ];
    });
  } finally {
    consoles.close();
    lines.close();
    await alone.close();
  }
}

/** `ws` with as many sockets, to which it sends the very frames that the desk sends for a message. */
async function openAlone(screens: number, counted: string, frames: readonly string[]): Promise<{ way: Way; close(): Promise<void> }> {
  const { port, pid, stop } = await startFloorServer('broadcast.ts');
  const sockets = await openScreens({ port, path: '/', headers: Array.from({ length: screens }, () => []), hello: [], counted });
  const sender = new WebSocket(`ws://127.0.0.1:${port}/sender`, { perMessageDeflate: false });
  await once(sender, 'open');
  return {
    way: sockets.way(pid, () => {
      for (const frame of frames) sender.send(frame);
    }),
    async close() {
      sockets.close();
      sender.terminate();
      await stop();
    },
  };
}
