import { useDebouncedValue } from '@mantine/hooks';
import { type Hinted, type Locale, type RuleId, ruleIds, type Understood, type Words } from '@otklik/coach';
import type { Standard, StandardEdits } from '@otklik/coach/schema';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useMe } from '../desk.ts';
import { useEditing } from './editing.ts';
import { askBy } from './trial-mind.ts';

/** Trying out unsaved edits on a text: the coach of the worker thinks by them. */

const settleMilliseconds = 250;
/** Edits are compared by who they are: as text they may be long. */
const numbers = new WeakMap<StandardEdits, number>();
let last = 0;
function numberOf(edits: StandardEdits): number {
  const number = numbers.get(edits) ?? ++last;
  numbers.set(edits, number);
  return number;
}

function useTrial<Answer>(what: string, edits: StandardEdits, text: string, ask: (edits: StandardEdits, text: string) => Promise<Answer>) {
  const [settled] = useDebouncedValue(JSON.stringify([numberOf(edits), text]), settleMilliseconds);
  const now = JSON.stringify([numberOf(edits), text]);
  const query = useQuery({
    queryKey: ['trial', what, settled],
    queryFn: () => ask(edits, text),
    enabled: text.trim() !== '' && settled === now,
    placeholderData: keepPreviousData,
    gcTime: 60_000,
    retry: false,
  });
  const blank = text.trim() === '';
  return { answer: blank ? undefined : query.data, failed: query.isError, thinking: !blank && (query.isFetching || settled !== now) };
}

export interface TriedHint {
  start: number;
  end: number;
  message: Words;
  fix?: string | undefined;
}

/** What a rule finds in a text, turned on for the trial if it is off. `customer`: what they wrote before. */
export function useRuleTrial(id: string, locale: Locale, text: string, customer: string) {
  const { edits } = useEditing();
  const me = useMe();
  const shipped = ruleIds.find((one) => one === id);
  return useTrial(`rule ${id} ${locale} ${customer}`, withRuleOn(edits, shipped, id), text, async (asked, draft) => {
    const { hints } = await hint(asked, locale, draft, customer, me.name);
    return hints.filter((one) => one.rule === id).sort((a, b) => a.start - b.start);
  });
}

const turnedOn = new WeakMap<StandardEdits, Map<string, StandardEdits>>();
function withRuleOn(edits: StandardEdits, shipped: RuleId | undefined, id: string): StandardEdits {
  const known = turnedOn.get(edits) ?? new Map<string, StandardEdits>();
  turnedOn.set(edits, known);
  const on = known.get(id) ?? {
    ...edits,
    rules: shipped ? { ...edits.rules, [shipped]: { ...edits.rules[shipped], on: true } } : edits.rules,
    ownRules: edits.ownRules.map((one) => (one.id === id ? { ...one, on: true } : one)),
  };
  known.set(id, on);
  return on;
}

function hint(edits: StandardEdits, locale: Locale, draft: string, customer: string, agent: string): Promise<Hinted> {
  const talk = customer.trim() === '' ? [] : [{ who: 'customer' as const, at: 0, text: customer }];
  return askBy(edits, { kind: 'hint', draft: { locale, agent: { name: agent }, customer: {}, talk, draft } });
}

/** Whether a rule finds something in each of these texts. */
export function useExamplesTrial(id: string, locale: Locale, examples: readonly string[]) {
  const { edits } = useEditing();
  const me = useMe();
  return useTrial(`examples ${id} ${locale}`, withRuleOn(edits, undefined, id), examples.join('\n'), async (asked) =>
    Promise.all(examples.map(async (text) => (await hint(asked, locale, text, '', me.name)).hints.some((one) => one.rule === id))),
  );
}

/** What a customer's message is about, by the edited situations. */
export function useSituationTrial(locale: Locale, text: string): { answer: Understood | undefined; failed: boolean; thinking: boolean } {
  const { edits } = useEditing();
  return useTrial(`situation ${locale}`, edits, text, (asked, said) =>
    askBy(asked, { kind: 'situate', locale, talk: [{ who: 'customer', at: 0, text: said }] }),
  );
}

/** The title of a situation, or nothing for one that fits none. */
export const titleOfSituation = (standard: Standard, id: string, locale: Locale) => standard.situations.find((one) => one.id === id)?.title[locale];
