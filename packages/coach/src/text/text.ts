import type { Lexicon, Reading } from '../lexicon.ts';
import { languageOf } from './language.ts';
import { sentencesOf } from './sentences.ts';
import type { Sentence, Token } from './token.ts';
import { tokensOf } from './tokens.ts';

export type { Sentence, Token } from './token.ts';

/** A text taken apart. Spaces are no tokens. */
export interface Text {
  readonly source: string;
  readonly tokens: readonly Token[];
  readonly sentences: readonly Sentence[];
  /** By its letters and commonest words; `other` when it is neither Russian nor English (or has no words). */
  readonly language: 'ru' | 'en' | 'other';
  /** The readings of a token; empty for what is no word. */
  readings(token: number): readonly Reading[];
}

/** Takes a text apart. Never throws, linear in its length. */
export function analyse(source: string, lexicon: Lexicon): Text {
  const tokens = tokensOf(source);
  return {
    source,
    tokens,
    sentences: sentencesOf(source, tokens),
    language: languageOf(tokens),
    readings(index) {
      const token = tokens[index];
      return token?.kind === 'word' ? lexicon.readings(token.text) : [];
    },
  };
}
