import { isLoopback, networkOf } from '../address.ts';
import { Refusal } from '../errors.ts';
import { alone, type Fabric } from '../fabric/fabric.ts';
import { type Allowance, Buckets } from './buckets.ts';
import { Spent } from './spent.ts';
import type { PersonWho, VisitorWho } from './who.ts';

/** An office of hundreds sits behind one address, so addresses are given much; a single session needs little. */
const usualAllowances = {
  address: { burst: 3000, perSecond: 100 },
  /** Changes by somebody unknown: signing in, opening a widget's session, using a link. */
  stranger: { burst: 300, perSecond: 10 },
  person: { burst: 400, perSecond: 30 },
  visitor: { burst: 60, perSecond: 5 },
  site: { burst: 4000, perSecond: 500 },
} satisfies Record<string, Allowance>;

export type Allowances = Record<keyof typeof usualAllowances, Allowance>;

/** What a node has let through of one key is told to the others as soon as it is this part of the burst. */
const partWorthTelling = 1 / 20;

export interface Limits {
  /** Refuses with `too_many_requests` when this address asks too often. */
  address(address: string, changesAsStranger: boolean): void;
  /** Refuses when this session, or all visitors of its site together, ask too often. */
  session(who: PersonWho | VisitorWho): void;
  /** Tells the other nodes what was let through here; every second. */
  share(): void;
}

/**
 * The general limits, of all nodes together as far as they have told each other. A request is let through only when its bucket was asked and had
 * something left. A node that cannot hear the others takes it that they let through as much as it does.
 */
export function createLimits(now: () => Date, allowances: Allowances = usualAllowances, fabric: Pick<Fabric, 'tell' | 'hear' | 'state'> = alone): Limits {
  const buckets = {
    address: new Buckets(allowances.address),
    stranger: new Buckets(allowances.stranger),
    person: new Buckets(allowances.person),
    visitor: new Buckets(allowances.visitor),
    site: new Buckets(allowances.site),
  };
  const isKind = (kind: string): kind is keyof typeof buckets => kind in buckets;
  const spent = new Spent({
    fabric,
    worth: (kind) => (isKind(kind) ? Math.max(1, allowances[kind].burst * partWorthTelling) : Number.POSITIVE_INFINITY),
    heard: (kind, key, count) => isKind(kind) && buckets[kind].spend(key, now().getTime(), count),
  });
  const take = (kind: keyof typeof buckets, key: string) => {
    const { nodes, apart } = fabric.state();
    const seconds = buckets[kind].take(key, now().getTime(), apart ? nodes : 1);
    if (seconds > 0) throw new Refusal('too_many_requests', { seconds });
    spent.note(kind, key);
  };
  return {
    address(address, changesAsStranger) {
      // On the loopback stands a proxy that nobody named (or the machine itself): its one bucket would lock everybody out.
      if (isLoopback(address)) return;
      const network = networkOf(address);
      take('address', network);
      if (changesAsStranger) take('stranger', network);
    },
    session(who) {
      take(who.kind, who.sessionId);
      if (who.kind === 'visitor') take('site', who.siteId);
    },
    share: () => spent.tell(),
  };
}

/**
 * The address that is counted. The machine itself and a proxy that nobody named speak with their own voice; whoever is said by a proxy to sit on the
 * loopback has said so himself, and is counted as one stranger.
 */
export function countedAddress({ ip, socket }: { ip: string; socket: { remoteAddress?: string | undefined } }): string {
  return isLoopback(ip) && ip !== socket.remoteAddress ? 'loopback by hearsay' : ip;
}
