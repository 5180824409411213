import { randomUUID } from 'node:crypto';
import type { Logger } from 'pino';
import type { z } from 'zod';
import type { OpenCarrier } from './carrier.ts';
import { Members } from './members.ts';

/** Something another node said. */
export interface Message {
  /** The node that said it. */
  from: string;
  /** What it is about: `desk.<id>`, `person.<id>`, `customer.<id>`, or `all`. */
  topic: string;
  /** JSON. */
  data: string;
}

/**
 * What ties the nodes of one desk together. All of it is hints: what is told may be lost, and `whenMissed` says when. A node hears its
 * topics only, and never itself.
 */
export interface Fabric {
  /** Tells the other nodes; `all` reaches those too that don't follow the topic. */
  tell(kind: string, topic: string, data: string, to?: 'followers' | 'all'): void;
  /** Hears what other nodes tell of one kind. */
  hear(kind: string, ear: (message: Message) => void): void;
  /** Resolves when news of the topic reaches this node. Counted: it ends with as many `unfollow`. */
  follow(topic: string): Promise<void>;
  unfollow(topic: string): void;
  /** Called for a followed topic when the others are to be asked what they keep about it: it is new here, was cut off, or a node came. */
  whenToAsk(ask: (topic: string) => void): void;
  /** Called when something may have been missed. */
  whenMissed(listener: () => void): void;
  /** Called when another node is gone. */
  whenGone(listener: (node: string) => void): void;
  /** The nodes of the desk, this one included, as far as they are known; `apart` while the others cannot be heard. */
  state(): { nodes: number; apart: boolean };
  close(): Promise<void>;
}

/** A desk of one node: nothing to tie, nothing to pay. */
export const alone: Fabric = {
  tell() {},
  hear() {},
  follow: async () => {},
  unfollow() {},
  whenToAsk() {},
  whenMissed() {},
  whenGone() {},
  state: () => ({ nodes: 1, apart: false }),
  async close() {},
};

interface FabricParts {
  open: OpenCarrier;
  log: Logger;
  /** How often a node says that it lives. Four beats of silence, and it counts as dead. */
  beatSeconds?: number;
}

/** Everybody follows it. */
export const everywhere = 'all';
const patienceBeats = 4;
const line = /^([a-z.]+) ([\w.-]+) (.*)$/s;

/** Ties this node to the others over a carrier. */
export async function createFabric({ open, log, beatSeconds = 2 }: FabricParts): Promise<Fabric> {
  const node = randomUUID();
  const ears = new Map<string, (message: Message) => void>();
  const asks: ((topic: string) => void)[] = [];
  const missedListeners: (() => void)[] = [];
  const goneListeners: ((node: string) => void)[] = [];
  const followed = new Map<string, number>();
  const members = new Members(patienceBeats);
  let unheardBeats = 0;
  let apart = false;

  const askAll = () => {
    for (const topic of followed.keys()) for (const ask of asks) ask(topic);
  };
  const missed = () => {
    members.forgive();
    for (const listener of missedListeners) listener();
    askAll();
  };
  const gone = (who: string) => {
    for (const listener of goneListeners) listener(who);
  };

  const carrier = await open(node, {
    heard(from, said) {
      if (from === node) {
        unheardBeats = 0;
        apart = false;
        return;
      }
      const [, kind = '', topic = '', data = ''] = line.exec(said) ?? [];
      if (kind === 'bye') return void (members.remove(from) && gone(from));
      if (members.heard(from)) {
        log.info({ node: from }, 'fabric: a node came');
        askAll();
      }
      if (kind === 'lost') return missed();
      ears.get(kind)?.({ from, topic, data });
    },
    missed() {
      log.info('fabric: the line holds again; asking for what was missed');
      missed();
    },
    dropped: () => tell('lost', everywhere, '{}', 'all'),
  });

  const tell: Fabric['tell'] = (kind, topic, data, to = 'followers') => carrier.send(to === 'all' ? everywhere : topic, `${kind} ${topic} ${data}`);
  const beat = () => {
    unheardBeats += 1;
    if (unheardBeats > patienceBeats) {
      if (!apart) log.warn('fabric: this node does not hear itself; laying the line anew');
      apart = true;
      unheardBeats = 0;
      carrier.renew();
    }
    tell('beat', everywhere, '{}', 'all');
    if (apart) return;
    for (const who of members.beat()) {
      log.warn({ node: who }, 'fabric: a node is gone');
      gone(who);
      // What it had committed and not told yet, nobody will tell.
      missed();
    }
  };
  await carrier.follow(everywhere);
  beat();
  const heart = setInterval(beat, beatSeconds * 1000);
  heart.unref();

  return {
    tell,
    hear: (kind, ear) => void ears.set(kind, ear),
    async follow(topic) {
      const before = followed.get(topic) ?? 0;
      followed.set(topic, before + 1);
      // Whoever comes second may come while the first still waits; the carrier lets both wait.
      await carrier.follow(topic);
      if (before === 0) for (const ask of asks) ask(topic);
    },
    unfollow(topic) {
      const left = (followed.get(topic) ?? 0) - 1;
      if (left > 0) return void followed.set(topic, left);
      followed.delete(topic);
      carrier.unfollow(topic);
    },
    whenToAsk: (ask) => void asks.push(ask),
    whenMissed: (listener) => void missedListeners.push(listener),
    whenGone: (listener) => void goneListeners.push(listener),
    state: () => ({ nodes: members.size + 1, apart }),
    async close() {
      clearInterval(heart);
      tell('bye', everywhere, '{}', 'all');
      await carrier.close();
    },
  };
}

/** What another node told, if it has the shape: nodes trust each other, and two versions may run at once. */
export function read<T>(shape: z.ZodType<T>, data: string): T | undefined {
  try {
    return shape.safeParse(JSON.parse(data)).data;
  } catch {
    return undefined;
  }
}
