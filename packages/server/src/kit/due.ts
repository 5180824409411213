import type { Clock } from './clock.ts';

interface DueParts<One> {
  clock: Clock;
  /** Takes some of what waits; until then nobody else gets it. */
  take(now: Date, until: Date): Promise<One[]>;
  /** Moves the end of a lease. */
  hold(those: readonly One[], until: Date): Promise<unknown>;
  /** Does one, and removes it. */
  work(one: One): Promise<void>;
  onTrouble(error: unknown): void;
}

/** When a node is killed, what it had taken is anybody's after so long. */
const leaseMilliseconds = 8000;
/** While it lives, it holds on. */
const heartbeatMilliseconds = 2500;
/** What failed rests before it is tried again. */
const restMilliseconds = 60_000;

/** Serves what is due under a lease, so that each is done once by one node of several, and soon by another when that node dies. Answers how many. */
export async function serveDue<One>({ clock, take, hold, work, onTrouble }: DueParts<One>): Promise<number> {
  const later = (milliseconds: number) => new Date(clock.now().getTime() + milliseconds);
  const taken = await take(clock.now(), later(leaseMilliseconds));
  const left = new Set(taken);
  const heart = setInterval(() => left.size > 0 && void hold([...left], later(leaseMilliseconds)).catch(onTrouble), heartbeatMilliseconds);
  try {
    for (const one of taken) {
      try {
        await work(one);
        left.delete(one);
      } catch (error) {
        left.delete(one);
        onTrouble(error);
        await hold([one], later(restMilliseconds)).catch(onTrouble);
      }
    }
  } finally {
    clearInterval(heart);
  }
  return taken.length;
}
