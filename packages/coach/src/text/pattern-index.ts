import type { Reading } from '../lexicon.ts';
import type { Item } from './pattern-parse.ts';
import type { Text } from './text.ts';

/** What a text has, for telling at once that a pattern cannot be in it. */
export interface TextIndex {
  forms: ReadonlySet<string>;
  /** Every beginning of every form. */
  stems: ReadonlySet<string>;
  lemmas: ReadonlySet<string>;
}

/** Readings less likely than this, over all forms of the lemma, do not count: «стали» is hardly ever steel. */
const likely = 0.08;
const kept = new WeakMap<readonly Reading[], readonly Reading[]>();
const indices = new WeakMap<Text, TextIndex>();

/** The readings of a token a pattern may believe. */
export function likelyReadings(text: Text, token: number): readonly Reading[] {
  const all = text.readings(token);
  let found = kept.get(all);
  if (!found) {
    const sums = new Map<string, number>();
    for (const { lemma, pos, weight } of all) sums.set(`${lemma} ${pos}`, (sums.get(`${lemma} ${pos}`) ?? 0) + weight);
    found = all.filter(({ lemma, pos }) => (sums.get(`${lemma} ${pos}`) ?? 0) >= likely);
    kept.set(all, found);
  }
  return found;
}

export function indexOf(text: Text): TextIndex {
  let index = indices.get(text);
  if (!index) {
    const forms = new Set<string>();
    const stems = new Set<string>();
    const lemmas = new Set<string>();
    text.tokens.forEach(({ plain, kind }, at) => {
      if (kind === 'word') for (const { lemma } of likelyReadings(text, at)) lemmas.add(lemma);
      if (forms.has(plain)) return;
      forms.add(plain);
      for (let length = 1; length <= Math.min(plain.length, 24); length++) stems.add(plain.slice(0, length));
    });
    index = { forms, stems, lemmas };
    indices.set(text, index);
  }
  return index;
}

/** Whether the text has every word that the sequence cannot do without. */
export function mayHold(items: readonly Item[], index: TextIndex): boolean {
  return items.every((item) => {
    switch (item.is) {
      case 'form':
        return index.forms.has(item.plain);
      case 'stem':
        return index.stems.has(item.plain.slice(0, 24));
      case 'lemma':
        return item.lemmas.size === 0 || [...item.lemmas].some((lemma) => index.lemmas.has(lemma));
      case 'mark':
        return index.forms.has(item.text);
      case 'either':
        return item.ways.some((way) => mayHold(way, index));
      default:
        return true;
    }
  });
}
