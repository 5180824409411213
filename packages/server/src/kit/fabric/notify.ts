import { createHash } from 'node:crypto';
import type { Logger } from 'pino';
import type { Connection } from '../db/pool.ts';
import { createTurns } from '../turns.ts';
import type { Carrier, Ears } from './carrier.ts';
import { type KeptClient, keepClient } from './keep-client.ts';
import { type Outgoing, Packer, Unpacker } from './packets.ts';
import { listen, notify, unlisten } from './store.ts';

interface NotifyParts {
  connection: Connection;
  log: Logger;
  node: string;
  ears: Ears;
}

/** PostgreSQL refuses 8000 and more. */
const payloadBytes = 7999;
const batchLines = 500;
/** What waits for a database that is away; more is given up, and told to be. */
const mostWaiting = 20_000;
/** Customers and people share channels by the hash of their id, so that a node listens to some dozens and not to thousands. */
const channelsOfSingles = 64;

/**
 * Messages by PostgreSQL's NOTIFY, on connections of their own and never within a transaction of somebody's: there it would make
 * commits wait for each other. What comes while a batch is under way goes with the next.
 */
export async function openNotify({ connection, log, node, ears }: NotifyParts): Promise<Carrier> {
  const packer = new Packer(node, payloadBytes);
  const unpacker = new Unpacker();
  /** By channel: the topics that share it. */
  const followed = new Map<string, Set<string>>();
  /** By channel: what whoever follows it now has to wait for. */
  const asking = new Map<string, Promise<void>>();
  /** What is asked of the listening connection. */
  const inTurn = createTurns(1);
  let waiting: Outgoing[] = [];
  let dropped = false;
  let sending: Promise<void> | null = null;

  const ear = await keepClient({
    connection,
    name: 'otklik fabric, listening',
    log,
    async opened(client, again) {
      unpacker.clear();
      client.on('notification', ({ channel, payload = '' }) => {
        const taken = unpacker.take({ channel, payload });
        for (const line of taken?.lines ?? []) ears.heard(taken?.from ?? '', line);
      });
      await listen(client, followed.keys());
      if (again) ears.missed();
    },
  });
  let mouth: KeptClient | undefined;
  mouth = await keepClient({
    connection,
    name: 'otklik fabric, telling',
    log,
    async opened() {
      if (dropped) ears.dropped();
      dropped = false;
      sendSoon();
    },
  });

  async function sendAll(): Promise<void> {
    for (let client = mouth?.current(); client && waiting.length > 0; client = mouth?.current()) {
      const batch = waiting.slice(0, batchLines);
      waiting = waiting.slice(batchLines);
      try {
        await notify(client, packer.pack(batch));
      } catch (error) {
        log.warn({ err: error }, 'fabric: could not tell the other nodes; trying again');
        // Whether it arrived is unknown. Hearing a hint twice does no harm.
        waiting = [...batch, ...waiting];
        mouth?.renew();
        return;
      }
    }
  }
  function sendSoon(): void {
    sending ??= sendAll().finally(() => {
      sending = null;
      if (waiting.length > 0 && mouth?.current()) setImmediate(sendSoon);
    });
  }

  return {
    send(topic, line) {
      if (waiting.length >= mostWaiting) {
        waiting = [];
        dropped = true;
      }
      waiting.push({ channel: channelOf(topic), line });
      sendSoon();
    },
    async follow(topic) {
      const channel = channelOf(topic);
      const topics = followed.get(channel) ?? new Set();
      followed.set(channel, topics.add(topic));
      const client = ear.current();
      if (topics.size === 1 && client) {
        // A line that breaks meanwhile follows all anew when it is laid again.
        const asked = inTurn(() => listen(client, [channel])).catch(() => ear.renew());
        asking.set(channel, asked);
        void asked.then(() => asking.get(channel) === asked && asking.delete(channel));
      }
      await asking.get(channel);
    },
    unfollow(topic) {
      const channel = channelOf(topic);
      const topics = followed.get(channel);
      topics?.delete(topic);
      if (topics?.size !== 0) return;
      followed.delete(channel);
      const client = ear.current();
      if (client) void inTurn(() => unlisten(client, channel)).catch(() => ear.renew());
    },
    renew() {
      ear.renew();
      mouth.renew();
    },
    async close() {
      await sending;
      await Promise.all([ear.close(), mouth.close()]);
    },
  };
}

function channelOf(topic: string): string {
  const [kind = '', id = ''] = topic.split('.');
  if (kind === 'desk') return `otklik_desk_${id.replaceAll('-', '')}`;
  if (id === '') return `otklik_${kind}`;
  const hash = createHash('sha1').update(id).digest();
  return `otklik_singles_${(hash[0] ?? 0) % channelsOfSingles}`;
}
