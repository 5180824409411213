import type { Rule } from './rule.ts';
import { rule as abandonment } from './rules/abandonment.ts';
import { rule as alarm } from './rules/alarm.ts';
import { rule as apology_grounds } from './rules/apology_grounds.ts';
import { rule as apology_order } from './rules/apology_order.ts';
import { rule as apology_voice } from './rules/apology_voice.ts';
import { rule as asks_known_data } from './rules/asks_known_data.ts';
import { rule as blame_shifting } from './rules/blame_shifting.ts';
import { rule as caps } from './rules/caps.ts';
import { rule as diminutives } from './rules/diminutives.ts';
import { rule as emoji } from './rules/emoji.ts';
import { rule as escalation_assurance } from './rules/escalation_assurance.ts';
import { rule as first_reply_time } from './rules/first_reply_time.ts';
import { rule as football } from './rules/football.ts';
import { rule as honesty } from './rules/honesty.ts';
import { rule as instruction_without_benefit } from './rules/instruction_without_benefit.ts';
import { rule as interrupting } from './rules/interrupting.ts';
import { rule as introduction } from './rules/introduction.ts';
import { rule as jargon } from './rules/jargon.ts';
import { rule as joining_missing } from './rules/joining_missing.ts';
import { rule as judging } from './rules/judging.ts';
import { rule as lecturing } from './rules/lecturing.ts';
import { rule as legalese } from './rules/legalese.ts';
import { rule as negative_wording } from './rules/negative_wording.ts';
import { rule as no_answer } from './rules/no_answer.ts';
import { rule as off_topic } from './rules/off_topic.ts';
import { rule as officialese } from './rules/officialese.ts';
import { rule as promise_broken } from './rules/promise_broken.ts';
import { rule as promise_without_deadline } from './rules/promise_without_deadline.ts';
import { rule as punctuation } from './rules/punctuation.ts';
import { rule as repeated_instruction } from './rules/repeated_instruction.ts';
import { rule as reply_gap } from './rules/reply_gap.ts';
import { rule as rudeness } from './rules/rudeness.ts';
import { rule as slang } from './rules/slang.ts';
import { rule as spelling } from './rules/spelling.ts';
import { rule as summary } from './rules/summary.ts';
import { rule as template_smell } from './rules/template_smell.ts';
import { rule as thanks_and_farewell } from './rules/thanks_and_farewell.ts';
import type { RuleDefaults } from './standard/apply.ts';
import { type RuleId, ruleIds } from './standard/ids.ts';

/** Every rule of the standard that the coach watches, in the order of the handbook. */
export const rules: Readonly<Record<RuleId, Rule>> = {
  spelling,
  punctuation,
  caps,
  slang,
  jargon,
  officialese,
  emoji,
  diminutives,
  negative_wording,
  alarm,
  rudeness,
  judging,
  lecturing,
  legalese,
  blame_shifting,
  template_smell,
  introduction,
  joining_missing,
  apology_order,
  apology_grounds,
  apology_voice,
  thanks_and_farewell,
  no_answer,
  asks_known_data,
  repeated_instruction,
  instruction_without_benefit,
  promise_without_deadline,
  promise_broken,
  summary,
  off_topic,
  honesty,
  first_reply_time,
  reply_gap,
  interrupting,
  football,
  abandonment,
  escalation_assurance,
};

/** Weight of each rule as shipped, and whether it is on. */
// Every id of the closed set has a rule, so the record is whole
export const ruleDefaults = Object.fromEntries(ruleIds.map((id) => [id, { on: !rules[id].off, weight: rules[id].weight }])) as RuleDefaults;
