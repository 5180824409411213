import type { Letters } from './dawg.ts';

/** Words as a tree of letters in three flat arrays; half a million nodes take a few megabytes. */
export class Trie implements Letters {
  readonly root = 0;
  readonly #letters: Uint16Array;
  readonly #children: Int32Array;
  readonly #sisters: Int32Array;
  /** Words must be sorted by their UTF-16 units, so that each new word branches off the one before. */
  constructor(sorted: readonly string[]) {
    const size = sorted.reduce((sum, word) => sum + word.length, 1);
    const letters = new Uint16Array(size);
    const children = new Int32Array(size);
    const sisters = new Int32Array(size);
    const path: number[] = [0];
    let before = '';
    let used = 1;
    for (const word of sorted) {
      let same = 0;
      while (same < word.length && word[same] === before[same]) same++;
      for (let at = same; at < word.length; at++) {
        const parent = path[at] ?? 0;
        letters[used] = word.charCodeAt(at);
        // New nodes go in front: the order of sisters does not matter.
        sisters[used] = children[parent] ?? 0;
        children[parent] = used;
        path[at + 1] = used++;
      }
      const last = path[word.length] ?? 0;
      letters[last] = (letters[last] ?? 0) | wordEnd;
      before = word;
    }
    this.#letters = letters.slice(0, used);
    this.#children = children.slice(0, used);
    this.#sisters = sisters.slice(0, used);
  }

  child(node: number): number {
    return this.#children[node] ?? 0;
  }

  sister(node: number): number {
    return this.#sisters[node] ?? 0;
  }

  letter(node: number): number {
    return (this.#letters[node] ?? 0) & (wordEnd - 1);
  }

  ends(node: number): boolean {
    return ((this.#letters[node] ?? 0) & wordEnd) > 0;
  }
}

/** No letter of Russian or English is above U+7FFF. */
const wordEnd = 0x8000;
