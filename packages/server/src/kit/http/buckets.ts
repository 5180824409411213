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

  /** Takes one; answers 0 when there was one, else the whole seconds until there will be. */
  take(key: string, now: number): number {
    const { burst, perSecond } = this.#allowance;
    const before = this.#held.get(key);
    // A clock that was set back must not lock anybody out until it is there again.
    const passed = before ? Math.max(0, now - before.at) : 0;
    const tokens = before ? Math.min(burst, before.tokens + (passed / 1000) * perSecond) : burst;
    const allowed = tokens >= 1;
    // Re-inserting keeps the map in order of last use, so that the first one is the one to forget.
    this.#held.delete(key);
    if (this.#held.size >= mostKeys) this.#forget();
    this.#held.set(key, { tokens: allowed ? tokens - 1 : tokens, at: now });
    return allowed ? 0 : Math.max(1, Math.ceil((1 - tokens) / perSecond));
  }

  #forget(): void {
    for (const key of this.#held.keys()) {
      this.#held.delete(key);
      return;
    }
  }
}
