import type { Finding } from '../rule.ts';
import type { Locale, Words } from '../standard/ids.ts';
import { findAll, type Match, type Pattern, type Search } from '../text/pattern.ts';
import type { Text } from '../text/text.ts';

/** Ways of saying one thing that breaks a rule, and what the agent is told about it. */
export interface Family {
  message: Words;
  ru?: readonly (Search | Pattern)[];
  en?: readonly (Search | Pattern)[];
}

/** The language whose patterns are tried on a text: its own, or that of the desk when it has none. */
export function tongueOf(text: Text, locale: Locale): Locale {
  return text.language === 'other' ? locale : text.language;
}

/** Where a draft says one of these things. A place is told once, by the family named first; `spare` lets a match go. */
export function findingsIn(text: Text, locale: Locale, families: readonly Family[], spare?: (match: Match) => boolean): Finding[] {
  const found: Finding[] = [];
  for (const family of families) {
    for (const search of family[tongueOf(text, locale)] ?? []) {
      for (const match of findAll(text, search)) {
        const { start, end } = match;
        if (spare?.(match) || found.some((one) => one.start < end && start < one.end)) continue;
        const fix = typeof search === 'string' ? undefined : search.fix;
        found.push({ start, end, message: family.message, fix: fix === undefined ? undefined : likeCase(fix, text.source.slice(start, end)) });
      }
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/** The words with a capital when what they replace had one. */
export function likeCase(words: string, replaced: string): string {
  const first = replaced.charAt(0);
  const capital = first !== first.toLowerCase();
  return capital ? words.charAt(0).toUpperCase() + words.slice(1) : words;
}
