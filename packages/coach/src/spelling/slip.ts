import type { Words } from '../standard/ids.ts';

/** A place where something is written wrong. Offsets are UTF-16 units into the text. */
export interface Slip {
  start: number;
  end: number;
  /** What to write in place of `start…end`; absent when nothing sensible is near. */
  fix?: string | undefined;
  /** The reason, when it is a known confusion. */
  why?: Words | undefined;
}

/** Writes `fix` as `was` was written: in capitals, with a capital, or as it is. */
export function inCaseOf(was: string, fix: string): string {
  if (was.length > 1 && was === was.toUpperCase() && was !== was.toLowerCase()) return fix.toUpperCase();
  const first = was.charAt(0);
  return first !== first.toLowerCase() ? fix.charAt(0).toUpperCase() + fix.slice(1) : fix;
}

/** Of slips that overlap the one that stands earlier in the list wins; in the order of the text. */
export function withoutOverlaps<Kind extends Slip>(slips: readonly Kind[]): Kind[] {
  const kept: Kind[] = [];
  for (const slip of slips) if (!kept.some((one) => one.start < slip.end && slip.start < one.end)) kept.push(slip);
  return kept.sort((a, b) => a.start - b.start);
}

/** The text with every fix put in. */
export function fixed(source: string, slips: readonly Slip[]): string {
  let text = '';
  let at = 0;
  for (const { start, end, fix } of [...slips].sort((a, b) => a.start - b.start)) {
    if (fix === undefined || start < at) continue;
    text += source.slice(at, start) + fix;
    at = end;
  }
  return text + source.slice(at);
}
