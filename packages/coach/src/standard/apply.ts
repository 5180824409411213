import { blocks } from './blocks.ts';
import { blockIds, type RuleId, ruleIds } from './ids.ts';
import type { Situation, Standard, StandardEdits } from './schema.ts';
import { delivery } from './situations/delivery.ts';
import { errors } from './situations/errors.ts';
import { money } from './situations/money.ts';
import { product } from './situations/product.ts';
import { returns } from './situations/returns.ts';
import { shippedThresholds } from './thresholds.ts';

/** Of the standard that ships; changes whenever a rule, a phrase or a weight of it does. */
export const shippedVersion = '2026.11';

export const shippedSituations: readonly Situation[] = [...product, ...delivery, ...returns, ...money, ...errors];

/** What a rule weighs and whether it is on when nobody has changed it. */
export type RuleDefaults = Readonly<Record<RuleId, { on: boolean; weight: number }>>;

/** The standard of a workspace: the shipped one with its edits. `number` is the number of the edit (0: as shipped). */
export function apply(defaults: RuleDefaults, edits: StandardEdits, number: number): Standard {
  const changed = new Map(edits.situations.map((one) => [one.id, one]));
  const situations = [...shippedSituations.map((one) => changed.get(one.id) ?? one), ...edits.situations.filter((one) => !shippedIds.has(one.id))];
  const place = new Map(edits.order.map((id, at) => [id, at]));
  const placeOf = (one: Situation) => place.get(one.id) ?? edits.order.length;
  return {
    version: number === 0 ? shippedVersion : `${shippedVersion}+${number}`,
    rules: record(ruleIds, (id) => ({ more: { ru: [], en: [] }, allow: { ru: [], en: [] }, ...defaults[id], ...given(edits.rules[id]) })),
    ownRules: edits.ownRules,
    phrases: record(blockIds, (id) => edits.phrases[id] ?? blocks[id].phrases),
    situations: situations.filter((one) => !edits.without.includes(one.id)).sort((a, b) => placeOf(a) - placeOf(b)),
    thresholds: { ...shippedThresholds, ...given(edits.thresholds) },
    dictionary: edits.dictionary,
    glossary: edits.glossary,
  };
}

const shippedIds: ReadonlySet<string> = new Set(shippedSituations.map((one) => one.id));

function record<Key extends string, Value>(keys: readonly Key[], make: (key: Key) => Value): Readonly<Record<Key, Value>> {
  const whole: Partial<Record<Key, Value>> = {};
  for (const key of keys) whole[key] = make(key);
  // Every key of the closed set was filled just above
  return whole as Record<Key, Value>;
}

/** Without the fields that are present but undefined, which would hide a default. */
function given<Value extends object>(partial: Value | undefined): { [Key in keyof Value]?: Exclude<Value[Key], undefined> } {
  // The fields are the same ones, only fewer
  return Object.fromEntries(Object.entries(partial ?? {}).filter(([, value]) => value !== undefined)) as {
    [Key in keyof Value]?: Exclude<Value[Key], undefined>;
  };
}
