import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';

/**
 * How the network behaves. `cut`: every connection dies, none begins. `deaf`: bytes are swallowed and nobody is told, as behind a
 * router that forgot the connection. `halve`: of every third write that comes back one half arrives, then the connection dies.
 * `lose`: the answer to every second message dies with its connection, after the server has committed it. `shuffle`: every
 * connection is held up by a time of its own, so that later requests overtake earlier ones. `slow`: hardly anything comes down.
 */
type Manner = 'pass' | 'cut' | 'deaf' | 'halve' | 'lose' | 'shuffle' | 'slow';

export interface TcpProxy {
  port: number;
  /** How many connections or answers the network has spoiled. */
  spoiled(): number;
  behave(manner: Manner): void;
  lead(port: number): void;
  close(): Promise<void>;
}

const aMessage = /^POST \/api\/(widget\/)?conversations\/[\w-]+\/messages /m;
const slowBytes = 2000;
const longestHoldMilliseconds = 400;

/** A TCP proxy on the loopback that behaves as networks do. Connections that were spoiled stay so when it behaves again: new ones are whole. */
export async function openProxy(target = 0): Promise<TcpProxy> {
  let manner: Manner = 'pass';
  let port = target;
  let spoiled = 0;
  let writes = 0;
  let messages = 0;
  const ends = new Map<Socket, () => void>();
  const deafen = new Set<() => void>();

  const server = createServer({ noDelay: true }, (near) => {
    if (manner === 'cut' || port === 0) return void near.destroy();
    const far = connect({ port, host: '127.0.0.1', noDelay: true });
    let deaf = false;
    let losing = false;
    const hold = Math.random() * longestHoldMilliseconds;
    const end = () => {
      near.destroy();
      far.destroy();
      ends.delete(near);
      deafen.delete(plug);
    };
    const plug = () => {
      deaf = true;
    };
    ends.set(near, end);
    deafen.add(plug);
    if (manner === 'deaf') plug();
    for (const one of [near, far]) {
      one.on('error', () => {});
      // A router that forgot the connection tells nobody that one side has gone.
      one.on('close', () => deaf || end());
    }
    /** Bytes keep their order within a connection, however long each of them is held up. */
    let order = Promise.resolve();
    const pass = (to: Socket, data: Buffer) => {
      if (deaf) return;
      if (manner === 'shuffle') {
        order = order.then(() => new Promise((resolve) => setTimeout(resolve, hold)));
        void order.then(() => to.write(data));
      } else void order.then(() => to.write(data));
    };
    near.on('data', (data: Buffer) => {
      if (manner === 'lose' && aMessage.test(data.toString('latin1'))) {
        messages += 1;
        losing = messages % 2 === 0;
      }
      pass(far, data);
    });
    far.on('data', (data: Buffer) => {
      writes += 1;
      if (losing) {
        spoiled += 1;
        return end();
      }
      if (manner === 'halve' && writes % 3 === 0) {
        spoiled += 1;
        near.write(data.subarray(0, Math.ceil(data.length / 2)), end);
        return;
      }
      if (manner === 'slow') {
        far.pause();
        setTimeout(() => far.resume(), (data.length / slowBytes) * 1000).unref();
      }
      pass(near, data);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  return {
    port: typeof address === 'object' && address ? address.port : 0,
    spoiled: () => spoiled,
    behave(next) {
      manner = next;
      if (next === 'cut') for (const end of [...ends.values()]) end();
      if (next === 'cut' || next === 'deaf') spoiled += ends.size;
      if (next === 'deaf') for (const plug of deafen) plug();
    },
    lead(next) {
      port = next;
    },
    async close() {
      for (const end of [...ends.values()]) end();
      for (const near of ends.keys()) near.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}
