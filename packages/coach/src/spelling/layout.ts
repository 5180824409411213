import type { Lexicon } from '../lexicon.ts';
import type { Words } from '../standard/ids.ts';
import type { Text } from '../text/text.ts';
import { onRussianLayout } from './keyboard.ts';
import { inCaseOf, type Slip } from './slip.ts';

const why: Words = { ru: 'набрано в английской раскладке', en: 'typed on the English layout' };

/** Russian words typed on the English layout: «ghbdtn» → «привет». Only what cannot be an English word: hardly any vowel, and a common Russian word comes out. */
export function layoutSlips(text: Text, lexicon: Lexicon, isKnown: (form: string) => boolean): Slip[] {
  if (lexicon.locale !== 'ru') return [];
  const taken = text.tokens.filter((token) => token.kind !== 'word' && token.kind !== 'mark');
  return [...text.source.matchAll(/(?<![\p{L}\d@/.])[A-Za-z][A-Za-z,.;'[\]]*[A-Za-z;'[\]](?![\p{L}\d@/])/gu)].flatMap((found): Slip[] => {
    const [typed] = found;
    const start = found.index;
    const end = start + typed.length;
    const meant = onRussianLayout(typed);
    const vowels = typed.match(/[aeiouy]/gi)?.length ?? 0;
    if (!meant || meant.length < 4 || vowels * 4 > meant.length || typed === typed.toUpperCase() || isKnown(typed)) return [];
    if (taken.some((token) => token.start < end && start < token.end)) return [];
    return lexicon.knows(meant) && lexicon.perMillion(meant) > 1 ? [{ start, end, fix: inCaseOf(typed, meant), why }] : [];
  });
}
