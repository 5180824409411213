import type { ChangeDesc } from '@codemirror/state';
import type { Locale, RuleGroup } from '@otklik/coach';
import { holeIn } from './offers.ts';
import type { Found } from './thought.ts';

/** How much a slip hurts: another line under the words for each, and another colour. */
export type Gravity = 'grave' | 'care' | 'words';

/** A hint as it stands in the text. `from = to`: something is missing here. */
export interface Mark {
  from: number;
  to: number;
  /** What is remembered when it is waved away. */
  key: string;
  rule: string;
  title: string;
  message: string;
  fix: string | undefined;
  gravity: Gravity;
  shown: boolean;
}

const heavy = 4;

/** What hurts the customer is grave, what they miss is care, the rest is a matter of words. */
export function gravityOf(group: RuleGroup | undefined, weight: number): Gravity {
  if (group === 'tone' || (weight >= heavy && group !== 'words')) return 'grave';
  return group === 'words' ? 'words' : 'care';
}

/** A hint as a mark, with the name of its rule, in the language of the screen. */
export function markOf(
  { start, end, key, rule, message, fix, weight, shown }: Found,
  known: { title: string; group: RuleGroup } | undefined,
  language: Locale,
): Mark {
  return { from: start, to: end, key, rule, message: message[language], fix, shown, title: known?.title ?? '', gravity: gravityOf(known?.group, weight) };
}

/** The marks after an edit: they move along with their words; those whose own words were changed are gone until the coach has looked again. */
export function moved(marks: readonly Mark[], changes: ChangeDesc): Mark[] {
  return marks.flatMap((mark) => {
    let touched = false;
    changes.iterChangedRanges((from, to) => {
      touched ||= mark.from < mark.to && from < mark.to && to > mark.from && !(from === to && (from === mark.from || from === mark.to));
    });
    if (touched) return [];
    const from = changes.mapPos(mark.from, 1);
    return [{ ...mark, from, to: Math.max(from, changes.mapPos(mark.to, -1)) }];
  });
}

/** What can be mended without asking: words with other words to put in their place, nothing left to fill in, none over another. */
export function safeFixes(marks: readonly Mark[]): { from: number; to: number; insert: string }[] {
  const fixes: { from: number; to: number; insert: string }[] = [];
  for (const { from, to, fix } of marks) {
    if (fix === undefined || from === to || holeIn(fix) || fixes.some((one) => one.from < to && from < one.to)) continue;
    fixes.push({ from, to, insert: fix });
  }
  return fixes.sort((a, b) => a.from - b.from);
}

/** The next mark to look at from an offset on, or the one before; around at the ends. */
export function neighbour(marks: readonly Mark[], open: Mark | null, head: number, step: 1 | -1): Mark | undefined {
  const shown = marks.filter((mark) => mark.shown).sort((a, b) => a.from - b.from || a.to - b.to);
  const at = open ? shown.findIndex((mark) => mark.key === open.key && mark.from === open.from) : -1;
  if (at >= 0) return shown[(at + step + shown.length) % shown.length];
  if (step === 1) return shown.find((mark) => mark.from >= head) ?? shown[0];
  return shown.findLast((mark) => mark.to <= head) ?? shown.at(-1);
}
