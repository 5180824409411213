import { type ErrorCode, errors } from '@otklik/contract/errors';
import type { Language } from '@otklik/contract/shapes';
import type { FastifyReply } from 'fastify';
import { Refusal } from '../errors.ts';
import { refusalBody } from './refusal-body.ts';
import { dropSlowly } from './turn-away.ts';

const retrySeconds = 2;

const framework: Record<string, ErrorCode> = {
  FST_ERR_CTP_BODY_TOO_LARGE: 'too_large',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'not_json',
  FST_ERR_NOT_FOUND: 'unknown_address',
};

/** Whatever was thrown, as a refusal; what we did not foresee becomes `unexpected` and keeps its cause for the log. */
export function refusalOf(error: unknown): Refusal {
  if (error instanceof Refusal) return error;
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const known = framework[code];
  if (known) return new Refusal(known);
  // Fastify's own complaints about the form of a request: a broken length, address or JSON.
  const status = error instanceof Error && 'statusCode' in error ? error.statusCode : 500;
  if (status === 400) return new Refusal('bad_request', { path: code === 'FST_ERR_BAD_URL' ? 'url' : 'body' });
  return new Refusal('unexpected', {}, { cause: error });
}

/** Sends a refusal, with the hints that go with its status. */
export function sendRefusal(reply: FastifyReply, refusal: Refusal, language: Language): FastifyReply {
  const status = errors[refusal.code];
  if (status === 429 || status === 503) reply.header('retry-after', String(refusal.details.seconds ?? retrySeconds));
  if (status === 413 && !reply.request.raw.complete) {
    // Cut off while it still sends, the client would never read why.
    dropSlowly(reply.removeHeader('connection').request.raw, reply.raw);
  }
  if (status === 405 && refusal.details.allow) reply.header('allow', String(refusal.details.allow));
  return reply.code(status).header('cache-control', 'no-store').type('application/json; charset=utf-8').send(refusalBody(refusal, language));
}
