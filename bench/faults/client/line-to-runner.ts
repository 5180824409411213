import { parentPort } from 'node:worker_threads';
import { type Acknowledged, acknowledged, lines, surprises } from './browser.ts';
import { hurry, realNow, realTimer, setWrong } from './time.ts';

/** What the runner tells a client. */
export type Order =
  | { what: 'load'; everyMilliseconds: number | null }
  | { what: 'hurry'; times: number }
  | { what: 'wrong'; milliseconds: number }
  /** The network card says that it has a network again, as it does after a cut of its own. */
  | { what: 'tell' }
  | { what: 'pulse' }
  | { what: 'account' };

/** One conversation as a client shows it: a stretch that reaches the end. */
export interface Stretch {
  entries: { id: string; seq: number; text: string }[];
  /** Number of the newest entry, as far as the client knows. */
  newest: number;
}

/** How a client is at this moment. */
export interface Pulse {
  /** Messages that the server has confirmed, and times of writing of those it has not. */
  acknowledged: number;
  waitingSince: number[];
  /** Time of the last word on a live line; null while there is none. */
  heardAt: number | null;
}

/** What one client knows and has done. */
export interface Account {
  written: { id: string; conversationId: string; at: number }[];
  acknowledged: Acknowledged[];
  surprises: string[];
  stretches: Record<string, Stretch>;
  /** The rest of its state, as lines to be compared with what the server answers. */
  shown: Record<string, string>;
  /** With what a visitor proves who they are. */
  token?: string;
}

interface Client {
  /** Writes one message more; answers what it wrote, or nothing when there is nobody to write to. */
  write(number: number): { id: string; conversationId: string } | undefined;
  account(): Pick<Account, 'stretches' | 'shown'> & { token?: string };
}

/** Whoever has so many messages waiting writes no more: a machine that is too slow for the load would never be normal again. */
const mostWaiting = 4;

/** Obeys the runner and gives account to it. */
export function serveRunner({ write, account }: Client): void {
  const written: Account['written'] = [];
  let everyMilliseconds: number | null = null;

  // The load keeps the machine's time, whatever time the browser believes in.
  const keepWriting = () => {
    if (everyMilliseconds === null) return;
    const one = pulse().waitingSince.length < mostWaiting ? write(written.length + 1) : undefined;
    if (one) written.push({ ...one, at: realNow() });
    realTimer(keepWriting, everyMilliseconds * (0.5 + Math.random()));
  };

  function obey(order: Order): void {
    if (order.what === 'hurry') hurry(order.times);
    if (order.what === 'wrong') setWrong(order.milliseconds);
    if (order.what === 'tell') dispatchEvent(new Event('online'));
    if (order.what !== 'load') return;
    const idle = everyMilliseconds === null;
    everyMilliseconds = order.everyMilliseconds;
    if (idle) keepWriting();
  }

  function pulse(): Pulse {
    const done = new Set(acknowledged.map(({ id }) => id));
    return {
      acknowledged: done.size,
      waitingSince: written.filter(({ id }) => !done.has(id)).map(({ at }) => at),
      heardAt: lines.size === 0 ? null : Math.max(...lines.values()),
    };
  }

  parentPort?.on('message', ({ ask, order }: { ask: number; order: Order }) => {
    obey(order);
    const told = order.what === 'account' ? { written, acknowledged, surprises, ...account() } : pulse();
    parentPort?.postMessage({ ask, told });
  });
}
