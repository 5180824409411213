import { type BlockId, blocks, type RuleId, ruleDefaults, type StoryId, shippedSituations } from '@otklik/coach';
import type { OwnRule, Situation, Standard, StandardEdits } from '@otklik/coach/schema';

/** What a person does to the edits, as pure functions: what is as shipped again is no edit. */

export type RuleChange = NonNullable<StandardEdits['rules'][RuleId]>;

export function withRule(edits: StandardEdits, id: RuleId, part: RuleChange): StandardEdits {
  const change: RuleChange = { ...edits.rules[id], ...part };
  if (change.on === ruleDefaults[id].on) delete change.on;
  if (change.weight === ruleDefaults[id].weight) delete change.weight;
  if (!change.more?.ru.length && !change.more?.en.length) delete change.more;
  if (!change.allow?.ru.length && !change.allow?.en.length) delete change.allow;
  const { [id]: _before, ...others } = edits.rules;
  return { ...edits, rules: Object.keys(change).length === 0 ? others : { ...others, [id]: change } };
}

export function withOwnRule(edits: StandardEdits, id: string, part: Partial<OwnRule>): StandardEdits {
  return { ...edits, ownRules: edits.ownRules.map((one) => (one.id === id ? { ...one, ...part } : one)) };
}

export type Phrases = NonNullable<StandardEdits['phrases'][BlockId]>;

export function withPhrases(edits: StandardEdits, id: BlockId, phrases: Phrases): StandardEdits {
  const { [id]: _before, ...others } = edits.phrases;
  return { ...edits, phrases: same(phrases, blocks[id].phrases) ? others : { ...others, [id]: phrases } };
}

const shipped: ReadonlyMap<string, Situation> = new Map(shippedSituations.map((one) => [one.id, one]));
export const shippedSituation = (id: string) => shipped.get(id);

export function withSituation(edits: StandardEdits, situation: Situation): StandardEdits {
  const known = edits.situations.some((one) => one.id === situation.id);
  if (same(situation, shipped.get(situation.id))) return { ...edits, situations: edits.situations.filter((one) => one.id !== situation.id) };
  return { ...edits, situations: known ? edits.situations.map((one) => (one.id === situation.id ? situation : one)) : [...edits.situations, situation] };
}

/** A shipped situation is put aside and can come back; one's own is gone. */
export function withoutSituation(edits: StandardEdits, id: string): StandardEdits {
  if (shipped.has(id)) return { ...edits, without: [...edits.without, id] };
  return { ...edits, situations: edits.situations.filter((one) => one.id !== id), order: edits.order.filter((one) => one !== id) };
}

/** Moves a situation to another place among those of its story. */
export function movedSituation(edits: StandardEdits, standard: Standard, id: string, to: number): StandardEdits {
  const story = standard.situations.find((one) => one.id === id)?.story;
  const ids = standard.situations.filter((one) => one.story === story).map((one) => one.id);
  const moved = moveTo(ids, ids.indexOf(id), to);
  const order = standard.situations.map((one) => (one.story === story ? (moved.shift() ?? one.id) : one.id));
  // Stories stand one after another on the page, so their own order is all there is
  return {
    ...edits,
    order: same(
      order,
      shippedSituations.map((one) => one.id),
    )
      ? []
      : order,
  };
}

export function newSituation(id: string, story: StoryId): Situation {
  const empty = () => ({ ru: '', en: '' });
  return {
    id: `${story}.own_${id}`,
    story,
    kind: 'consultation',
    title: empty(),
    asked: { ru: [], en: [] },
    hidden: empty(),
    fault: 'nobody',
    blocks: [
      { block: 'greeting', need: 'required' },
      { block: 'help', need: 'required' },
      { block: 'care', need: 'optional' },
      { block: 'open_door', need: 'required' },
    ],
    followUps: [],
    phrases: {},
    bonus: { allowed: false, policy: empty() },
    required: [],
    alone: [],
  };
}

export function moveTo<Item>(list: readonly Item[], from: number, to: number): Item[] {
  const rest = [...list];
  rest.splice(to, 0, ...rest.splice(from, 1));
  return rest;
}

/** The list with another item at a place. */
export const replaced = <Item>(list: readonly Item[], at: number, item: Item): Item[] => list.map((one, place) => (place === at ? item : one));
export const removed = <Item>(list: readonly Item[], at: number): Item[] => list.filter((_, place) => place !== at);

const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);
