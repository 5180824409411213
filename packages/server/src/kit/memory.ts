import type { Clock } from './clock.ts';

interface MemoryParts {
  clock: Clock;
  /** How long something is believed without asking anew. */
  seconds: number;
  /** So many at most; beyond, the oldest are forgotten first. */
  most: number;
}

export interface Memory<Value> {
  /** What is remembered under a key, else what `ask` answers, which is then remembered unless it is null. Asked at once, it is asked once. */
  recall(key: string, ask: () => Promise<Value | null>): Promise<Value | null>;
  /** Forgets what the test names, and whatever is being asked for at this moment. */
  forget(test: (value: Value) => boolean): void;
}

/** Remembers for a short while what is asked for with every request, so that the database need not be. */
export function createMemory<Value>({ clock, seconds, most }: MemoryParts): Memory<Value> {
  const kept = new Map<string, { value: Value; until: number }>();
  const asking = new Map<string, Promise<Value | null>>();

  async function askAndKeep(key: string, ask: () => Promise<Value | null>): Promise<Value | null> {
    const promise = ask();
    asking.set(key, promise);
    try {
      const value = await promise;
      if (value !== null && asking.get(key) === promise) {
        kept.delete(key);
        for (const oldest of kept.keys()) {
          if (kept.size < most) break;
          kept.delete(oldest);
        }
        kept.set(key, { value, until: clock.now().getTime() + seconds * 1000 });
      }
      return value;
    } finally {
      if (asking.get(key) === promise) asking.delete(key);
    }
  }

  return {
    async recall(key, ask) {
      const known = kept.get(key);
      if (known && known.until > clock.now().getTime()) return known.value;
      return asking.get(key) ?? askAndKeep(key, ask);
    },
    forget(test) {
      asking.clear();
      for (const [key, { value }] of kept) if (test(value)) kept.delete(key);
    },
  };
}
