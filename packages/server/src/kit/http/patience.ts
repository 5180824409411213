import type { IncomingMessage } from 'node:http';
import type { FastifyInstance } from 'fastify';
import { turnAway } from './turn-away.ts';

/** How long we listen to somebody who does not get to the point. */
export interface Patience {
  /** For all headers, from the first byte of a connection or of its next request. */
  headerSeconds: number;
  /** For a whole request. Files of the largest size must get through a slow line. */
  requestSeconds: number;
  /** How often it is looked whether the bodies on their way have moved. */
  paceSeconds: number;
  /** By how much a body must have moved in that time. */
  paceBytes: number;
}

/** The least speed at which the largest file may come, on the whole. */
const slowestBytesPerSecond = 20_000;
const leastRequestSeconds = 60;

/** Patience for a desk that takes files of that size. A dead spot of half a minute on a train is forgiven, a byte now and then is not. */
export const usualPatience = (megabytesMax: number): Patience => ({
  headerSeconds: 15,
  requestSeconds: leastRequestSeconds + Math.ceil((megabytesMax * 1024 * 1024) / slowestBytesPerSecond),
  paceSeconds: 30,
  paceBytes: 2000,
});

/** Ends the connections of bodies that do not move. */
export function limitPatience(fastify: FastifyInstance, { paceSeconds, paceBytes }: Patience): void {
  const bodies = new Map<IncomingMessage, number>();
  fastify.addHook('preParsing', (request, _reply, payload, done) => {
    if (!request.raw.complete) bodies.set(request.raw, request.raw.socket.bytesRead);
    done(null, payload);
  });

  const look = setInterval(() => {
    for (const [body, before] of bodies) {
      if (body.complete || body.destroyed) bodies.delete(body);
      else if (body.socket.bytesRead - before >= paceBytes) bodies.set(body, body.socket.bytesRead);
      else {
        bodies.delete(body);
        turnAway(body.socket, 'too_slow', body.headers['accept-language']);
      }
    }
  }, paceSeconds * 1000);
  look.unref();
  fastify.addHook('onClose', async () => clearInterval(look));
}
