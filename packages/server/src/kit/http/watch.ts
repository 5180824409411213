import { createHash, timingSafeEqual } from 'node:crypto';
import { Refusal } from '../errors.ts';
import type { Metrics } from '../metrics.ts';
import type { Http } from './http.ts';
import { countedAddress } from './limits.ts';
import { bearerOf } from './who.ts';

const hashOf = (text: string) => createHash('sha256').update(text).digest();

/** Measures every answered request, and tells the figures at `/metrics` to whoever has the token. */
export function serveMetrics(http: Http, metrics: Metrics, token: string): void {
  const expected = hashOf(token);
  http.fastify.addHook('onResponse', async (request, reply) => {
    const route = request.routeOptions.url ?? 'none';
    // A stream of news is open as long as its tab.
    if (route !== '/api/live/stream') metrics.answered(request.method, route, reply.statusCode, reply.elapsedTime / 1000);
  });
  http.fastify.get('/metrics', async (request, reply) => {
    http.limits.address(countedAddress(request), false);
    const given = bearerOf(request.headers);
    if (given === null || !timingSafeEqual(hashOf(given), expected)) throw new Refusal('not_signed_in');
    const { type, body } = await metrics.text();
    return reply.header('cache-control', 'no-store').type(type).send(body);
  });
}
