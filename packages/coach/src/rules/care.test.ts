import { describe, expect, it } from 'vitest';
import { loadLexicons } from '../../load/node.ts';
import { createSituate } from '../classify/situate.ts';
import { draftOf, talkOf } from '../example.ts';
import type { Example, Rule } from '../rule.ts';
import { deskOf, saidOf, sceneOf } from '../scene-of.ts';
import { apply, type RuleDefaults } from '../standard/apply.ts';
import { type Locale, locales, ruleIds } from '../standard/ids.ts';
import { noEdits } from '../standard/schema.ts';
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
/** What the rule finds in an example, as the words it marks and what it would put there. */
function broken(rule: Rule, example: Example, locale: Locale): string[] | undefined {
  const asked = draftOf(example, locale);
  if (asked) return rule.draft?.(sceneOf(desk, asked))?.map((one) => `${asked.draft.slice(one.start, one.end)} → ${one.fix}`);
  const { agent, customer, talk, transfers = [], closedAt } = talkOf(example, locale);
  const said = saidOf(desk, talk, locale);
  const replies = new Map(
    said.flatMap((line, at) =>
      line.who === 'agent' && line.name === agent.name
        ? [[at, sceneOf(desk, { locale, agent, customer, talk: [], draft: line.text, now: line.at }, said.slice(0, at))] as const]
        : [],
    ),
  );
  return rule
    .whole?.({ locale, standard, agentName: agent.name, customer, talk: said, transfers, closedAt, replies })
    ?.map((one) => `${one.entry}: ${one.message}`);
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
