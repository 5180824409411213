import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';

/** What may happen to a request on its way: to see it pass, to lose its answer. */
type Fate = 'pass' | 'lose';

/**
 * The network between browsers and the desk, which can be cut for real: every byte goes through here, sockets die as they do
 * when a cable is pulled, and the desk may come back on another port without anybody noticing.
 */
export interface Wire {
  port: number;
  /** Ends all connections and lets none through. */
  cut(): void;
  mend(): void;
  lead(port: number): void;
  /**
   * Waits for a request whose first line matches, and acts when its answer has come from the desk and before a byte of it went
   * on: with `lose` it never does, and the connection dies.
   */
  onAnswer(request: RegExp, act: () => Fate | Promise<Fate>): void;
  close(): Promise<void>;
}

export async function layWire(): Promise<Wire> {
  let target = 0;
  let isCut = false;
  let waiting: { request: RegExp; act: () => Fate | Promise<Fate> }[] = [];
  const open = new Set<Socket>();

  const server = createServer((near) => {
    if (isCut || target === 0) return void near.destroy();
    const far = connect({ port: target, host: '127.0.0.1' });
    let held: (typeof waiting)[number] | undefined;
    let after = Promise.resolve();
    const end = () => {
      near.destroy();
      far.destroy();
      open.delete(near);
      open.delete(far);
    };
    for (const one of [near, far]) {
      open.add(one);
      one.setNoDelay(true);
      one.on('error', end);
      one.on('close', end);
    }
    near.on('data', (data: Buffer) => {
      const line = data.subarray(0, 300).toString('latin1').split('\r\n')[0] ?? '';
      const found = waiting.find(({ request }) => request.test(line));
      if (found) {
        held = found;
        waiting = waiting.filter((one) => one !== found);
      }
      far.write(data);
    });
    far.on('data', (data: Buffer) => {
      const now = held;
      held = undefined;
      after = after.then(async () => {
        const fate = now ? await now.act() : 'pass';
        if (fate === 'lose') end();
        else near.write(data);
      });
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  return {
    port: typeof address === 'object' && address ? address.port : 0,
    cut() {
      isCut = true;
      for (const one of open) one.destroy();
    },
    mend() {
      isCut = false;
    },
    lead(port) {
      target = port;
    },
    onAnswer(request, act) {
      waiting.push({ request, act });
    },
    async close() {
      for (const one of open) one.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}
