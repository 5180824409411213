import { Worker } from 'node:worker_threads';
import type { ClientData } from '../client/browser.ts';
import type { Account, Order, Pulse } from '../client/line-to-runner.ts';

/** A client in a thread of its own. */
export interface Client {
  kind: 'visitor' | 'agent';
  data: ClientData;
  /** Gives an order, and hears how it is. */
  tell(order: Order): Promise<Pulse>;
  account(): Promise<Account>;
  /** What broke inside it; nothing should. */
  failures: string[];
  close(): Promise<void>;
}

export async function openClient(kind: Client['kind'], data: ClientData): Promise<Client> {
  const worker = new Worker(new URL(`../client/${kind}.ts`, import.meta.url), { workerData: data });
  const failures: string[] = [];
  const waiting = new Map<number, { resolve: (told: never) => void; reject: (error: Error) => void }>();
  let asked = 0;
  worker.on('message', ({ ask, told }: { ask: number; told: never }) => {
    waiting.get(ask)?.resolve(told);
    waiting.delete(ask);
  });
  worker.on('error', (error) => failures.push(error instanceof Error ? (error.stack ?? error.message) : String(error)));
  worker.on('exit', () => {
    for (const { reject } of waiting.values()) reject(new Error(`${data.name} has ended: ${failures.join('\n')}`));
  });
  /** A thread of our own answers an order with the shape of that order. */
  function ask<Told>(order: Order): Promise<Told> {
    asked += 1;
    const mine = asked;
    worker.postMessage({ ask: mine, order });
    return new Promise((resolve, reject) => waiting.set(mine, { resolve, reject }));
  }
  const client: Client = {
    kind,
    data,
    failures,
    tell: (order) => ask<Pulse>(order),
    account: () => ask<Account>({ what: 'account' }),
    async close() {
      await worker.terminate();
    },
  };
  await client.tell({ what: 'pulse' });
  return client;
}
