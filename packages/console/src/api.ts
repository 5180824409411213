import type { RefusalBody } from '@otklik/contract/errors';
import type { Asking, Replied, Route } from '@otklik/contract/route';
import i18next from 'i18next';
import { createStore } from './ui/store.ts';

export { contract } from '@otklik/contract';

/** The server said no (or nothing at all: code `offline`). `message` is a sentence for the person. */
export class Refused extends Error {
  override name = 'Refused';
  readonly code: string;
  readonly status: number;
  readonly path: string | undefined;
  readonly details: NonNullable<RefusalBody['details']>;
  constructor(status: number, body: RefusalBody) {
    super(body.message);
    this.code = body.code;
    this.status = status;
    this.path = body.path;
    this.details = body.details ?? {};
  }
  /** Nobody is to blame and a later try may succeed: no network, a restarting server, a database that is away. */
  get passing(): boolean {
    return this.status === 0 || this.status === 429 || this.status >= 500;
  }
}

/** Whether the last exchange found no server, or a server without its database; and how many commands are being tried again. */
export const trouble = createStore({ offline: false, away: false, saving: 0 });

type Needed<R extends Route> = { [Key in keyof Asking<R> as Asking<R>[Key] extends undefined ? never : Key]: Asking<R>[Key] };
type Given<R extends Route> = keyof Needed<R> extends never ? [] : [Needed<R>];
interface Loose {
  params?: Record<string, string>;
  query?: Record<string, unknown>;
  body?: unknown;
}

/** The address of a route with its parameters and query filled in. */
export function addressOf(route: Pick<Route, 'path'>, { params = {}, query = {} }: Loose = {}): string {
  const path = route.path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(params[name] ?? ''));
  const pairs = Object.entries(query).filter(([, value]) => value !== undefined && value !== null);
  return pairs.length ? `${path}?${new URLSearchParams(pairs.map(([key, value]) => [key, String(value)]))}` : path;
}

/** Reads what a refused answer says; an answer that isn't ours (a proxy's page) becomes `offline`. */
export function refusalOf(status: number, text: string): Refused {
  try {
    const body: Partial<RefusalBody> = JSON.parse(text);
    if (body.code && body.message) return new Refused(status, { ...body, code: body.code, message: body.message });
  } catch {}
  return new Refused(status, { code: 'offline', message: i18next.t('shell:offline') });
}

async function exchange<R extends Route>(route: R, given: Loose): Promise<Replied<R>> {
  let response: Response;
  try {
    response = await fetch(addressOf(route, given), {
      method: route.method,
      headers: {
        'accept-language': i18next.language,
        ...(given.body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      body: given.body === undefined ? null : JSON.stringify(given.body),
      signal: AbortSignal.timeout(30_000),
    });
  } catch {
    trouble.change({ offline: true });
    throw new Refused(0, { code: 'offline', message: i18next.t('shell:offline') });
  }
  if (!response.ok) {
    trouble.change({ offline: false, away: response.status === 503 });
    throw refusalOf(response.status, await response.text());
  }
  trouble.change({ offline: false, away: false });
  // The one place where an answer is believed without a check: console and server are built from the same contract.
  const reply: Replied<R> = await response.json();
  return reply;
}

/** Asks once. For reading (TanStack Query tries again by itself) and for the outbox (which has its own law). */
export function ask<R extends Route>(route: R, ...given: Given<R>): Promise<Replied<R>> {
  return exchange(route, given[0] ?? {});
}

const pauses = [400, 1000, 2000, 4000, 8000, 8000];

/** Asks, and while the server is out of reach asks again for about 20 s; meanwhile the desk shows «Сохраняем…». */
export async function call<R extends Route>(route: R, ...given: Given<R>): Promise<Replied<R>> {
  for (let tries = 0; ; tries++) {
    try {
      return await exchange(route, given[0] ?? {});
    } catch (error) {
      const pause = pauses[tries];
      const again = error instanceof Refused && (error.status === 0 || error.status === 503) && route.method !== 'GET';
      if (!again || pause === undefined) throw error;
      trouble.change({ saving: trouble.get().saving + 1 });
      await new Promise((resolve) => setTimeout(resolve, pause));
      trouble.change({ saving: trouble.get().saving - 1 });
    }
  }
}

/** What to tell the person about a failure of any kind. */
export function sentenceOf(error: unknown): string {
  return error instanceof Refused ? error.message : i18next.t('shell:unexpected');
}
