/** What goes up may be lost, so whoever sends more than this is not heard. */
const allowance = { burst: 40, perSecond: 8 };
/** Who goes on regardless is no client of ours. */
const mostDropped = 400;

/** What one connection may send up. */
export class Budget {
  #left = allowance.burst;
  #at = 0;
  #dropped = 0;

  /** Takes one: `dropped` when nothing is left, `flood` when that has happened too often. Now in milliseconds. */
  spend(now: number): 'heard' | 'dropped' | 'flood' {
    // A clock that was set back must not silence anybody until it is there again.
    const seconds = Math.max(0, now - this.#at) / 1000;
    this.#left = Math.min(allowance.burst, this.#left + seconds * allowance.perSecond);
    this.#at = now;
    if (this.#left === allowance.burst) this.#dropped = 0;
    if (this.#left >= 1) {
      this.#left -= 1;
      return 'heard';
    }
    this.#dropped += 1;
    return this.#dropped > mostDropped ? 'flood' : 'dropped';
  }
}
