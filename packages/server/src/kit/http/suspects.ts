import type { Socket } from 'node:net';
import { networkOf } from '../address.ts';
import { Buckets } from './buckets.ts';
import { acceptedIn, type TurnedAway, tooMany, turnAway } from './turn-away.ts';

/** Each time a network does what costs much, its new connections are not read for one more second, for eight at most: the lines of our own pages are patient for ten. */
const offences = { burst: 4, perSecond: 1 };
/** So much of what came is enough to see a pile. */
const enoughBytes = 16_384;
/** Where a request begins behind another one. */
const nextRequest = /\r\n\r\n[A-Z]+ \S+ HTTP\/1\.1\r\n/g;

interface SuspectsParts {
  /** Requests that may wait on one connection for the one before them. */
  mostWaiting: number;
  /** Whether many people speak from there. They do not wait for one of them. */
  isProxy(address: string): boolean;
  turnedAway: TurnedAway;
}

/** Networks from which somebody lately piled up requests, tried tokens or sent huge headers; their new connections wait, the longer the more often it was. */
export function createSuspects({ mostWaiting, isProxy, turnedAway }: SuspectsParts) {
  const buckets = new Buckets(offences);
  const waiting = new Set<Socket>();

  function suspect({ remoteAddress = '' }: Socket): void {
    if (!isProxy(remoteAddress)) buckets.spend(networkOf(remoteAddress), performance.now(), 1);
  }

  /** What came meanwhile is looked at before it is taken for requests: making hundreds of them costs milliseconds, counting them none. */
  function admit(socket: Socket, serve: () => void): void {
    // Without a length it would be the first piece of what came.
    const said: Buffer | null = socket.readableLength > 0 ? socket.read(socket.readableLength) : null;
    const beginning = said?.toString('latin1', 0, enoughBytes) ?? '';
    if ((beginning.match(nextRequest)?.length ?? 0) > mostWaiting) {
      suspect(socket);
      turnedAway(tooMany.code);
      turnAway(socket, tooMany, acceptedIn(beginning));
      return;
    }
    if (said) socket.unshift(said);
    serve();
  }

  return {
    /** Somebody at the other end of this connection does what costs much. */
    suspect,
    /** A connection has come; `serve` takes its requests, now or later. */
    connected(socket: Socket, serve: () => void): void {
      const { remoteAddress = '' } = socket;
      const waits = isProxy(remoteAddress) ? 0 : buckets.secondsToFull(networkOf(remoteAddress), performance.now());
      if (waits <= 0) {
        serve();
        return;
      }
      waiting.add(socket);
      const forget = () => {
        clearTimeout(timer);
        return waiting.delete(socket);
      };
      // Not all at the same moment, so that they do not come back together.
      const timer = setTimeout(() => forget() && admit(socket, serve), waits * 1000 * (0.5 + Math.random() / 2)).unref();
      socket.on('error', forget).on('close', forget);
      socket.once('end', () => waiting.has(socket) && socket.destroy());
    },
    /** Nobody is let in any more. */
    close(): void {
      for (const socket of waiting) socket.destroy();
    },
  };
}
export type Suspects = ReturnType<typeof createSuspects>;
