import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { errors } from '@otklik/contract/errors';
import { plainHeaders } from './headers.ts';
import { languageOf } from './language.ts';
import { refusalBody } from './refusal-body.ts';
import type { Suspects } from './suspects.ts';
import { type TurnedAway, tooMany } from './turn-away.ts';
import { bearerOf } from './who.ts';

/** Browsers send one request after the other on a connection, and so do proxies; so many may wait for the one before them all the same. */
export const mostWaiting = 15;
/** Behind so many that can belong to nobody more of the same come: the connection ends. */
const mostHopeless = 3;
/** Where visitors come with the token of their session; with a wrong one a new session may still be opened. */
const visitors = /^\/api\/widget\/(?!sessions\b)/;

interface Line {
  isBusy: boolean;
  /** Sent before the one before them was answered; taken up one after the other. */
  waiting: (() => void)[];
  /** Tokens that could belong to nobody. */
  hopeless: number;
  isClosing: boolean;
}

/** Reads no more from a connection. Node begins to read again by itself when an answer is out, megabytes at once. */
function deafen(socket: Socket): void {
  socket.pause();
  socket.on('resume', () => socket.pause());
}

interface GateParts {
  handle: RequestListener;
  /** Whether a token can belong to nobody. */
  isHopeless(token: string): boolean;
  suspects: Suspects;
  /** Whether many people speak from there. */
  isProxy(address: string): boolean;
  turnedAway: TurnedAway;
}

/**
 * Turns away what comes by the ten thousand before it costs what a request costs: request piled upon request on one connection, which then ends, and
 * visitors' tokens that can belong to nobody. Everything else goes on to `handle`.
 */
export function createGate({ handle, suspects, isHopeless, isProxy, turnedAway }: GateParts) {
  const lines = new WeakMap<Socket, Line>();

  function refuse({ headers }: IncomingMessage, response: ServerResponse, more: Record<string, string> = {}): void {
    turnedAway(tooMany.code);
    const body = JSON.stringify(refusalBody(tooMany, languageOf(headers['accept-language'])));
    response
      .writeHead(errors[tooMany.code], {
        ...plainHeaders,
        'content-type': 'application/json; charset=utf-8',
        'content-length': Buffer.byteLength(body),
        'cache-control': 'no-store',
        'retry-after': String(tooMany.details.seconds),
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
    const hopeless = token !== null && isHopeless(token);
    if (hopeless) line.hopeless += 1;
    if (!hopeless) handle(request, response);
    else if (line.isClosing || line.hopeless < mostHopeless || isProxy(request.socket.remoteAddress ?? '')) refuse(request, response);
    else end(line, request, response);
  }

  /** Answers for the last time, after what was asked before. */
  function end(line: Line, request: IncomingMessage, response: ServerResponse): void {
    line.isClosing = true;
    suspects.suspect(request.socket);
    deafen(request.socket);
    refuse(request, response, { connection: 'close' });
  }

  return function asked(request: IncomingMessage, response: ServerResponse): void {
    const { socket } = request;
    const line = lines.get(socket) ?? { isBusy: false, waiting: [], hopeless: 0, isClosing: false };
    lines.set(socket, line);
    // Left without an answer: the connection ends before them.
    if (line.isClosing) return;
    if (!line.isBusy) takeUp(line, request, response);
    else if (line.waiting.length < mostWaiting) line.waiting.push(() => takeUp(line, request, response));
    else end(line, request, response);
  };
}
