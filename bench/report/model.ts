import type { Reading } from '../load/meter.ts';
import type { Figure } from './figures.ts';

/** What one message costs a desk of so many nodes. Processor time in microseconds. */
export type MessageCosts = Omit<Reading, 'messages'>;

/** What a connection costs on which nothing is said: memory of its node, and processor time in microseconds a second. */
export interface ConnectionCosts {
  kilobytes: number;
  nodes: number;
  postgres: number;
}

interface Measured {
  /** One node and three, tied by NOTIFY. */
  one: MessageCosts;
  three: MessageCosts;
  /** Three tied by NATS, where it could be measured. */
  threeOnNats: MessageCosts | undefined;
  connection: ConnectionCosts;
}

const connections = 1_000_000;
const messages = 100_000;
/** Nodes that hold somebody whom a message concerns: the customer, and the colleagues of one workspace. */
const hearing = 4;
/** How much of its core a node may use, so that it stays quick when another one dies. */
const share = 0.6;
const daySeconds = 86_400;

/** What a measured cost comes to with a million connections and 100,000 messages a second, by straight lines: every message costs what it cost here. */
export function modelOf({ one, three, threeOnNats, connection }: Measured): Figure[] {
  /** From one node and three to any number of them: what each node more adds. */
  const on = (nodes: number, what: 'nodes' | 'carrier') => one[what] + ((nodes - 1) * Math.max(0, three[what] - one[what])) / 2;
  const cores = (microseconds: number, times = messages) => (microseconds * times) / 1e6;
  const desk = cores(on(hearing, 'nodes')) + cores(connection.nodes, connections);
  const nodes = Math.ceil(desk / share);
  const figures: [string, number, string][] = [
    ['cores of the desk', desk, ''],
    ['nodes, each with a core of which it uses six tenths', nodes, ''],
    ['cores of nginx', cores(three.nginx), ''],
    ['memory for connections', (connections * connection.kilobytes) / 1e6, 'GB'],
    ['cores of PostgreSQL, without what ties the nodes', cores(three.postgres - three.carrier) + cores(connection.postgres, connections), ''],
    ['cores of PostgreSQL for idle connections alone', cores(connection.postgres, connections), ''],
    ['PostgreSQL writes ahead', (messages * three.walBytes) / 1e6, 'MB/s'],
    ['PostgreSQL commits', messages * three.commits, '/s'],
    ['messages and their indexes, a day', (messages * three.keptBytes * daySeconds) / 1e12, 'TB'],
    ['notices', messages * three.notices, '/s'],
    ['packets of NOTIFY, each read by a process for every node', messages * three.packets, '/s'],
    ['cores of PostgreSQL for NOTIFY, with so many nodes listening', cores(on(nodes, 'carrier')), ''],
  ];
  if (threeOnNats) figures.push(['cores of NATS', cores(threeOnNats.carrier), '']);
  return figures.map(([figure, value, unit]) => ({ figure: `model: ${figure}`, value, unit }));
}
