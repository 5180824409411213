import type { Reading } from '../lexicon.ts';
import type { Item } from './pattern-parse.ts';
import type { Text, Token } from './text.ts';

/** What a text has, for telling at once that a pattern cannot be in it. */
export interface TextIndex {
  forms: ReadonlySet<string>;
  /** Every beginning of every form. */
  stems: ReadonlySet<string>;
  lemmas: ReadonlySet<string>;
  /** What each token begins with. */
  letters: readonly string[];
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
    index = { forms, stems, lemmas, letters: text.tokens.map(letterOf) };
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

type Way = readonly Item[];
const letters = new WeakMap<Way, ReadonlySet<string> | 'any'>();
const byLetter = new WeakMap<readonly Way[], ReadonlyMap<string, readonly Way[]>>();

/** What a token begins with, as patterns compare it: marks as written, all else in lower case. */
function letterOf({ kind, text, plain }: Token): string {
  return (kind === 'mark' ? text : plain).charAt(0);
}

/** The letters (or marks) with which a place of the pattern can begin; nothing when it may begin with anything. */
export function lettersOf(items: Way): ReadonlySet<string> | undefined {
  let found = letters.get(items);
  if (!found) {
    found = beginningOf(items) ?? 'any';
    letters.set(items, found);
  }
  return found === 'any' ? undefined : found;
}

function beginningOf([item, ...rest]: Way): ReadonlySet<string> | undefined {
  switch (item?.is) {
    case 'form':
    case 'stem':
      return new Set(item.plain.charAt(0));
    case 'mark':
      return new Set(item.text.charAt(0));
    case 'open':
      return beginningOf(rest);
    case 'either': {
      const all = new Set<string>();
      for (const way of item.ways) {
        const some = lettersOf(way);
        if (!some) return undefined;
        for (const letter of some) all.add(letter);
      }
      return all;
    }
    default:
      return undefined;
  }
}

/** The ways of a group worth trying at a token that begins with this letter. Groups are long, and few of their ways begin with its letter. */
export function waysAt(ways: readonly Way[], letter: string | undefined): readonly Way[] {
  let sorted = byLetter.get(ways);
  if (!sorted) {
    const all = new Set(ways.flatMap((way) => [...(lettersOf(way) ?? [])]));
    sorted = new Map([...all, ''].map((letter) => [letter, ways.filter((way) => lettersOf(way)?.has(letter) !== false)]));
    byLetter.set(ways, sorted);
  }
  return sorted.get(letter ?? '') ?? sorted.get('') ?? ways;
}
