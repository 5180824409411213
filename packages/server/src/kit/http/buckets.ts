/** How many may come at once, and how fast the allowance grows back. */
export interface Allowance {
  burst: number;
  perSecond: number;
}

const mostKeys = 50_000;

/** Token buckets, one a key. Time is handed in (milliseconds). */
export class Buckets {
  readonly #allowance: Allowance;
  readonly #held = new Map<string, { tokens: number; at: number }>();

  constructor(allowance: Allowance) {
    this.#allowance = allowance;
  }

  /** Takes what something costs; answers 0 when there was enough, else the whole seconds until there will be. A cost above the burst is the burst. */
  take(key: string, now: number, cost = 1): number {
    const { burst, perSecond } = this.#allowance;
    const price = Math.min(cost, burst);
    const tokens = this.#tokens(key, now);
    const allowed = tokens >= price;
    this.#keep(key, now, allowed ? tokens - price : tokens);
    return allowed ? 0 : Math.max(1, Math.ceil((price - tokens) / perSecond));
  }

  /** Notes what was taken elsewhere from the same allowance. It may leave a debt, of a burst at most. */
  spend(key: string, now: number, count: number): void {
    this.#keep(key, now, Math.max(-this.#allowance.burst, this.#tokens(key, now) - count));
  }

  /** Seconds until all that was taken has grown back. */
  secondsToFull(key: string, now: number): number {
    return (this.#allowance.burst - this.#tokens(key, now)) / this.#allowance.perSecond;
  }

  #tokens(key: string, now: number): number {
    const { burst, perSecond } = this.#allowance;
    const before = this.#held.get(key);
    // A clock that was set back must not lock anybody out until it is there again.
    const passed = before ? Math.max(0, now - before.at) : 0;
    return before ? Math.min(burst, before.tokens + (passed / 1000) * perSecond) : burst;
  }

  #keep(key: string, now: number, tokens: number): void {
    // Re-inserting keeps the map in order of last use, so that the first one is the one to forget.
    this.#held.delete(key);
    if (this.#held.size >= mostKeys) this.#forget();
    this.#held.set(key, { tokens, at: now });
  }

  #forget(): void {
    for (const key of this.#held.keys()) {
      this.#held.delete(key);
      return;
    }
  }
}
