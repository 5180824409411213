import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { upFrame } from '@otklik/contract/events';
import { type RawData, WebSocket, WebSocketServer } from 'ws';
import { isForeign } from '../http/origin.ts';
import { type Connection, closing, goodbyeSeconds, type Pipe } from './connection.ts';
import type { Frame } from './frame.ts';
import type { Live } from './live.ts';

/** A frame that goes up is short: a draft of two thousand letters at most. */
export const upBytes = 16 * 1024;
/** And comes in one piece; some proxies cut it in a few. */
const mostFragments = 64;
const helloSeconds = 10;
/** What a client may say before it is welcomed. */
const mostEarly = 20;

interface SocketParts {
  server: Server;
  live: Live;
  publicUrl: string | undefined;
}

/** Live connections by WebSocket on `/api/live`; answers how to stop. */
export function serveSockets({ server, live, publicUrl }: SocketParts): () => void {
  const sockets = new WebSocketServer({
    noServer: true,
    maxPayload: upBytes,
    maxFragments: mostFragments,
    perMessageDeflate: false,
    // Answered by ourselves, as long as they are not too many.
    autoPong: false,
  });
  const upgrade = (request: IncomingMessage, wire: Duplex, head: Buffer) => {
    // Without a listener a wire that breaks now would end the program.
    wire.on('error', destroy);
    const path = request.url?.split('?', 1)[0];
    if (path !== '/api/live') return turnAway(wire, '404 Not Found');
    if (live.isStopping()) return turnAway(wire, '503 Service Unavailable');
    // A page of another site could ride on the person's cookie; nothing stops it from trying but this.
    const { headers } = request;
    if (isForeign({ method: 'POST', headers, host: headers.host ?? '', publicUrl })) return turnAway(wire, '403 Forbidden');
    const { cookie } = headers;
    sockets.handleUpgrade(request, wire, head, (socket) => greet(socket, wire, cookie, live));
  };
  server.on('upgrade', upgrade);
  return () => {
    server.off('upgrade', upgrade);
    for (const socket of sockets.clients) socket.terminate();
  };
}

function destroy(this: Duplex): void {
  this.destroy();
}

function turnAway(wire: Duplex, status: string): void {
  wire.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}

/** Waits for the `hello`, which comes first and in time. Of the request nothing is held but the cookie. */
function greet(socket: WebSocket, wire: Duplex, cookie: string | undefined, live: Live): void {
  const pipe = new SocketPipe(socket, wire);
  let joining: Promise<void> | undefined;
  let connection: Connection | null = null;
  let early: string[] | undefined;
  let impatience: NodeJS.Timeout | undefined = setTimeout(() => pipe.close(closing.silent), helloSeconds * 1000);
  impatience.unref();

  async function join(token: string | null): Promise<void> {
    connection = await live.join({ headers: cookie === undefined || token !== null ? {} : { cookie }, token }, pipe);
    if (!connection) return;
    if (socket.readyState !== WebSocket.OPEN) return live.leave(connection);
    for (const text of early ?? []) live.hear(connection, text);
    early = undefined;
  }
  /** Keeps what comes before the welcome; false when it is too much. */
  function keep(text: string): boolean {
    early ??= [];
    if (early.push(text) <= mostEarly) return true;
    pipe.close(closing.flood);
    return false;
  }

  socket.on('error', () => socket.terminate());
  socket.on('message', (data, isBinary) => {
    pipe.isAlive = true;
    if (socket.readyState !== WebSocket.OPEN) return;
    if (isBinary) return pipe.close(closing.binary);
    const text = textOf(data);
    if (connection) return live.hear(connection, text);
    if (joining) return void keep(text);
    clearTimeout(impatience);
    impatience = undefined;
    const token = helloOf(text);
    if (token === undefined) pipe.close(closing.silent);
    else joining = join(token);
  });
  socket.on('ping', (data) => {
    pipe.isAlive = true;
    if (socket.readyState !== WebSocket.OPEN) return;
    if (connection ? live.maySay(connection) : keep('')) socket.pong(data);
  });
  socket.on('pong', () => {
    pipe.isAlive = true;
  });
  socket.on('close', () => {
    clearTimeout(impatience);
    if (connection) live.leave(connection);
  });
}

const pingFrame = Buffer.of(0x89, 0);

/**
 * Frames are written to the wire itself, past `ws`, which would put each together anew for every socket. Without compression `ws`
 * writes a frame at once and whole, so that none gets between.
 */
class SocketPipe implements Pipe {
  readonly #socket: WebSocket;
  readonly #wire: Duplex;
  #gathers = false;
  isAlive = true;

  constructor(socket: WebSocket, wire: Duplex) {
    this.#socket = socket;
    this.#wire = wire;
  }

  send(frame: Frame): void {
    this.#write(frame.forSocket);
  }

  pending(): number {
    return this.#wire.writableLength;
  }

  probe(): boolean {
    const was = this.isAlive;
    this.isAlive = false;
    this.#write(pingFrame);
    return was;
  }

  close(code: number): void {
    this.#socket.close(code);
    // One who does not even take the goodbye is not waited for.
    setTimeout(() => this.#socket.terminate(), goodbyeSeconds * 1000).unref();
  }

  /** What is told at once (a group of messages, a row and its entry) leaves in one piece. */
  #write(bytes: Buffer): void {
    if (this.#socket.readyState !== WebSocket.OPEN) return;
    if (!this.#gathers) {
      this.#gathers = true;
      this.#wire.cork();
      process.nextTick(() => {
        this.#gathers = false;
        this.#wire.uncork();
      });
    }
    this.#wire.write(bytes);
  }
}

function textOf(data: RawData): string {
  if (Array.isArray(data)) return Buffer.concat(data).toString();
  return Buffer.isBuffer(data) ? data.toString() : Buffer.from(data).toString();
}

/** The token of a hello, null for one without; undefined when it is none. */
function helloOf(text: string): string | null | undefined {
  try {
    const { data } = upFrame.safeParse(JSON.parse(text));
    return data?.type === 'hello' ? (data.token ?? null) : undefined;
  } catch {
    return undefined;
  }
}
