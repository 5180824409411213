import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { type ErrorCode, errors, type RefusalBody, sentence } from '@otklik/contract/errors';
import { languageOf } from './language.ts';
import { bearerOf } from './who.ts';

/** Browsers send one request after the other on a connection, and so do proxies. */
const mostAtOnce = 16;
/** Where visitors come with the token of their session; with a wrong one a new session may still be opened. */
const visitors = /^\/api\/widget\/(?!sessions\b)/;

interface Line {
  underWay: number;
  isClosing: boolean;
}

/**
 * Turns away what comes by the ten thousand before it costs what a request costs: request piled upon request on one connection, which then ends, and
 * visitors' tokens that can belong to nobody. Everything else goes on to `handle`.
 */
export function guarded(handle: RequestListener, isHopeless: (token: string) => boolean): RequestListener {
  const lines = new WeakMap<Socket, Line>();
  return (request, response) => {
    const { socket } = request;
    const line = lines.get(socket) ?? { underWay: 0, isClosing: false };
    lines.set(socket, line);
    // Left without an answer: the connection ends before them.
    if (line.isClosing) return;
    if (line.underWay >= mostAtOnce) {
      line.isClosing = true;
      socket.pause();
      refuse(request, response, 'too_many_requests', { connection: 'close' });
      return;
    }
    const token = visitors.test(request.url ?? '') ? bearerOf(request.headers) : null;
    if (token !== null && isHopeless(token)) {
      refuse(request, response, 'too_many_requests');
      return;
    }
    line.underWay += 1;
    response.once('close', () => {
      line.underWay -= 1;
    });
    handle(request, response);
  };
}

const seconds = 1;

function refuse({ headers }: IncomingMessage, response: ServerResponse, code: ErrorCode, more: Record<string, string> = {}): void {
  const body = JSON.stringify({
    code,
    message: sentence(code, languageOf(headers['accept-language']), { seconds }),
    details: { seconds },
  } satisfies RefusalBody);
  response
    .writeHead(errors[code], {
      'content-type': 'application/json; charset=utf-8',
      'content-length': Buffer.byteLength(body),
      'cache-control': 'no-store',
      'retry-after': String(seconds),
      ...more,
    })
    .end(body);
}
