import { z } from 'zod';
import { findNats } from '../../../scripts/nats.mjs';
import { freePort, type Running, run, until } from './process.ts';

export const unableToRunNats = () => (findNats() ? undefined : 'no nats-server is installed');

const counts = z.object({ in_msgs: z.number(), in_bytes: z.number() });

/** A NATS server of the machine's packages that goes and comes back. */
export interface Nats {
  url: string;
  pid(): number;
  /** How many messages it took from the nodes, and how many bytes, since its start. */
  taken(): Promise<{ messages: number; bytes: number }>;
  start(): Promise<void>;
  end(signal: NodeJS.Signals): Promise<void>;
}

export async function makeNats(): Promise<Nats> {
  const [port, monitor] = [await freePort(), await freePort()];
  let running: Running | undefined;
  return {
    url: `nats://127.0.0.1:${port}`,
    pid: () => running?.child.pid ?? 0,
    async taken() {
      const { in_msgs, in_bytes } = counts.parse(await (await fetch(`http://127.0.0.1:${monitor}/varz`)).json());
      return { messages: in_msgs, bytes: in_bytes };
    },
    async start() {
      running = run(findNats() ?? 'nats-server', ['-a', '127.0.0.1', '-p', String(port), '-m', String(monitor)]);
      const { said } = running;
      await until('NATS answers', 20, () => said().includes('Server is ready'));
    },
    async end(signal) {
      await running?.end(signal);
    },
  };
}
