import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { upFrame } from '@otklik/contract/events';
import { type RawData, type WebSocket, WebSocketServer } from 'ws';
import { isForeign } from '../http/origin.ts';
import { type Connection, closing, goodbyeSeconds, type Pipe } from './connection.ts';
import type { Live } from './live.ts';

/** A frame that goes up is short: a draft of two thousand letters at most. */
export const upBytes = 16 * 1024;
const helloSeconds = 10;

interface SocketParts {
  server: Server;
  live: Live;
  publicUrl: string | undefined;
}

/** Live connections by WebSocket on `/api/live`; answers how to stop. */
export function serveSockets({ server, live, publicUrl }: SocketParts): () => void {
  const sockets = new WebSocketServer({ noServer: true, maxPayload: upBytes, perMessageDeflate: false });
  const upgrade = (request: IncomingMessage, wire: Duplex, head: Buffer) => {
    // Without a listener a wire that breaks now would end the program.
    wire.on('error', () => wire.destroy());
    const path = request.url?.split('?', 1)[0];
    if (path !== '/api/live') return turnAway(wire, '404 Not Found');
    // A page of another site could ride on the person's cookie; nothing stops it from trying but this.
    const { headers } = request;
    if (isForeign({ method: 'POST', headers, host: headers.host ?? '', publicUrl })) return turnAway(wire, '403 Forbidden');
    sockets.handleUpgrade(request, wire, head, (socket) => greet(socket, request, live));
  };
  server.on('upgrade', upgrade);
  return () => {
    server.off('upgrade', upgrade);
    for (const socket of sockets.clients) socket.terminate();
  };
}

function turnAway(wire: Duplex, status: string): void {
  wire.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}

/** Waits for the `hello`, which comes first and in time. */
function greet(socket: WebSocket, request: IncomingMessage, live: Live): void {
  const pipe = pipeOf(socket);
  const impatience = setTimeout(() => pipe.close(closing.silent), helloSeconds * 1000);
  impatience.unref();
  let joining: Promise<Connection | null> | undefined;
  socket.on('error', () => socket.terminate());
  socket.on('message', (data) => {
    const text = textOf(data);
    if (joining) {
      void joining.then((connection) => connection && live.hear(connection, text));
      return;
    }
    clearTimeout(impatience);
    const token = helloOf(text);
    if (token === undefined) pipe.close(closing.silent);
    else joining = live.join({ headers: request.headers, token }, pipe);
  });
  socket.on('close', () => {
    clearTimeout(impatience);
    void joining?.then((connection) => connection && live.leave(connection));
  });
}

function pipeOf(socket: WebSocket): Pipe {
  let alive = true;
  socket.on('pong', () => {
    alive = true;
  });
  socket.on('message', () => {
    alive = true;
  });
  return {
    send: (data) => socket.send(data),
    pending: () => socket.bufferedAmount,
    probe() {
      const was = alive;
      alive = false;
      socket.ping();
      return was;
    },
    close(code) {
      socket.close(code);
      // One who does not even take the goodbye is not waited for.
      setTimeout(() => socket.terminate(), goodbyeSeconds * 1000).unref();
    },
  };
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
