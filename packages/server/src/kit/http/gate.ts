import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { errors, type RefusalBody, sentence } from '@otklik/contract/errors';
import { plainHeaders } from './headers.ts';
import { languageOf } from './language.ts';
import type { TurnedAway } from './turn-away.ts';
import { bearerOf } from './who.ts';

/** Browsers send one request after the other on a connection, and so do proxies; so many may wait for the one before them all the same. */
const mostWaiting = 15;
/** Where visitors come with the token of their session; with a wrong one a new session may still be opened. */
const visitors = /^\/api\/widget\/(?!sessions\b)/;

/**
 * For so long after somebody has piled up requests, new connections are not read for a moment, whoever's they are; those that stand are served
 * meanwhile. Not all for the same moment, so that they do not come back together.
 */
const alarmMilliseconds = 2000;
const holdMilliseconds = 500;

const code = 'too_many_requests';
const seconds = 1;

interface Line {
  isBusy: boolean;
  /** Sent before the one before them was answered; taken up one after the other. */
  waiting: (() => void)[];
  isClosing: boolean;
}

/**
 * Turns away what comes by the ten thousand before it costs what a request costs: request piled upon request on one connection, which then ends, and
 * visitors' tokens that can belong to nobody. Everything else goes on to `handle`.
 */
export function createGate(handle: RequestListener, isHopeless: (token: string) => boolean, turnedAway: TurnedAway) {
  const lines = new WeakMap<Socket, Line>();
  let alarmedUntil = 0;

  function refuse({ headers }: IncomingMessage, response: ServerResponse, more: Record<string, string> = {}): void {
    turnedAway(code);
    const body = JSON.stringify({
      code,
      message: sentence(code, languageOf(headers['accept-language']), { seconds }),
      details: { seconds },
    } satisfies RefusalBody);
    response
      .writeHead(errors[code], {
        ...plainHeaders,
        'content-type': 'application/json; charset=utf-8',
        'content-length': Buffer.byteLength(body),
        'cache-control': 'no-store',
        'retry-after': String(seconds),
        ...more,
      })
      .end(body);
  }

  function takeUp(line: Line, request: IncomingMessage, response: ServerResponse): void {
    line.isBusy = true;
    response.once('close', () => {
      line.isBusy = false;
      const next = line.waiting.shift();
      if (request.socket.writable) next?.();
    });
    const token = visitors.test(request.url ?? '') ? bearerOf(request.headers) : null;
    if (token !== null && isHopeless(token)) refuse(request, response);
    else handle(request, response);
  }

  return {
    connected(socket: Socket): void {
      if (performance.now() >= alarmedUntil) return;
      // At once it would be undone by the server, which begins to read after this.
      process.nextTick(() => socket.pause());
      setTimeout(() => socket.resume(), holdMilliseconds * (0.5 + Math.random())).unref();
    },
    asked(request: IncomingMessage, response: ServerResponse): void {
      const { socket } = request;
      const line = lines.get(socket) ?? { isBusy: false, waiting: [], isClosing: false };
      lines.set(socket, line);
      // Left without an answer: the connection ends before them.
      if (line.isClosing) return;
      if (!line.isBusy) takeUp(line, request, response);
      else if (line.waiting.length < mostWaiting) line.waiting.push(() => takeUp(line, request, response));
      else {
        line.isClosing = true;
        alarmedUntil = performance.now() + alarmMilliseconds;
        socket.pause();
        refuse(request, response, { connection: 'close' });
      }
    },
  };
}
