import { type Locale, patternFault } from '@otklik/coach';
import { touchedBy } from '@otklik/coach/edits';
import type { StandardEdits } from '@otklik/coach/schema';

/** What is wrong, and in which field: `edits.rules.slang.more.ru.0.find`. */
export interface Fault {
  path: string;
  sentence: string;
}

/** Fields that may stay empty. */
const optional = new Set(['fix', 'article']);

/** The first field that cannot be saved as it is; the server looks again, and at more. */
export function firstFault(edits: StandardEdits, locale: Locale, say: { required: string; tooShort: string; noPattern: string }): Fault | undefined {
  for (const { path, name, text } of texts(edits, 'edits', '')) {
    const trimmed = text.trim();
    if (trimmed === '' && !optional.has(name)) return { path, sentence: say.required };
    if (name !== 'find' && name !== 'term') continue;
    if (trimmed.length < 2) return { path, sentence: say.tooShort };
    const sentence = name === 'find' ? patternFault(trimmed, locale) : undefined;
    if (sentence) return { path, sentence };
  }
  const bare = edits.ownRules.findIndex((rule) => rule.finders.length === 0);
  return bare < 0 ? undefined : { path: `edits.ownRules.${bare}.finders`, sentence: say.noPattern };
}

/** Every text among the edits, with its place. */
function* texts(value: unknown, path: string, name: string): Generator<{ path: string; name: string; text: string }> {
  if (typeof value === 'string') yield { path, name, text: value };
  else if (typeof value === 'object' && value !== null) for (const [key, inner] of Object.entries(value)) yield* texts(inner, `${path}.${key}`, key);
}

/** What was written in one language only says the same in the other: a shop that answers in one need not fill in both. */
export function filledIn(edits: StandardEdits): StandardEdits {
  return { ...edits, situations: edits.situations.map(filled) };
}

/** Whether the desk holds these edits already: they were saved, though the answer may have been lost on its way. */
export const holds = (saved: StandardEdits, edits: StandardEdits): boolean => touchedBy(saved, filledIn(edits)).length === 0;

function filled<Value>(value: Value): Value {
  if (Array.isArray(value)) {
    // Same items, with the empty words filled
    return value.map(filled) as Value;
  }
  if (typeof value !== 'object' || value === null) return value;
  const fields = new Map(Object.entries(value));
  const [ru, en] = [fields.get('ru'), fields.get('en')];
  if (typeof ru === 'string' && typeof en === 'string') return { ...value, ru: ru.trim() === '' ? en : ru, en: en.trim() === '' ? ru : en };
  // Same fields, each filled
  return Object.fromEntries([...fields].map(([name, inner]) => [name, filled(inner)])) as Value;
}
