import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { errors, type RefusalBody, sentence } from '@otklik/contract/errors';
import { networkOf } from '../address.ts';
import { Buckets } from './buckets.ts';
import { plainHeaders } from './headers.ts';
import { languageOf } from './language.ts';
import type { TurnedAway } from './turn-away.ts';
import { bearerOf } from './who.ts';

/** Browsers send one request after the other on a connection, and so do proxies; so many may wait for the one before them all the same. */
const mostWaiting = 15;
/** Where visitors come with the token of their session; with a wrong one a new session may still be opened. */
const visitors = /^\/api\/widget\/(?!sessions\b)/;

/** Each time a network piles up requests or sends huge headers, its new connections are not read for one more second, for four at most. */
const offences = { burst: 2, perSecond: 1 };

const code = 'too_many_requests';
const seconds = 1;

interface Line {
  isBusy: boolean;
  /** Sent before the one before them was answered; taken up one after the other. */
  waiting: (() => void)[];
  isClosing: boolean;
}

interface GateParts {
  handle: RequestListener;
  /** Whether a token can belong to nobody. */
  isHopeless(token: string): boolean;
  /** Whether many people speak from there. They do not wait for one of them. */
  isProxy(address: string): boolean;
  turnedAway: TurnedAway;
}

/**
 * Turns away what comes by the ten thousand before it costs what a request costs: request piled upon request on one connection, which then ends, and
 * visitors' tokens that can belong to nobody. Everything else goes on to `handle`. Whoever piles up requests or sends huge headers finds the new
 * connections of their network read with a delay, the longer the more often they do it.
 */
export function createGate({ handle, isHopeless, isProxy, turnedAway }: GateParts) {
  const lines = new WeakMap<Socket, Line>();
  const suspects = new Buckets(offences);

  function suspect({ remoteAddress = '' }: Socket): void {
    if (!isProxy(remoteAddress)) suspects.spend(networkOf(remoteAddress), performance.now(), 1);
  }

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
    /** Somebody at the other end of this connection does what costs much. */
    suspect,
    connected(socket: Socket): void {
      const waits = suspects.secondsToFull(networkOf(socket.remoteAddress ?? ''), performance.now());
      if (waits <= 0) return;
      // At once it would be undone by the server, which begins to read after this.
      process.nextTick(() => socket.pause());
      // Not all for the same moment, so that they do not come back together.
      setTimeout(() => socket.resume(), waits * 1000 * (0.5 + Math.random() / 2)).unref();
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
        suspect(socket);
        socket.pause();
        refuse(request, response, { connection: 'close' });
      }
    },
  };
}
