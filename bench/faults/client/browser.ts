import 'fake-indexeddb/auto';
import { workerData } from 'node:worker_threads';
import { installTime, realNow } from './time.ts';

/** What a client is told when it starts. */
export interface ClientData {
  /** Whose browser it is: tabs of one browser share locks and channels, browsers do not. */
  name: string;
  url: string;
  /** Path of the page. */
  path: string;
  /** A signed-in person's cookie. */
  cookie?: string;
}

/** A message whose arrival the server has confirmed. */
export interface Acknowledged {
  id: string;
  conversationId: string;
  seq: number;
}

const { name, url, path, cookie }: ClientData = workerData;

/** All that the server has confirmed to this browser. */
export const acknowledged: Acknowledged[] = [];
/** The live lines that have been welcomed, with the time of the last word. */
export const lines = new Map<object, number>();
/** What answered with neither yes nor a passing trouble: nothing of the kind is expected. */
export const surprises: string[] = [];

const headers = { origin: url, ...(cookie && { cookie }) };
const raw = { fetch, WebSocket, BroadcastChannel, locks: navigator.locks };
const passing = [401, 409, 429, 500, 502, 503, 504, 507];

/** Notes confirmations as they come over the network, whatever the client makes of them. */
async function ask(asked: string | URL | Request, init: RequestInit = {}): Promise<Response> {
  const address = new URL(asked instanceof Request ? asked.url : asked, url);
  const answer = await raw.fetch(address, { ...init, headers: { ...Object.fromEntries(new Headers(init.headers)), ...headers } });
  if (init.method === 'POST' && address.pathname.endsWith('/messages')) {
    if (answer.ok) {
      const { id, conversationId, seq }: Acknowledged = await answer.clone().json();
      acknowledged.push({ id, conversationId, seq });
    } else if (!passing.includes(answer.status)) surprises.push(`${answer.status} ${await answer.clone().text()}`);
  }
  return address.pathname === '/api/live/stream' && answer.body ? overheard(answer, answer.body) : answer;
}

/** The same answer, of which every part is noted as it comes. */
function overheard(answer: Response, body: ReadableStream<Uint8Array<ArrayBuffer>>): Response {
  const line = {};
  const noted = new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
    transform(part, passed) {
      follow(line, new TextDecoder().decode(part));
      passed.enqueue(part);
    },
    flush: () => void lines.delete(line),
  });
  const reader = body.pipeThrough(noted);
  return new Response(reader, { status: answer.status, headers: answer.headers });
}

function follow(line: object, text: string): void {
  if (lines.has(line) || text.includes('"welcome"')) lines.set(line, realNow());
}

const Socket = new Proxy(raw.WebSocket, {
  construct(made, [address]) {
    const socket: WebSocket = Reflect.construct(made, [address, { headers }]);
    socket.addEventListener('message', ({ data }) => follow(socket, String(data)));
    socket.addEventListener('close', () => lines.delete(socket));
    return socket;
  },
});

/** Server-sent events over `fetch`, so that the cookie goes with them. */
class Stream {
  onmessage: (event: { data: string }) => void = () => {};
  onerror: () => void = () => {};
  readonly #stop = new AbortController();

  constructor(address: string) {
    void this.#read(address).catch(() => {
      if (!this.#stop.signal.aborted) this.onerror();
    });
  }

  async #read(address: string): Promise<void> {
    const { body, ok } = await ask(address, { headers: { accept: 'text/event-stream' }, signal: this.#stop.signal });
    if (!ok || !body) throw new Error('no stream');
    let rest = '';
    for await (const part of body.pipeThrough(new TextDecoderStream())) {
      const events = (rest + part).split('\n\n');
      rest = events.pop() ?? '';
      for (const event of events) {
        if (!event.startsWith('data: ')) continue;
        this.onmessage({ data: event.slice('data: '.length) });
      }
    }
    throw new Error('the stream has ended');
  }

  close(): void {
    this.#stop.abort();
  }
}

const kept = new Map<string, string>();
const storage = {
  getItem: (key: string) => kept.get(key) ?? null,
  setItem: (key: string, value: string) => void kept.set(key, value),
  removeItem: (key: string) => void kept.delete(key),
};

const page = new EventTarget();
const shown = Object.assign(new EventTarget(), { visibilityState: 'visible', hasFocus: () => true, title: '', querySelector: () => null });

/** The few things of a browser that the clients' own code asks for. */
const globals: Record<string, unknown> = {
  location: new URL(path, url),
  document: shown,
  window: globalThis,
  localStorage: storage,
  addEventListener: page.addEventListener.bind(page),
  removeEventListener: page.removeEventListener.bind(page),
  dispatchEvent: page.dispatchEvent.bind(page),
  fetch: ask,
  WebSocket: Socket,
  EventSource: Stream,
  BroadcastChannel: new Proxy(raw.BroadcastChannel, { construct: (made, [channel]) => Reflect.construct(made, [`${name} ${channel}`]) }),
};
for (const [key, value] of Object.entries(globals)) Object.defineProperty(globalThis, key, { value, configurable: true, writable: true });
Object.defineProperties(navigator, {
  onLine: { value: true, configurable: true },
  locks: { value: { request: (lock: string, ...rest: unknown[]) => Reflect.apply(raw.locks.request, raw.locks, [`${name} ${lock}`, ...rest]) } },
});
installTime();
