import type { IncomingMessage } from 'node:http';
import type { Socket } from 'node:net';
import type { FastifyInstance } from 'fastify';
import { type TurnedAway, turnAway } from './turn-away.ts';

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

interface Line {
  /** The request that is under way, whose body may still be on its way. */
  request: IncomingMessage | null;
  /** What had come over the connection when it was last looked at. */
  bytes: number;
}

/** Ends the connections of bodies that do not move. */
export function limitPatience(fastify: FastifyInstance, { paceSeconds, paceBytes }: Patience, turnedAway: TurnedAway = () => {}): void {
  // By connection, not by request: an entry made and taken out with every request leaves each table behind to the next, and all that hangs on it.
  const lines = new Map<Socket, Line>();
  fastify.addHook('preParsing', ({ raw }, _reply, payload, done) => {
    const { socket } = raw;
    const line = lines.get(socket);
    // Whoever has just begun has moved: the first look only takes note.
    const began = { request: raw, bytes: Number.NEGATIVE_INFINITY };
    if (line) Object.assign(line, began);
    else {
      lines.set(socket, began);
      socket.once('close', () => lines.delete(socket));
    }
    done(null, payload);
  });
  // A request that is over must not be held until the next one: its whole answer hangs on it.
  fastify.addHook('onResponse', ({ raw }, _reply, done) => {
    const line = lines.get(raw.socket);
    if (line?.request === raw && raw.complete) line.request = null;
    done();
  });

  const look = setInterval(() => {
    for (const [socket, line] of lines) {
      const { request, bytes } = line;
      if (!request || request.complete || request.destroyed) line.request = null;
      else if (socket.bytesRead - bytes >= paceBytes) line.bytes = socket.bytesRead;
      else {
        lines.delete(socket);
        turnedAway('too_slow');
        turnAway(socket, { code: 'too_slow' }, request.headers['accept-language']);
      }
    }
  }, paceSeconds * 1000);
  look.unref();
  fastify.addHook('onClose', async () => clearInterval(look));
}
