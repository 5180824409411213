import type { Letters } from './dawg.ts';

const yo = 'ё'.charCodeAt(0);
const ye = 'е'.charCodeAt(0);

/**
 * Words that differ from `plain` (lower case, ё as е) by at most `edits` letters put in, left out, changed, or two neighbours swapped.
 * Walks the words with one row of the distance table per letter (Damerau–Levenshtein, only the band that can still win) and turns back where the whole row is beyond.
 */
export function near(words: Letters, plain: string, edits: number, found: (word: string) => void): void {
  const length = plain.length;
  const rows: Uint8Array[] = [];
  const spelt: number[] = [];
  const rowAt = (depth: number) => {
    let row = rows[depth];
    if (!row) {
      row = new Uint8Array(length + 1);
      rows[depth] = row;
    }
    return row;
  };
  rowAt(0).forEach((_, at, row) => {
    row[at] = Math.min(at, edits + 1);
  });

  const visit = (parent: number, depth: number) => {
    const above = rowAt(depth - 1);
    const twoAbove = rows[depth - 2];
    const row = rowAt(depth);
    const from = Math.max(1, depth - edits);
    const to = Math.min(length, depth + edits);
    for (let node = words.child(parent); node; node = words.sister(node)) {
      const written = words.letter(node);
      const letter = written === yo ? ye : written;
      if (letter < 32) continue;
      let best = edits + 1;
      row[from - 1] = from === 1 ? Math.min(depth, edits + 1) : edits + 1;
      if (from === 1) best = row[0] ?? best;
      for (let at = from; at <= to; at++) {
        const same = plain.charCodeAt(at - 1) === letter ? 0 : 1;
        let cost = Math.min((above[at - 1] ?? 99) + same, (row[at - 1] ?? 99) + 1, at < depth + edits ? (above[at] ?? 99) + 1 : 99);
        if (same && twoAbove && at > 1 && plain.charCodeAt(at - 2) === letter && plain.charCodeAt(at - 1) === lastOf(spelt, depth - 2))
          cost = Math.min(cost, (twoAbove[at - 2] ?? 99) + 1);
        row[at] = cost;
        if (cost < best) best = cost;
      }
      if (best > edits) continue;
      spelt[depth - 1] = written;
      if (to === length && (row[length] ?? 99) <= edits && words.ends(node)) found(String.fromCharCode(...spelt.slice(0, depth)));
      visit(node, depth + 1);
    }
  };
  visit(words.root, 1);
}

const lastOf = (spelt: readonly number[], at: number) => (spelt[at] === yo ? ye : spelt[at]);
