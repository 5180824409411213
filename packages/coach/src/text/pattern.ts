import { indexOf, mayHold } from './pattern-index.ts';
import { type Match, matchesIn } from './pattern-match.ts';
import { type Item, PatternError, parsePattern } from './pattern-parse.ts';
import type { Sentence, Text } from './text.ts';
import { negations } from './words/morphology.ts';

export type { Match } from './pattern-match.ts';

/**
 * A pattern finds what is said, not how it is spelt. It is written as one line:
 *
 * | written | finds |
 * | --- | --- |
 * | `нельзя` | this form (case and ё do not matter) |
 * | `извин*` | every word that begins so |
 * | `<мочь>` | every form of the lemma; `<мочь|смочь>` of any of them |
 * | `<мочь:past.pl>` | only forms with these marks (see `Reading.marks`); also parts of speech: `<:inf>`, `<:noun.gen>`, `<:verb.2>`, `<быть:fut>`. Unlikely readings do not count: `<сталь>` is not found in «стали» |
 * | `(не могу|никак нельзя)` | any of these sequences |
 * | `слово?` | may be absent |
 * | `..3` | up to three tokens between, never over the end of the sentence; `..` is `..4` |
 * | `!слово` | the next token is not this (takes nothing) |
 * | `^` `$` | beginning, end of a sentence; opening quotes, dashes and bullets may stand before `^`, closing marks and smiles behind `$` |
 * | `,` `!` `?` `.` … as a word between spaces: `\,` `\!` `\?` `\.` | a mark |
 * | `#number` `#link` `#code` `#email` `#phone` `#emoji` `#emoticon` `#name` `#any` | a token of this kind; `#name` a person's name or a capitalised word inside a sentence |
 * | `[ … ]` | the part that is underlined; without it the whole match |
 *
 * English and Russian may stand in one pattern. Emoji and other marks inside a gap count as tokens.
 */
export type Pattern = string;

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
export function findAll(text: Text, searched: Search | Pattern): Match[] {
  const search = typeof searched === 'string' ? { find: searched } : searched;
  const found = compiled(search.find);
  if (!mayHold(found, indexOf(text))) return [];
  const { unless = [], unlessNext = [], negated }: Search = search;
  return text.sentences.flatMap((sentence, at) => {
    const matches = matchesIn(text, found, at, sentence);
    if (matches.length === 0 || holdsAny(text, unless, at) || holdsAny(text, unlessNext, at + 1)) return [];
    return negated ? matches.filter(({ first }) => isNegated(text, sentence, first) === (negated === 'only')) : matches;
  });
}

/** Whether there is any. */
export function has(text: Text, searched: Search | Pattern | readonly (Search | Pattern)[]): boolean {
  const each = isOne(searched) ? [searched] : searched;
  return each.some((one) => findAll(text, one).length > 0);
}

function isOne(searched: Search | Pattern | readonly (Search | Pattern)[]): searched is Search | Pattern {
  return !Array.isArray(searched);
}

/** What is wrong with a pattern, and at which character; nothing when it is well-formed. For an editor. */
export function validatePattern(pattern: Pattern): { at: number; message: string } | undefined {
  try {
    parsePattern(pattern);
    return undefined;
  } catch (error) {
    if (error instanceof PatternError) return { at: error.at, message: error.reason };
    throw error;
  }
}

const remembered = new Map<Pattern, readonly Item[]>();

function compiled(pattern: Pattern): readonly Item[] {
  let items = remembered.get(pattern);
  if (!items) {
    items = parsePattern(pattern);
    // Rules have some thousands; more means that somebody types patterns in an editor.
    if (remembered.size > 20_000) remembered.clear();
    remembered.set(pattern, items);
  }
  return items;
}

function holdsAny(text: Text, patterns: readonly Pattern[], at: number): boolean {
  const sentence = text.sentences[at];
  return sentence !== undefined && patterns.some((pattern) => matchesIn(text, compiled(pattern), at, sentence).length > 0);
}

/** A negation among the two words before, with no mark between. */
function isNegated(text: Text, sentence: Sentence, first: number): boolean {
  for (let at = first - 1; at >= Math.max(sentence.first, first - 2); at--) {
    const token = text.tokens[at];
    if (token?.kind !== 'word') return false;
    if (negations.has(token.plain) || token.plain.endsWith("n't")) return true;
  }
  return false;
}
