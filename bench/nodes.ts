/**
 * One, two and three nodes behind nginx: messages come in through nginx, wherever it sends them, and have to be on a screen at every node.
 * From what they cost there, a model of a million connections and 100,000 messages a second.
 */
import { setTimeout as pause } from 'node:timers/promises';
import { peek } from '../test/desk/database.ts';
import { unableToRunNats } from './faults/parts/nats.ts';
import { foundDesk, type Nodes, secret, startNodes } from './faults/parts/nodes.ts';
import { unableToRunNodes } from './faults/parts/settings.ts';
import { type DeskOfWay, openDeskWay } from './load/desk-way.ts';
import { closedLoop, sendAll } from './load/loops.ts';
import { collectable, settledKilobytes } from './load/memory.ts';
import { type Meter, openMeter, type Reading, rise } from './load/meter.ts';
import { openWidgets } from './load/widgets.ts';
import type { BenchOptions, Figure } from './report/figures.ts';
import { type ConnectionCosts, type MessageCosts, modelOf } from './report/model.ts';
import { type SeededDesk, seedVisitors } from './seed/visitors.ts';

export const title = 'Nodes: several behind nginx, and a model of many';

const underWay = 64;
const widgetsPerSecond = 300;
const cases = [
  { name: '1 node', nodes: 1, nats: false, byTalk: false, idle: false },
  { name: '2 nodes', nodes: 2, nats: false, byTalk: false, idle: false },
  { name: '3 nodes', nodes: 3, nats: false, byTalk: false, idle: true },
  { name: '3 nodes by talk', nodes: 3, nats: false, byTalk: true, idle: false },
  { name: '3 nodes on NATS', nodes: 3, nats: true, byTalk: false, idle: false },
] as const;
type Case = (typeof cases)[number];

/** A desk of several nodes, as the parts of the bench know a desk. */
type Served = SeededDesk & DeskOfWay;

export async function measure(options: BenchOptions): Promise<Figure[]> {
  const figures: Figure[] = [];
  const messages = new Map<Case['name'], MessageCosts>();
  let connection: ConnectionCosts | undefined;
  for (const one of cases) {
    if (options.only !== undefined && !options.only.split(',').includes(one.name)) continue;
    const reason = unableToRunNodes() ?? (one.nats ? unableToRunNats() : undefined);
    if (reason) {
      options.say(`${one.name}: left out, ${reason}`);
      continue;
    }
    const outcome = await run(one, options);
    figures.push(...outcome.figures);
    messages.set(one.name, outcome.costs);
    connection ??= outcome.connection;
  }
  const [first, three] = [messages.get('1 node'), messages.get('3 nodes')];
  if (first && three && connection) figures.push(...modelOf({ one: first, three, threeOnNats: messages.get('3 nodes on NATS'), connection }));
  return figures;
}

async function run(
  { name, nodes, nats, byTalk, idle }: Case,
  { quick, say }: BenchOptions,
): Promise<{ figures: Figure[]; costs: MessageCosts; connection: ConnectionCosts | undefined }> {
  const closing: (() => unknown)[] = [];
  try {
    say(`${name}: starting`);
    const desk = await startNodes({ database: 'debian', nodes, nats, byTalk, env: { OTKLIK_LOG_LEVEL: 'warn', ...collectable } }, closing);
    const served = await serve(desk);
    const meter = await openMeter(desk);
    closing.push(meter.close);
    // Before the load, after which a node gives memory back for a while.
    const connection = idle ? await idleCosts(desk, served, meter, quick) : undefined;
    const visitors = await seedVisitors(served, quick ? 256 : 1024, { sites: 32, secret });
    const screens = desk.nodes.map(({ port }) => port);
    const way = await openDeskWay(served, visitors, underWay, screens);
    closing.push(way.close);
    await sendAll(way, 2 * visitors.length, underWay);

    // Both readings are taken while the load is on: what PostgreSQL counts late, it counts equally late in both.
    const seconds = quick ? 4 : 15;
    const load = closedLoop(way, underWay, seconds + 2);
    await pause(1000);
    const before = await meter.read();
    await pause(seconds * 1000);
    const costs = costsOf(before, await meter.read());
    const { rate, median, p99, silent } = await load;
    const { lost, doubled, misplaced, refused } = await way.check();
    say(
      `${name}: ${Math.round(rate)}/s on ${nodes} screens; ${lost} lost, ${doubled} doubled, ${misplaced} out of order, ${refused} refused, ${silent} without an answer`,
    );
    const figure = (what: string, value: number, unit: string): Figure => ({ figure: `${name}: ${what}`, value, unit });
    const figures: Figure[] = [
      figure('messages, each on a screen of every node', rate, '/s'),
      figure('median', median, 'ms'),
      figure('p99', p99, 'ms'),
      { ...figure('lost or doubled on a screen', lost + doubled, ''), aim: { atMost: 0 } },
      { ...figure('out of order or with gaps on a screen', misplaced, ''), aim: { atMost: 0 } },
      { ...figure('refused or without an answer', refused + silent, ''), aim: { atMost: 0 } },
      figure('processor time of the nodes for one', costs.nodes, 'µs'),
      figure('processor time of nginx for one', costs.nginx, 'µs'),
      figure('processor time of PostgreSQL for one', costs.postgres, 'µs'),
      figure(`processor time of ${nats ? 'NATS' : 'PostgreSQL’s NOTIFY'} for one`, costs.carrier, 'µs'),
      figure('written ahead by PostgreSQL for one', costs.walBytes, 'bytes'),
      figure('kept by PostgreSQL of one', costs.keptBytes, 'bytes'),
      figure('commits for one', costs.commits, ''),
      figure('notices for one', costs.notices, ''),
      figure('packets of notices for one', costs.packets, ''),
      figure('bytes of notices for one', costs.noticeBytes, 'bytes'),
    ];
    if (connection) {
      figures.push(figure('memory of an idle connection', connection.kilobytes, 'kB'));
      figures.push(figure('processor time of the nodes for an idle connection', connection.nodes, 'µs/s'));
      figures.push(figure('processor time of PostgreSQL for an idle connection', connection.postgres, 'µs/s'));
    }
    return { figures, costs, connection };
  } finally {
    for (const end of closing.reverse()) await end();
  }
}

/** Its owner comes, and it is written to by the door of all nodes. */
async function serve({ data, server, door, postgres }: Nodes): Promise<Served> {
  const owner = { api: await foundDesk(server.url) };
  return {
    data,
    owner,
    url: `http://127.0.0.1:${door}`,
    port: () => door,
    pid: () => server.pid(),
    peek: (sql, values) => peek({ url: postgres?.url() ?? '' }, sql, values),
  };
}

function costsOf(before: Reading, after: Reading): MessageCosts {
  const each = (what: keyof Reading) => rise(before, after, what) / Math.max(1, rise(before, after, 'messages'));
  return {
    nodes: each('nodes') * 1e6,
    nginx: each('nginx') * 1e6,
    postgres: each('postgres') * 1e6,
    carrier: each('carrier') * 1e6,
    walBytes: each('walBytes'),
    keptBytes: each('keptBytes'),
    commits: each('commits'),
    notices: each('notices'),
    packets: each('packets'),
    noticeBytes: each('noticeBytes'),
  };
}

/** What widgets cost that only listen, beyond what the nodes cost without them. */
async function idleCosts({ nodes }: Nodes, served: Served, meter: Meter, quick: boolean): Promise<ConnectionCosts> {
  const [many, seconds] = quick ? [900, 20] : [3000, 60];
  const tokens = (await seedVisitors(served, many, { secret })).map(({ token }) => token);
  const weigh = async () => (await Promise.all(nodes.map((node) => settledKilobytes(node.pid())))).reduce((sum, kilobytes) => sum + kilobytes, 0);
  const spend = async () => {
    const before = await meter.read();
    await pause(seconds * 1000);
    const after = await meter.read();
    return { nodes: rise(before, after, 'nodes'), postgres: rise(before, after, 'postgres') };
  };
  const [light, quiet] = [await weigh(), await spend()];
  let dialled = 0;
  const port = () => {
    dialled += 1;
    return nodes[dialled % nodes.length]?.port ?? 0;
  };
  const widgets = await openWidgets(port, tokens, widgetsPerSecond);
  await pause(2000);
  const [heavy, busy] = [await weigh(), await spend()];
  widgets.close();
  const each = (what: 'nodes' | 'postgres') => (Math.max(0, busy[what] - quiet[what]) * 1e6) / many / seconds;
  return { kilobytes: (heavy - light) / many, nodes: each('nodes'), postgres: each('postgres') };
}
