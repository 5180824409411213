import { findNats } from '../../../scripts/nats.mjs';
import { freePort, type Running, run, until } from './process.ts';

export const unableToRunNats = () => (findNats() ? undefined : 'no nats-server is installed');

/** A NATS server of the machine's packages that goes and comes back. */
export interface Nats {
  url: string;
  start(): Promise<void>;
  end(signal: NodeJS.Signals): Promise<void>;
}

export async function makeNats(): Promise<Nats> {
  const port = await freePort();
  let running: Running | undefined;
  return {
    url: `nats://127.0.0.1:${port}`,
    async start() {
      running = run(findNats() ?? 'nats-server', ['-a', '127.0.0.1', '-p', String(port)]);
      const { said } = running;
      await until('NATS answers', 20, () => said().includes('Server is ready'));
    },
    async end(signal) {
      await running?.end(signal);
    },
  };
}
