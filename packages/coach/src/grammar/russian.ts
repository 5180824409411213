import type { Lexicon } from '../lexicon.ts';
import type { Slip } from '../spelling/slip.ts';
import type { Text } from '../text/text.ts';
import { agreementSlips } from './agreement-ru.ts';
import { phraseSlips } from './phrase.ts';
import { russianPhrases } from './phrases-ru.ts';
import { askedOrFutureSlips, missingSignSlips, reflexiveSlips } from './verbs-ru.ts';

/** Real Russian words in the wrong place. */
export function russianSlips(text: Text, lexicon: Lexicon): Slip[] {
  return [
    ...phraseSlips(text, russianPhrases),
    ...reflexiveSlips(text, lexicon),
    ...askedOrFutureSlips(text, lexicon),
    ...missingSignSlips(text, lexicon),
    ...agreementSlips(text, lexicon),
  ];
}
