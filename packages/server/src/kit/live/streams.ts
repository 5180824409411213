import type { ServerResponse } from 'node:http';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { Refusal } from '../errors.ts';
import type { Http } from '../http/http.ts';
import { countedAddress } from '../http/limits.ts';
import { done } from '../http/serve.ts';
import { bearerOf } from '../http/who.ts';
import { closing, goodbyeSeconds, type Pipe, type Proof } from './connection.ts';
import type { Live } from './live.ts';
import { upBytes } from './sockets.ts';

const target = z.object({ connectionId: z.uuid() });

/**
 * The same connections where WebSockets don't get through: news comes as server-sent events, what goes up is posted. The stream is
 * fetched, so that a visitor's token travels in a header and never in an address.
 */
export function serveStreams(http: Http, live: Live): void {
  http.fastify.get('/api/live/stream', async (request, reply) => {
    http.limits.address(countedAddress(request), false);
    const proof = proofOf(request);
    if (!(await ask(http, proof))) throw new Refusal('not_signed_in');
    reply.hijack();
    const { raw } = reply;
    raw.writeHead(200, {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store, no-transform',
      'x-content-type-options': 'nosniff',
      // nginx would hold the news back until its buffer is full.
      'x-accel-buffering': 'no',
    });
    const connection = await live.join(proof, pipeOf(raw));
    if (!connection) return;
    if (raw.destroyed) live.leave(connection);
    else raw.on('close', () => live.leave(connection));
  });

  http.fastify.post('/api/live/:connectionId', { bodyLimit: upBytes }, async (request) => {
    http.limits.address(countedAddress(request), false);
    const who = await ask(http, proofOf(request));
    if (!who) throw new Refusal('not_signed_in');
    http.limits.session(who);
    const { data } = target.safeParse(request.params);
    const connection = data && live.find(data.connectionId, who);
    if (!connection) throw new Refusal('unknown_address');
    live.hear(connection, JSON.stringify(request.body ?? null));
    return done;
  });
}

const proofOf = ({ headers }: FastifyRequest): Proof => ({ headers, token: bearerOf(headers) });
const ask = (http: Http, { headers, token }: Proof) => (token === null ? http.identify.person(headers) : http.identify.visitor(token));

function pipeOf(raw: ServerResponse): Pipe {
  raw.on('error', () => raw.destroy());
  return {
    send: (data) => void raw.write(`data: ${data}\n\n`),
    pending: () => raw.writableLength,
    probe() {
      // A line that is dead shows itself by what it no longer takes.
      raw.write(':\n\n');
      return !raw.destroyed;
    },
    close(code) {
      // What was sent before is still to arrive, unless the other side takes nothing.
      if (code === closing.slow) raw.destroy();
      else raw.end();
      setTimeout(() => raw.destroy(), goodbyeSeconds * 1000).unref();
    },
  };
}
