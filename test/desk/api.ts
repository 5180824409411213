import { randomBytes } from 'node:crypto';
import type { Asking, Replied, Route } from '../../packages/contract/src/route.ts';
import { bytes } from '../../packages/contract/src/route.ts';

/** What the desk answered, whether it agreed or refused. */
interface Answer {
  status: number;
  headers: Headers;
  body: unknown;
}

/** One who asks the desk over HTTP: a person by their cookie, a visitor by their token, or nobody. */
export interface Api {
  /** Asks, and takes nothing but yes for an answer. */
  ask<R extends Route>(route: R, asking?: Given<R>, headers?: Record<string, string>): Promise<Replied<R>>;
  /** Asks, and tells what was answered. `body` may break the contract. */
  tryAsk(route: Route, asking?: { params?: unknown; query?: unknown; body?: unknown }, headers?: Record<string, string>): Promise<Answer>;
  /** The cookie of the session, as `name=value`. */
  cookie(): string | undefined;
}

/** As in the contract, ids being plain strings here. */
type Given<R extends Route> = { [Part in keyof Asking<R>]?: Plain<Asking<R>[Part]> | Uint8Array };
type Plain<T> = T extends string ? string : T extends readonly (infer One)[] ? Plain<One>[] : T extends object ? { [Key in keyof T]: Plain<T[Key]> } : T;

/** A refusal, with its code for the test to expect. */
class Refused extends Error {
  readonly status: number;
  readonly code: string;

  constructor(route: Route, { status, body }: Answer) {
    const code = typeof body === 'object' && body !== null && 'code' in body ? String(body.code) : '';
    super(`${route.method} ${route.path} was answered ${status} ${code || String(body)}`);
    this.status = status;
    this.code = code;
  }
}

export interface Session {
  cookie?: string | undefined;
  token?: string | undefined;
}

export function createApi(url: () => string, session: Session = {}): Api {
  let { cookie } = session;
  const { token } = session;

  async function tryAsk(
    route: Route,
    asking: { params?: unknown; query?: unknown; body?: unknown } = {},
    headers: Record<string, string> = {},
  ): Promise<Answer> {
    const raw = asking.body instanceof Uint8Array;
    const response = await fetch(`${url()}${addressOf(route, asking.params, asking.query)}`, {
      method: route.method,
      redirect: 'manual',
      headers: {
        'accept-language': 'ru',
        ...(cookie && { cookie }),
        ...(token && { authorization: `Bearer ${token}` }),
        ...(asking.body !== undefined && { 'content-type': raw ? 'application/octet-stream' : 'application/json' }),
        ...headers,
      },
      ...(asking.body !== undefined && { body: asking.body instanceof Uint8Array ? Buffer.from(asking.body) : JSON.stringify(asking.body) }),
    });
    for (const line of response.headers.getSetCookie()) {
      const [pair = ''] = line.split(';');
      if (pair.includes('session')) cookie = /=.+/.test(pair) ? pair : undefined;
    }
    const isJson = response.headers.get('content-type')?.startsWith('application/json');
    return { status: response.status, headers: response.headers, body: isJson ? await response.json() : Buffer.from(await response.arrayBuffer()) };
  }

  return {
    tryAsk,
    cookie: () => cookie,
    async ask(route, asking = {}, headers = {}) {
      const answer = await tryAsk(route, asking, headers);
      if (answer.status !== 200) throw new Refused(route, answer);
      if (route.reply === bytes) return answer.body as never;
      return route.reply.parse(answer.body) as never;
    },
  };
}

/** The address of a route with its parameters filled in. */
function addressOf(route: Route, params: unknown, query?: unknown): string {
  const values = new Map<string, unknown>(Object.entries(params ?? {}));
  const path = route.path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(String(values.get(name) ?? '')));
  const asked = new URLSearchParams(Object.entries(query ?? {}).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]])));
  return asked.size > 0 ? `${path}?${asked}` : path;
}

/** An id as clients make them: UUID version 7, so that later ones sort later. */
export function newId(): string {
  const all = randomBytes(16);
  all.writeUIntBE(Date.now(), 0, 6);
  all[6] = ((all[6] ?? 0) & 0x0f) | 0x70;
  all[8] = ((all[8] ?? 0) & 0x3f) | 0x80;
  const hex = all.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
