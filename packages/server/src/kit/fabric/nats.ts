import type { NatsConnection, Subscription } from '@nats-io/transport-node';
import type { Logger } from 'pino';
import type { Carrier, Ears } from './carrier.ts';

interface NatsParts {
  /** `nats://user:password@host:4222`, several separated by commas; `tls://` for a line nobody can read. */
  servers: string;
  /** Begins every subject: desks that share a NATS server do not hear each other. */
  prefix: string;
  log: Logger;
  node: string;
  ears: Ears;
}

const retryMilliseconds = 2000;
const pingMilliseconds = 2000;
/** How long a start waits for a NATS that is not there yet, before it goes on without. */
const patienceMilliseconds = 5000;

/** Messages by NATS, a subject a topic. */
export async function openNats({ servers, prefix, log, node, ears }: NatsParts): Promise<Carrier> {
  // Loaded where it is asked for: a desk of one node pays nothing for it.
  const { connect } = await import('@nats-io/transport-node');
  const options = { ...doorOf(servers), name: 'otklik', pingInterval: pingMilliseconds, maxPingOut: 2, reconnectTimeWait: 500, maxReconnectAttempts: -1 };
  const followed = new Map<string, Subscription | null>();
  let line: NatsConnection | null = null;
  let closed = false;

  const subjectOf = (topic: string) => `${prefix}.${topic}`;
  const subscribe = (on: NatsConnection, topic: string) =>
    on.subscribe(subjectOf(topic), {
      callback(error, message) {
        if (error) return void log.warn({ err: error }, 'fabric: NATS');
        const said = message.string();
        const end = said.indexOf('\n');
        if (end > 0) ears.heard(said.slice(0, end), said.slice(end + 1));
      },
    });

  async function watch(on: NatsConnection): Promise<void> {
    for await (const { type } of on.status()) {
      if (type === 'disconnect') log.warn('fabric: NATS is away');
      if (type !== 'reconnect') continue;
      ears.missed();
      // What was sent into the dying line is not known to have arrived.
      ears.dropped();
    }
  }

  /** Tries until NATS is there; `late` when the start no longer waits for it. */
  async function dial(): Promise<void> {
    for (let tries = 0; !closed; tries += 1) {
      try {
        const made = await connect(options);
        if (closed) return void (await made.close());
        line = made;
        for (const topic of followed.keys()) followed.set(topic, subscribe(made, topic));
        void watch(made);
        await made.flush();
        if (started) ears.missed();
        return;
      } catch (error) {
        // Only what went wrong: the address may hold a password.
        if (tries % 15 === 0) log.warn({ reason: error instanceof Error ? error.message : 'unknown' }, 'fabric: NATS does not answer; trying again');
        await new Promise((resolve) => setTimeout(resolve, retryMilliseconds).unref());
      }
    }
  }
  let started = false;
  await Promise.race([dial(), new Promise((resolve) => setTimeout(resolve, patienceMilliseconds).unref())]);
  started = true;

  return {
    send(topic, said) {
      try {
        line?.publish(subjectOf(topic), `${node}\n${said}`);
      } catch (error) {
        log.warn({ reason: error instanceof Error ? error.message : 'unknown' }, 'fabric: NATS took no message');
      }
    },
    async follow(topic) {
      const known = followed.get(topic);
      followed.set(topic, known ?? (line && subscribe(line, topic)));
      // A line that is away subscribes when it is back.
      await Promise.race([line?.flush().catch(() => {}), new Promise((resolve) => setTimeout(resolve, 1000).unref())]);
    },
    unfollow(topic) {
      followed.get(topic)?.unsubscribe();
      followed.delete(topic);
    },
    renew: () => void line?.reconnect().catch(() => {}),
    async close() {
      closed = true;
      await Promise.race([line?.drain().catch(() => {}), new Promise((resolve) => setTimeout(resolve, 1000).unref())]);
    },
  };
}

/** Connects once and takes its leave; throws where NATS is not there or does not let us in. */
export async function greetNats(servers: string): Promise<void> {
  const { connect } = await import('@nats-io/transport-node');
  const line = await connect({ ...doorOf(servers), name: 'otklik doctor', timeout: patienceMilliseconds, reconnect: false });
  await line.close();
}

/** The servers without their passwords, and the one password. */
function doorOf(addresses: string): { servers: string[]; user?: string; pass?: string; token?: string; tls?: object } {
  const urls = addresses.split(',').map((address) => new URL(address));
  const first = urls[0];
  const [user, pass] = [decodeURIComponent(first?.username ?? ''), decodeURIComponent(first?.password ?? '')];
  return {
    servers: urls.map(({ host }) => host),
    ...(user && pass && { user, pass }),
    ...(user && !pass && { token: user }),
    ...(first?.protocol === 'tls:' && { tls: {} }),
  };
}
