import type { Pos, Reading } from '../lexicon.ts';
import type { Text } from '../text/text.ts';

/** Whether some reading is likely enough and of one of these parts of speech, with all these marks. */
export function mayBe(readings: readonly Reading[], pos: readonly Pos[], ...marks: string[]): boolean {
  return readings.some((one) => one.weight > 0.02 && pos.includes(one.pos) && marks.every((mark) => one.marks.has(mark)));
}

/** Whether every reading is of these parts of speech, with all these marks. */
export function mustBe(readings: readonly Reading[], pos: readonly Pos[], ...marks: string[]): boolean {
  return readings.length > 0 && readings.every((one) => pos.includes(one.pos) && marks.every((mark) => one.marks.has(mark)));
}

const joins = new Set(['и', 'а', 'но', 'или', 'что', 'чтобы', 'если', 'когда', 'пока', 'хотя']);

/** Index of the first token of the clause that `token` stands in: after the last mark, bracket or conjunction before it. */
export function clauseStart(text: Text, token: number): number {
  const first = text.sentences.find((one) => one.first <= token && token <= one.last)?.first ?? 0;
  let start = token;
  while (start > first) {
    const before = text.tokens[start - 1];
    if (
      !before ||
      before.kind === 'emoji' ||
      before.kind === 'emoticon' ||
      (before.kind === 'mark' && !'«»"“”'.includes(before.text)) ||
      joins.has(before.plain)
    )
      break;
    start--;
  }
  return start;
}
