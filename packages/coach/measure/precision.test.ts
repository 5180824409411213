import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { loadLexicons } from '../load/node.ts';
import { type Coach, createCoach, locales, type RuleId, ruleIds, rules, shippedStandard } from '../src/index.ts';
import { measureBlocks, measureGood, measureRule, measureSituate, type RuleFigures } from './cases.ts';

let coach: Coach;
const figures = new Map<RuleId, RuleFigures[]>();
beforeAll(async () => {
  // Rules that are off are measured as well: that is how one learns whether they may be on.
  const on = Object.fromEntries(ruleIds.map((id) => [id, { ...shippedStandard.rules[id], on: true }])) as typeof shippedStandard.rules;
  coach = createCoach({ lexicons: await loadLexicons(), standard: { ...shippedStandard, rules: on } });
  for (const id of ruleIds) figures.set(id, measureRule(coach, id));
});

const share = (part: number, rest: number) => (part + rest === 0 ? null : part / (part + rest));
const sum = (of: readonly RuleFigures[], key: 'right' | 'wrong' | 'missed' | 'cases') => of.reduce((all, one) => all + one[key], 0);
const percent = (value: number | null) => (value === null ? '–' : `${Math.round(1000 * value) / 10}`);

test.each(ruleIds)('%s is right nine times in ten where it speaks, or is off and says why', (id) => {
  const of = figures.get(id) ?? [];
  expect(sum(of, 'cases')).toBeGreaterThanOrEqual(20);
  const precision = share(sum(of, 'right'), sum(of, 'wrong'));
  if (rules[id].off) expect(locales.every((locale) => (rules[id].off?.[locale].length ?? 0) > 10)).toBe(true);
  else expect(precision ?? 0).toBeGreaterThanOrEqual(0.9);
});

/** The table of docs/coach.md, between its two marks. */
function table(): string {
  const rows = ruleIds.map((id) => {
    const cells = (figures.get(id) ?? []).flatMap((one) => [one.cases, percent(share(one.right, one.wrong)), percent(share(one.right, one.missed))]);
    return `| \`${id}\` | ${cells.join(' | ')} | ${rules[id].off ? 'off' : ''} |`;
  });
  const others = locales.flatMap((locale) => {
    const { cases, situation, story, kind, mood } = measureSituate(coach, locale);
    const { have, owed } = measureBlocks(coach, locale);
    const good = measureGood(coach, locale);
    const alarms = [...good.alarms].filter(([rule]) => !ruleIds.some((id) => id === rule && rules[id].off)).reduce((all, [, many]) => all + many, 0);
    const of = (right: number) => percent(right / cases);
    return [
      `| situation, story, kind, mood (${locale}, ${cases} openings) | ${of(situation)}, ${of(story)}, ${of(kind)}, ${of(mood)} % right |`,
      `| blocks in a draft (${locale}) | precision ${percent(share(have.right, have.wrong))}, recall ${percent(share(have.right, have.missed))} |`,
      `| blocks owed (${locale}) | precision ${percent(share(owed.right, owed.wrong))}, recall ${percent(share(owed.right, owed.missed))} |`,
      `| hints in ${good.replies} replies that break nothing (${locale}, ${good.words} words) | ${alarms} |`,
    ];
  });
  return [
    '| rule | ru: cases | precision | recall | en: cases | precision | recall | |',
    '| --- | --- | --- | --- | --- | --- | --- | --- |',
    ...rows,
    '',
    '| what | measured |',
    '| --- | --- |',
    ...others,
  ].join('\n');
}

test('docs/coach.md tells the figures of today (`npx vitest run precision -u` writes them anew)', async () => {
  const path = join(import.meta.dirname, '..', '..', '..', 'docs', 'coach.md');
  const [begin, end] = ['<!-- figures -->', '<!-- /figures -->'];
  const page = readFileSync(path, 'utf8').replace(new RegExp(`${begin}[\\s\\S]*${end}`), () => `${begin}\n${table()}\n${end}`);
  await expect(page).toMatchFileSnapshot(path);
});
