import type { Span } from '@opentelemetry/api';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { beginRequest, endRequest, withinSpan } from '../tracing.ts';
import { inRequest } from './request-id.ts';

/** Makes each request known by its id, in its answer and in every line and span that comes of it. */
export function followRequests(fastify: FastifyInstance): void {
  const spans = new WeakMap<FastifyRequest, Span>();
  const within = (request: FastifyRequest, work: () => void) => {
    const span = spans.get(request);
    inRequest(request.id, span ? () => withinSpan(span, work) : work);
  };
  fastify.addHook('onRequest', (request, reply, done) => {
    reply.header('x-request-id', request.id);
    const span = beginRequest(request.method, request.routeOptions.url ?? 'none', request.id);
    if (span) spans.set(request, span);
    within(request, done);
  });
  // The body arrives in the socket's own context; what follows it is the request's again.
  fastify.addHook('preValidation', (request, _reply, done) => within(request, done));
  fastify.addHook('onResponse', (request, reply, done) => {
    const span = spans.get(request);
    if (span) endRequest(span, reply.statusCode);
    done();
  });
}
