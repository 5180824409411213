const most = 10_000;

/** What was noted lately. So many at most are remembered; beyond that the oldest are forgotten first. */
export class Lately {
  readonly #now: () => number;
  readonly #milliseconds: number;
  readonly #until = new Map<string, number>();

  /** `now` in milliseconds, of whatever clock; each is remembered for so many of them. */
  constructor(now: () => number, milliseconds: number) {
    this.#now = now;
    this.#milliseconds = milliseconds;
  }

  note(key: string): void {
    this.#until.delete(key);
    for (const oldest of this.#until.keys()) {
      if (this.#until.size < most) break;
      this.#until.delete(oldest);
    }
    this.#until.set(key, this.#now() + this.#milliseconds);
  }

  has(key: string): boolean {
    return (this.#until.get(key) ?? 0) > this.#now();
  }
}
