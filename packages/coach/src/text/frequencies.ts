import { plainOf } from './tokens.ts';

/** A frequency list: a word and its count on each line. */
export class Frequencies {
  readonly #counts = new Map<string, number>();
  #total = 0;

  constructor(list: string) {
    for (const line of list.split('\n')) {
      const [word, written] = line.trim().split(' ');
      const count = Number(written);
      if (!word || !(count > 0)) continue;
      const plain = plainOf(word);
      this.#counts.set(plain, (this.#counts.get(plain) ?? 0) + count);
      this.#total += count;
    }
  }

  /** Times in a million words; 0 when not on the list. */
  perMillion(plain: string): number {
    return ((this.#counts.get(plain) ?? 0) / this.#total) * 1e6;
  }

  /** The words of the list, ё as е. */
  words(): string[] {
    return [...this.#counts.keys()];
  }
}
