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
  let cyrillicWords = 0;
  let foreign = 0;
  let words = 0;
  let common = 0;
  for (const { kind, plain } of tokens) {
    if (kind !== 'word') continue;
    if (cyrillic.test(plain)) {
      russian += plain.length;
      cyrillicWords++;
      if (foreignCyrillic.test(plain)) foreign++;
    } else if (latin.test(plain)) {
      english += plain.length;
      words++;
      if (commonEnglish.has(plain)) common++;
    } else other += plain.length;
  }
  if (russian + english === 0 || other > russian + english) return 'other';
  // One name in a Russian text may be foreign; every fifth word is another language.
  if (foreign > 0 && foreign * 5 >= cyrillicWords) return 'other';
  // Brands and commands stand in Latin letters in Russian texts, so Russian wins from a quarter on.
  if (russian * 3 >= english) return 'ru';
  return words < 4 || common > 0 ? 'en' : 'other';
}
