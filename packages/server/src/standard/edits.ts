import { patternFault } from '@otklik/coach';
import type { StandardEdits } from '@otklik/coach/schema';

/** The first pattern among the edits that can’t be understood: where it stands and why. */
export function faultOf(edits: StandardEdits, language: 'ru' | 'en'): { place: string; why: string } | null {
  for (const { place, find } of patternsOf(edits)) {
    const why = patternFault(find, language);
    if (why) return { place, why };
  }
  return null;
}

function* patternsOf(edits: StandardEdits): Generator<{ place: string; find: string }> {
  for (const [rule, change] of Object.entries(edits.rules)) {
    for (const locale of ['ru', 'en'] as const) {
      for (const [at, { find }] of (change?.more?.[locale] ?? []).entries()) yield { place: `edits.rules.${rule}.more.${locale}.${at}.find`, find };
    }
  }
  for (const [which, own] of edits.ownRules.entries()) {
    for (const [at, { find }] of own.finders.entries()) yield { place: `edits.ownRules.${which}.finders.${at}.find`, find };
  }
}
