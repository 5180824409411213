import type { Token } from './token.ts';
import { commonEnglish } from './words/morphology.ts';

const cyrillic = /\p{Script=Cyrillic}/u;
/** Letters that Russian does not have. */
const foreignCyrillic = /(?![а-яё])\p{Script=Cyrillic}/u;
const latin = /[a-z]/i;

/** Russian or English by the letters of the words; in Latin letters English must show itself by a common word, unless there are too few to tell. */
export function languageOf(tokens: readonly Token[]): 'ru' | 'en' | 'other' {
  let russian = 0;
  let english = 0;
  let other = 0;
  let words = 0;
  let common = 0;
  for (const { kind, plain } of tokens) {
    if (kind !== 'word') continue;
    if (cyrillic.test(plain)) {
      if (foreignCyrillic.test(plain)) other += plain.length * 4;
      else russian += plain.length;
    } else if (latin.test(plain)) {
      english += plain.length;
      words++;
      if (commonEnglish.has(plain)) common++;
    } else other += plain.length;
  }
  if (russian + english === 0 || other > russian + english) return 'other';
  // Brands and commands stand in Latin letters in Russian texts, so Russian wins from a quarter on.
  if (russian * 3 >= english) return 'ru';
  return words < 4 || common > 0 ? 'en' : 'other';
}
