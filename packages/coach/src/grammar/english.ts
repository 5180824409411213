import type { Lexicon } from '../lexicon.ts';
import type { Slip } from '../spelling/slip.ts';
import type { Text } from '../text/text.ts';
import { phraseSlips } from './phrase.ts';
import { englishPhrases } from './phrases-en.ts';

/** Real English words in the wrong place. */
export function englishSlips(text: Text, _lexicon: Lexicon): Slip[] {
  return phraseSlips(text, englishPhrases);
}
