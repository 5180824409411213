import type { Lexicon } from '../lexicon.ts';
import { type Candidate, candidatesOf } from './candidates.ts';

/** How much a slip weighs against how common the word is. */
const dearness = 4.6;

/** A suggestion with what speaks for it; greater is better, in units of ln. */
export interface Suggestion extends Candidate {
  score: number;
}

export interface Speller {
  /** What a misspelt form may have been meant to be, the likeliest first, at most eight. Remembered. */
  suggestions(form: string): readonly Suggestion[];
}

const spellers = new WeakMap<Lexicon, Speller>();
const mostRemembered = 5000;

/** The speller of a language: one for each lexicon. */
export function spellerOf(lexicon: Lexicon): Speller {
  const known = spellers.get(lexicon);
  if (known) return known;
  const remembered = new Map<string, readonly Suggestion[]>();
  const speller: Speller = {
    suggestions(form) {
      const word = form.toLowerCase();
      const before = remembered.get(word);
      if (before) return before;
      const ranked = word.length > 32 ? [] : rank(word, candidatesOf(word, lexicon));
      if (remembered.size >= mostRemembered) remembered.clear();
      remembered.set(word, ranked);
      return ranked;
    },
  };
  spellers.set(lexicon, speller);
  return speller;
}

function rank(word: string, candidates: readonly Candidate[]): Suggestion[] {
  // In a short word a slip changes more of it
  const weight = dearness * (word.length < 5 ? 1.25 : 1);
  return candidates
    .map((one) => ({ ...one, score: Math.log(one.frequency) - weight * one.cost }))
    .sort((a, b) => b.score - a.score || (a.text < b.text ? -1 : 1))
    .slice(0, 8);
}
