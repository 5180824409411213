import { once } from 'node:events';
import type pg from 'pg';
import { WebSocket } from 'ws';
import type { Way } from '../load/loops.ts';
import { startFloorServer } from './process.ts';

/** The floor as a way: as many pairs of sockets as told, each with its own conversation, on the same database as the desk. */
export interface Floor extends Way {
  close(): Promise<void>;
}

export async function startFloor(database: pg.ClientConfig, pairs: number, texts: readonly string[]): Promise<Floor> {
  const { port, pid, stop } = await startFloorServer('server.ts', [JSON.stringify(database)]);
  const open = async (path: string) => {
    const socket = new WebSocket(`ws://127.0.0.1:${port}/${path}`, { perMessageDeflate: false });
    await once(socket, 'open');
    return socket;
  };
  const senders: WebSocket[] = [];
  const underWay = new Map<number, (arrived: boolean) => void>();
  for (let pair = 0; pair < pairs; pair += 1) {
    const receiver = await open(`r${pair}`);
    receiver.on('message', (data) => {
      const { key }: { key: number } = JSON.parse(String(data));
      underWay.get(key)?.(true);
      underWay.delete(key);
    });
    senders.push(await open(`s${pair}`));
  }
  let at = 0;
  return {
    pid,
    send(ended) {
      const [key, conversation] = [at, at % pairs];
      underWay.set(key, ended);
      senders[conversation]?.send(JSON.stringify({ key, conversation, text: texts[at % texts.length] }));
      at += 1;
    },
    async close() {
      for (const socket of senders) socket.terminate();
      await stop();
    },
  };
}
