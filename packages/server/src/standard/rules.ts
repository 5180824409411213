import type { StandardEdits } from '@otklik/coach/schema';

/** Which parts of the standard differ between two sets of edits, as the history names them: `rules.slang`, `thresholds`. */
export function touchedBy(before: StandardEdits, after: StandardEdits): string[] {
  const byId = (list: StandardEdits['situations'] | StandardEdits['ownRules']) => Object.fromEntries(list.map((one) => [one.id, one]));
  const parts = (edits: StandardEdits): Record<string, Record<string, unknown>> => ({
    rules: edits.rules,
    ownRules: byId(edits.ownRules),
    phrases: edits.phrases,
    situations: { ...byId(edits.situations), ...Object.fromEntries(edits.without.map((id) => [id, null])) },
  });
  const [old, now] = [parts(before), parts(after)];
  const inside = Object.keys(now).flatMap((part) => {
    const keys = new Set([...Object.keys(old[part] ?? {}), ...Object.keys(now[part] ?? {})]);
    return [...keys].filter((key) => differ(old[part]?.[key], now[part]?.[key])).map((key) => `${part}.${key}`);
  });
  const whole = (['order', 'thresholds', 'dictionary', 'glossary'] as const).filter((part) => differ(before[part], after[part]));
  return [...inside, ...whole];
}

/** By content; the order of an object's fields does not matter. */
function differ(one: unknown, other: unknown): boolean {
  return JSON.stringify(one, sorted) !== JSON.stringify(other, sorted);
}

function sorted(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** The edits with one more word in the dictionary; the same edits when it is there. */
export function withWord(edits: StandardEdits, language: 'ru' | 'en', word: string, forms: readonly string[]): StandardEdits {
  const known = edits.dictionary[language];
  if (known.some((one) => one.word.toLowerCase() === word.toLowerCase())) return edits;
  return { ...edits, dictionary: { ...edits.dictionary, [language]: [...known, { word, forms: [...forms] }] } };
}
