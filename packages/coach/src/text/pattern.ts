import type { Text } from './text.ts';

/**
 * A pattern finds what is said, not how it is spelt. It is written as one line:
 *
 * | written | finds |
 * | --- | --- |
 * | `нельзя` | this form (case and ё do not matter) |
 * | `извин*` | every word that begins so |
 * | `<мочь>` | every form of the lemma; `<мочь|смочь>` of any of them |
 * | `<мочь:past.pl>` | only forms with these marks (see `Reading.marks`); also parts of speech: `<:inf>`, `<:noun.gen>`, `<:verb.2>`, `<быть:fut>` |
 * | `(не могу|никак нельзя)` | any of these sequences |
 * | `слово?` | may be absent |
 * | `..3` | up to three tokens between, never over the end of the sentence; `..` is `..4` |
 * | `!слово` | the next token is not this (takes nothing) |
 * | `^` `$` | beginning, end of a sentence |
 * | `,` `!` `?` `.` … as a word between spaces: `\,` `\!` `\?` `\.` | a mark |
 * | `#number` `#link` `#code` `#email` `#phone` `#emoji` `#emoticon` `#name` `#any` | a token of this kind; `#name` a person's name or a capitalised word inside a sentence |
 * | `[ … ]` | the part that is underlined; without it the whole match |
 *
 * English and Russian may stand in one pattern. Emoji and other marks inside a gap count as tokens.
 */
export type Pattern = string;

export interface Match {
  /** Tokens: first and last of the whole match. */
  first: number;
  last: number;
  /** Offsets of the underlined part. */
  start: number;
  end: number;
  /** Index of the sentence. */
  sentence: number;
}

/** A pattern with its conditions, as rule files hold it. */
export interface Search {
  find: Pattern;
  /** Not where one of these is found in the same sentence… */
  unless?: readonly Pattern[];
  /** …nor in the sentence that follows. */
  unlessNext?: readonly Pattern[];
  /** `never`: not under a negation («не», "not", "n't", «без», «никак») at most two words before; `only`: just there. Default: no matter. */
  negated?: 'never' | 'only';
  /** What to put instead of the underlined part: exact text. Case of the first letter follows the replaced text. */
  fix?: string;
}

/** All matches, leftmost and longest, in order, not overlapping. A pattern is compiled once and remembered. Throws on a pattern that is not well-formed (with the place). */
export declare function findAll(text: Text, searched: Search | Pattern): Match[];

/** Whether there is any. */
export declare function has(text: Text, searched: Search | Pattern | readonly (Search | Pattern)[]): boolean;
