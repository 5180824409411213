import type { Slip } from '../spelling/slip.ts';
import { inCaseOf } from '../spelling/slip.ts';
import type { Words } from '../standard/ids.ts';
import { findAll, type Search } from '../text/pattern.ts';
import type { Text } from '../text/text.ts';

/** Known mistakes of several words: what to find (the underlined part is wrong) and what to write. */
export interface PhraseGroup {
  why: Words;
  searches: readonly (Search & { fix: string })[];
}

/** Every known mistake in a text. */
export function phraseSlips(text: Text, groups: readonly PhraseGroup[]): Slip[] {
  return groups.flatMap(({ why, searches }) =>
    searches.flatMap((search) =>
      findAll(text, search).map(({ start, end }): Slip => ({ start, end, fix: inCaseOf(text.source.slice(start, end), search.fix), why })),
    ),
  );
}

/** `wrong → right` pairs, one in a line, as searches. */
export function pairs(lines: string): (Search & { fix: string })[] {
  return lines
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .map((line) => {
      const [find = '', fix = ''] = line.split(' → ');
      return { find, fix };
    });
}
