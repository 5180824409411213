import { beforeAll, describe, expect, test } from 'vitest';
import { loadLexicons } from '../load/node.ts';
import { type Coach, createCoach, shippedStandard } from './coach.ts';
import { draftOf, talkOf } from './example.ts';
import { findingsOf } from './hint.ts';
import type { Example } from './rule.ts';
import { rules } from './rules.ts';
import { type Locale, locales, type RuleId, ruleIds, type Words } from './standard/ids.ts';

let coach: Coach;
beforeAll(async () => {
  // Also a rule that is off by default keeps its examples.
  const on = Object.fromEntries(ruleIds.map((id) => [id, { ...shippedStandard.rules[id], on: true }])) as typeof shippedStandard.rules;
  coach = createCoach({ lexicons: await loadLexicons(), standard: { ...shippedStandard, rules: on } });
});

/** What the rule says of its own example: as a draft where it looks at drafts, else in the whole conversation. */
function found(id: RuleId, example: Example, locale: Locale): Words[] {
  const asked = draftOf(example, locale);
  const findings = asked && rules[id].draft ? findingsOf(coach.scene(asked), id) : coach.score(talkOf(example, locale)).broken.filter((one) => one.rule === id);
  return (findings ?? []).map(({ message }) => message);
}

describe.each(ruleIds)('%s', (id) => {
  const rule = rules[id];
  test('says what it asks and why, and shows at least six good and six bad examples in each language', () => {
    expect(rule.id).toBe(id);
    for (const locale of locales) {
      expect([rule.title[locale], rule.why[locale]].every((words) => words.trim().length > 3)).toBe(true);
      expect(rule.examples[locale].good.length).toBeGreaterThanOrEqual(6);
      expect(rule.examples[locale].bad.length).toBeGreaterThanOrEqual(6);
    }
  });
  const all = locales.flatMap((locale) =>
    (['good', 'bad'] as const).flatMap((kind) => rule.examples[locale][kind].map((example) => [locale, kind, JSON.stringify(example), example] as const)),
  );
  test.each(all)('%s: a %s example: %s', (locale, kind, _shown, example) => {
    if (kind === 'good') expect(found(id, example, locale)).toEqual([]);
    else expect(found(id, example, locale)).not.toEqual([]);
  });
  test('tells an agent of either language, whatever language the reply is in', () => {
    for (const [locale, , , example] of all) {
      for (const { ru, en } of found(id, example, locale)) {
        expect(ru).toMatch(/[а-яё«]/i);
        expect(en.replace(/“.*?”|: .*/gs, '')).not.toMatch(/[а-яё]/i);
      }
    }
  });
});
