import { setTimeout as pause } from 'node:timers/promises';
import { refusal } from '../../packages/contract/src/errors.ts';
import type { Route } from '../../packages/contract/src/route.ts';
import type { Api } from '../../test/desk/api.ts';
import type { Desk } from '../../test/desk.ts';
import { HttpLines } from './http-lines.ts';
import { quantile, sorted } from './quantile.ts';

/** How long answers take, in milliseconds. */
export interface Times {
  median: number;
  p95: number;
}

export interface Asker {
  /** Asks one after the other, every address as often as told; throws when one is refused. */
  times(addresses: readonly string[], each: number): Promise<Times>;
  close(): void;
}

/** One who asks the desk as a person of it, on one kept connection, and takes the time. */
export async function createAsker(desk: Desk, api: Api): Promise<Asker> {
  const lines = await HttpLines.open(desk.port(), 1);
  const ask = (address: string) =>
    new Promise<number>((resolve, reject) => {
      const began = performance.now();
      lines.ask(`GET ${address} HTTP/1.1\r\nHost: 127.0.0.1:${desk.port()}\r\nCookie: ${api.cookie()}\r\n\r\n`, (status, refused) => {
        if (status === 200) resolve(performance.now() - began);
        // The desk's own limit stays in force; waiting for it is no part of an answer's time.
        else if (status === 429) resolve(pause(secondsIn(refused) * 1000).then(() => ask(address)));
        else reject(new Error(`${address} was answered ${status}: ${refused}`));
      });
    });
  return {
    async times(addresses, each) {
      const taken: number[] = [];
      for (let turn = 0; turn < each; turn += 1) for (const address of addresses) taken.push(await ask(address));
      const all = sorted(taken);
      return { median: quantile(all, 0.5), p95: quantile(all, 0.95) };
    },
    close: () => lines.close(),
  };
}

function secondsIn(refused: string): number {
  return Number(refusal.parse(JSON.parse(refused)).details?.seconds ?? 1);
}

/** The address of a route with its parameters and its question filled in. */
export function addressOf(route: Route, params: Record<string, string>, query: Record<string, string | number> = {}): string {
  const path = route.path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(params[name] ?? ''));
  const asked = new URLSearchParams(Object.entries(query).map(([name, value]) => [name, String(value)]));
  return asked.size > 0 ? `${path}?${asked}` : path;
}
