import type { Clock } from '../clock.ts';

interface Waves {
  clock: Clock;
  perWave: number;
  /** Between two waves. */
  milliseconds: number;
}

/** Does something for each of many, so many at a time. What is asked for while it is under way follows it, once. */
export function inWaves<One>({ clock, perWave, milliseconds }: Waves, work: (one: One) => void): (all: readonly One[]) => Promise<void> {
  let next: readonly One[] | null = null;
  let running = false;
  return async (all) => {
    next = all;
    if (running) return;
    running = true;
    try {
      for (let current: readonly One[] | null = next; current; current = next) {
        next = null;
        for (let from = 0; from < current.length; from += perWave) {
          if (from > 0) await clock.wait(milliseconds);
          for (const one of current.slice(from, from + perWave)) work(one);
        }
      }
    } finally {
      running = false;
    }
  };
}
