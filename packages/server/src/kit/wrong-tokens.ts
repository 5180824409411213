import { Refusal } from './errors.ts';
import { Lately } from './lately.ts';

/** Keeps wrong tokens, however many come, from becoming questions to the database. */
export interface WrongTokens {
  /**
   * Whether the database is to be asked about a token; refuses with `too_many_requests` when too many are in doubt just now.
   * `ours`: it bears our mark, so it was made here, once.
   */
  mayAsk(token: string, ours: boolean): boolean;
  /** Whether one without our mark would be refused just now, told without counting it. */
  isHopeless(token: string): boolean;
  /** Notes what the database said. */
  note(token: string, ours: boolean, isGood: boolean): void;
}

const rememberedMilliseconds = 30_000;
/** How many tokens without our mark may be in doubt or turn out wrong; those of sessions from before there was a mark are still good. */
const doubt = { burst: 200, perSecond: 20 };

/**
 * What was wrong stays wrong, for no session comes back to life: for half a minute it is not asked about again. Of tokens that somebody may have made
 * up only so many may be wrong; beyond that only those are asked about that were good before. Nobody is counted by address: an office is not locked out.
 */
export function createWrongTokens(now: () => Date): WrongTokens {
  const milliseconds = () => now().getTime();
  const wrong = new Lately(milliseconds, rememberedMilliseconds);
  const goodWithoutMark = new Lately(milliseconds, Number.POSITIVE_INFINITY);
  let [left, at] = [doubt.burst, milliseconds()];

  function allowance(): number {
    const time = milliseconds();
    left = Math.min(doubt.burst, left + ((time - at) / 1000) * doubt.perSecond);
    at = time;
    return left;
  }

  return {
    mayAsk(token, ours) {
      if (wrong.has(token)) return false;
      if (ours || goodWithoutMark.has(token)) return true;
      // Taken before the question, so that a thousand at once are counted as a thousand; given back when it was good.
      if (allowance() < 1) throw new Refusal('too_many_requests', { seconds: 1 });
      left -= 1;
      return true;
    },
    isHopeless: (token) => !goodWithoutMark.has(token) && allowance() < 1,
    note(token, ours, isGood) {
      if (!isGood) wrong.note(token);
      if (ours || !isGood) return;
      if (!goodWithoutMark.has(token)) left += 1;
      goodWithoutMark.note(token);
    },
  };
}
