import { Buckets } from './http/buckets.ts';

/** Lets something be said only so often; answers how many times it was left out since, or nothing when it is to be left out now. */
export type Sparing = (about: string) => number | undefined;

/** Whoever is refused ten thousand times a second must not fill the log, or the disk below it. */
export function createSparing(now: () => Date): Sparing {
  const buckets = new Buckets({ burst: 30, perSecond: 2 });
  const leftOut = new Map<string, number>();
  return (about) => {
    const before = leftOut.get(about) ?? 0;
    const silent = buckets.take(about, now().getTime()) > 0;
    leftOut.set(about, silent ? before + 1 : 0);
    return silent ? undefined : before;
  };
}
