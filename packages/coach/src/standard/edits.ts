import type { StandardEdits } from './schema.ts';

/** What one can do with edits of the standard, seen from outside: compare them, put one's own on top of somebody else's, add a word. */

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

/** The edits with one more word in the dictionary; the same edits when it is there. */
export function withWord(edits: StandardEdits, language: 'ru' | 'en', word: string, forms: readonly string[]): StandardEdits {
  const known = edits.dictionary[language];
  if (known.some((one) => one.word.toLowerCase() === word.toLowerCase())) return edits;
  return { ...edits, dictionary: { ...edits.dictionary, [language]: [...known, { word, forms: [...forms] }] } };
}

/**
 * What I changed, put on top of what somebody else saved meanwhile; both of us began with `base`. Nothing of either is lost but where
 * both changed the same field: there mine holds. Lists are in my order, their additions at the end.
 */
export function mergeEdits(base: StandardEdits, mine: StandardEdits, theirs: StandardEdits): StandardEdits {
  // Merging keeps the shape: every value comes from one of three things of this very shape
  return merged(base, mine, theirs) as StandardEdits;
}

function merged(base: unknown, mine: unknown, theirs: unknown): unknown {
  if (!differ(base, mine)) return theirs;
  if (!differ(base, theirs)) return mine;
  if (Array.isArray(mine) && Array.isArray(theirs)) return mergedList(Array.isArray(base) ? base : [], mine, theirs);
  if (isRecord(mine) && isRecord(theirs)) return mergedRecord(isRecord(base) ? base : {}, mine, theirs);
  return mine;
}

function mergedRecord(base: Fields, mine: Fields, theirs: Fields): Fields {
  const names = new Set([...Object.keys(theirs), ...Object.keys(mine)]);
  const fields = [...names].map((name) => [name, merged(base[name], mine[name], theirs[name])] as const);
  return Object.fromEntries(fields.filter(([, value]) => value !== undefined));
}

function mergedList(base: readonly unknown[], mine: readonly unknown[], theirs: readonly unknown[]): unknown[] {
  const [old, own, other] = [byName(base), byName(mine), byName(theirs)];
  const kept = [...own].flatMap(([name, item]) => {
    if (other.has(name)) return [merged(old.get(name), item, other.get(name))];
    // They took it out: it stays out, unless it is new or I worked on it
    return old.has(name) && !differ(old.get(name), item) ? [] : [item];
  });
  return [...kept, ...[...other].filter(([name]) => !own.has(name) && !old.has(name)).map(([, item]) => item)];
}

/** By what tells an item from its neighbours: its id, its word, its term, else all of it. */
function byName(list: readonly unknown[]): Map<string, unknown> {
  return new Map(list.map((item) => [isRecord(item) ? String(item.id ?? item.word ?? item.term ?? item.block ?? JSON.stringify(item)) : String(item), item]));
}

type Fields = Record<string, unknown>;
const isRecord = (value: unknown): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value);

/** By content; the order of an object's fields does not matter. */
function differ(one: unknown, other: unknown): boolean {
  return JSON.stringify(one, sorted) !== JSON.stringify(other, sorted);
}

function sorted(_key: string, value: unknown): unknown {
  if (!isRecord(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
