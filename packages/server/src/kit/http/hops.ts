import { setTimeout as pause } from 'node:timers/promises';
import type { Http } from './http.ts';

const pauseMilliseconds = 1000;

/**
 * For whoever looks for the hop that holds news back: a stream of two events with a second between them. The first tells how the asker looks from
 * here, so that they see whether a proxy says whom it speaks for; it tells them nothing about anybody else.
 */
export function serveHops({ fastify, limits }: Http): void {
  fastify.get('/healthz/hops', async (request, reply) => {
    limits.address(request.ip, false);
    reply.hijack();
    const { raw } = reply;
    raw.on('error', () => raw.destroy());
    raw.writeHead(200, { 'content-type': 'text/event-stream; charset=utf-8', 'cache-control': 'no-store, no-transform', 'x-accel-buffering': 'no' });
    raw.write(`data: ${JSON.stringify({ address: request.ip, protocol: request.protocol, host: request.host })}\n\n`);
    await pause(pauseMilliseconds, undefined, { ref: false });
    raw.end('data: {}\n\n');
  });
}
