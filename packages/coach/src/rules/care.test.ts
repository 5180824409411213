import { describe, expect, it } from 'vitest';
import { loadLexicons } from '../../load/node.ts';
import { createSituate } from '../classify/situate.ts';
import { type Example, linesOf, type Rule } from '../rule.ts';
import { deskOf, saidOf, sceneOf } from '../scene-of.ts';
import { apply, type RuleDefaults } from '../standard/apply.ts';
import { type Locale, locales, ruleIds } from '../standard/ids.ts';
import { noEdits } from '../standard/schema.ts';
import type { DraftAsked } from '../talk.ts';
import { rule as abandonment } from './abandonment.ts';
import { rule as apology_grounds } from './apology_grounds.ts';
import { rule as apology_order } from './apology_order.ts';
import { rule as apology_voice } from './apology_voice.ts';
import { rule as asks_known_data } from './asks_known_data.ts';
import { rule as escalation_assurance } from './escalation_assurance.ts';
import { rule as first_reply_time } from './first_reply_time.ts';
import { rule as football } from './football.ts';
import { rule as honesty } from './honesty.ts';
import { rule as instruction_without_benefit } from './instruction_without_benefit.ts';
import { rule as interrupting } from './interrupting.ts';
import { rule as introduction } from './introduction.ts';
import { rule as joining_missing } from './joining_missing.ts';
import { rule as no_answer } from './no_answer.ts';
import { rule as off_topic } from './off_topic.ts';
import { rule as promise_broken } from './promise_broken.ts';
import { rule as promise_without_deadline } from './promise_without_deadline.ts';
import { rule as repeated_instruction } from './repeated_instruction.ts';
import { rule as reply_gap } from './reply_gap.ts';
import { rule as summary } from './summary.ts';
import { rule as thanks_and_farewell } from './thanks_and_farewell.ts';

const lexicons = await loadLexicons();
const defaults = Object.fromEntries(ruleIds.map((id) => [id, { on: true, weight: 1 }])) as RuleDefaults;
const standard = apply(defaults, noEdits, 0);
const desk = deskOf(lexicons, standard, createSituate(lexicons, standard, []));
const names = { ru: { agent: 'Марина', customer: 'Анна' }, en: { agent: 'Kate', customer: 'Anna' } };
/** Ten in the morning, a Wednesday. */
const start = Date.UTC(2026, 10, 25, 10);

/** What the rule finds in an example, as the words it marks and what it would put there. */
function broken(rule: Rule, example: Example, locale: Locale): string[] | undefined {
  const {
    talk = [],
    draft,
    customer = { name: names[locale].customer },
    transfers = [],
    customerTyping,
  } = typeof example === 'string' ? { draft: example } : example;
  const lines = linesOf(
    talk.length ? talk : [locale === 'ru' ? 'c: Добрый день, есть вопрос по заказу' : 'c: Hello, a question about my order'],
    names[locale],
    start,
  );
  const asked: DraftAsked = { locale, agent: { name: names[locale].agent }, customer, talk: lines, draft: draft ?? '', customerTyping };
  if (draft !== undefined) return rule.draft?.(sceneOf(desk, asked))?.map((one) => `${draft.slice(one.start, one.end)} → ${one.fix}`);
  const said = saidOf(desk, lines, locale);
  const replies = new Map(
    said.flatMap((line, at) =>
      line.who === 'agent' && line.name === names[locale].agent
        ? [[at, sceneOf(desk, { ...asked, draft: line.text, now: line.at }, said.slice(0, at))] as const]
        : [],
    ),
  );
  const closedAt = (lines.at(-1)?.at ?? start) + 60_000;
  const at = transfers.map((one) => ({ ...one, at: one.at + start }));
  const whole = { locale, standard, agentName: names[locale].agent, customer, talk: said, transfers: at, closedAt, replies };
  return rule.whole?.(whole)?.map((one) => `${one.entry}: ${said[one.entry]?.text.slice(one.start, one.end)}`);
}

const care = [
  ...[introduction, joining_missing, apology_order, apology_grounds, apology_voice, thanks_and_farewell, no_answer, asks_known_data, repeated_instruction],
  ...[instruction_without_benefit, promise_without_deadline, promise_broken, summary, off_topic, honesty, first_reply_time, reply_gap, interrupting],
  ...[football, abandonment, escalation_assurance],
];

describe.each(care.map((rule) => [rule.id, rule] as const))('%s', (_id, rule) => {
  it.each(locales.flatMap((locale) => rule.examples[locale].good.map((example) => [JSON.stringify(example), locale, example] as const)))(
    'holds in %s',
    (_text, locale, example) => {
      expect(broken(rule, example, locale) ?? []).toEqual([]);
    },
  );

  it.each(locales.flatMap((locale) => rule.examples[locale].bad.map((example) => [JSON.stringify(example), locale, example] as const)))(
    'is broken in %s',
    (_text, locale, example) => {
      expect(broken(rule, example, locale)).toHaveLength(1);
    },
  );
});
