import type { Reading } from '../lexicon.ts';

const cases = ['nom', 'gen', 'dat', 'acc', 'ins', 'loc'] as const;
/** Cases that a preposition asks for. */
export const governed: Readonly<Record<string, readonly string[]>> = Object.fromEntries(
  [
    ['gen', 'без для до из от ото у около кроме после вместо против ради из-за из-под среди возле'],
    ['dat', 'к ко благодаря согласно'],
    ['acc', 'через про'],
    ['ins', 'над перед'],
    ['ins gen', 'между'],
    ['loc', 'при'],
    ['loc acc', 'о об обо'],
    ['acc loc', 'в во на'],
    ['gen ins acc', 'с со'],
    ['dat loc acc', 'по'],
    ['acc ins', 'за под'],
  ].flatMap(([asked = '', words = '']) => words.split(' ').map((word) => [word, asked.split(' ')])),
);
/** Whether two readings share case, number and, in the singular, gender. */
export function agree(one: Reading, other: Reading): boolean {
  const both = (mark: string) => one.marks.has(mark) && other.marks.has(mark);
  if (!cases.some(both)) return false;
  if (one.marks.has('pl') || other.marks.has('pl')) return both('pl');
  return ['m', 'f', 'n'].some(both) || !['m', 'f', 'n'].some((mark) => one.marks.has(mark));
}
