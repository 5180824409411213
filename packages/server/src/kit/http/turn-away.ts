import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { type ErrorCode, errors } from '@otklik/contract/errors';
import { plainHeaders } from './headers.ts';
import { languageOf } from './language.ts';
import { refusalBody } from './refusal-body.ts';

const reasons = { 400: 'Bad Request', 408: 'Request Timeout', 429: 'Too Many Requests', 431: 'Request Header Fields Too Large' } as const;
type Early = Extract<ErrorCode, 'bad_request' | 'too_slow' | 'headers_too_large' | 'too_many_requests'>;

/** Told with which refusal something ended that never reached a route. */
export type TurnedAway = (code: Early) => void;

const more = Object.entries(plainHeaders)
  .map(([name, value]) => `${name}: ${value}\r\n`)
  .join('');

/** How requests by the heap are refused, wherever it is noticed. */
export const tooMany = { code: 'too_many_requests', details: { seconds: 1 } } as const;

/** Answers what never became a request, in the shape of every refusal, and ends the connection. */
export function turnAway(socket: Socket, refusal: { code: Early; details?: { seconds: number } }, acceptLanguage?: string): void {
  if (socket.writable) {
    const { code, details = {} } = refusal;
    const status = errors[code];
    const body = JSON.stringify(refusalBody({ code, details }, languageOf(acceptLanguage)));
    const retry = refusal.details ? `retry-after: ${refusal.details.seconds}\r\n` : '';
    socket.write(
      `HTTP/1.1 ${status} ${reasons[status]}\r\ncontent-type: application/json; charset=utf-8\r\ncontent-length: ${Buffer.byteLength(body)}\r\ncache-control: no-store\r\n${retry}${more}connection: close\r\n\r\n${body}`,
    );
  }
  socket.destroySoon();
}

/** The language that is asked for at the beginning of a request, as it was sent. */
export const acceptedIn = (head: string): string | undefined => /^accept-language: *(.+?)\r?$/im.exec(head)?.[1];

const byError: Record<string, Early> = { ERR_HTTP_REQUEST_TIMEOUT: 'too_slow', HPE_HEADER_OVERFLOW: 'headers_too_large' };

/** What the server's parser complains about: too slow, too large, not HTTP at all. */
export function turnAwayBroken(error: Error & { code?: string; rawPacket?: unknown }, socket: Socket, turnedAway: TurnedAway): void {
  // Nobody is there any more, or an answer is on its way in which nothing else may be written.
  if (error.code === 'ECONNRESET' || socket.destroyed || socket.bytesWritten > 0) {
    socket.destroy();
    return;
  }
  const head = Buffer.isBuffer(error.rawPacket) ? error.rawPacket.subarray(0, 4096).toString('latin1') : '';
  const code = byError[error.code ?? ''] ?? 'bad_request';
  turnedAway(code);
  turnAway(socket, { code }, acceptedIn(head));
}

const sliceMilliseconds = 200;

/** Lets the rest of a refused body in and drops it, a slice at a time: whoever sends gigabytes waits for it, and nobody else does. */
export function dropSlowly(body: IncomingMessage, answer: ServerResponse): void {
  const { socket } = body;
  const pause = () => setImmediate(() => !body.complete && socket.pause());
  // With the answer Node itself begins to drop what comes, as fast as it can.
  answer.once('finish', pause);
  body.resume();
  const slices = setInterval(() => {
    socket.resume();
    if (body.complete || socket.destroyed) clearInterval(slices);
    else pause();
  }, sliceMilliseconds);
  slices.unref();
}
