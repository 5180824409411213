import { describe, expect, test } from 'vitest';
import { blocks } from '../blocks.ts';
import { locales } from '../ids.ts';
import { situation, thresholds, voices } from '../schema.ts';
import { shippedThresholds } from '../thresholds.ts';
import { errors } from './errors.ts';
import { money } from './money.ts';

const shipped = [...money, ...errors];
/** As the classifier sees a phrasing: without case, marks and ё. */
const plain = (text: string) =>
  text
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

describe.each(shipped.map((one) => [one.id, one] as const))('%s', (id, one) => {
  test('is a whole record of its own story', () => {
    expect(situation.parse(one)).toEqual(one);
    expect(id.startsWith(`${one.story}.`)).toBe(true);
  });

  test.each(locales)('is asked in many ways in %s', (locale) => {
    expect(one.asked[locale].length).toBeGreaterThanOrEqual(locale === 'ru' ? 45 : 30);
  });

  test.each(locales)('has at least two phrases for every required block in %s', (locale) => {
    const poor = one.blocks.filter(({ block, need }) => need === 'required' && (one.phrases[block]?.[locale].length ?? 0) < 2);
    expect(poor).toEqual([]);
  });

  test('never puts the apology before the help, and owes it where the company is at fault', () => {
    const order = one.blocks.map(({ block }) => block);
    expect(order.indexOf('apology')).toBeGreaterThan(order.indexOf('help'));
    const need = one.blocks.find(({ block }) => block === 'apology')?.need;
    if (one.fault === 'company') expect(need).toBe('required');
    if (one.kind === 'consultation') expect(need).toBe('unwanted');
  });
});

test.each(locales)('no phrasing in %s is written twice', (locale) => {
  const said = shipped.flatMap((one) => one.asked[locale].map(plain));
  expect(said.filter((text, at) => said.indexOf(text) !== at)).toEqual([]);
});

test.each(locales)('every block has phrases in all three voices in %s, none twice', (locale) => {
  for (const { phrases } of Object.values(blocks)) {
    expect(new Set(phrases[locale].map(({ voice }) => voice))).toEqual(new Set(voices));
    expect(new Set(phrases[locale].map(({ text }) => text)).size).toBe(phrases[locale].length);
  }
});

test('every phrase ends as a sentence does', () => {
  const all = [...shipped.flatMap((one) => Object.values(one.phrases)), ...Object.values(blocks).map((block) => block.phrases)];
  const open = all.flatMap((phrases) => [...phrases.ru, ...phrases.en]).filter(({ text }) => !/[.!?]$/.test(text));
  expect(open).toEqual([]);
});

test('the shipped thresholds are within their limits', () => {
  expect(thresholds.parse(shippedThresholds)).toEqual(shippedThresholds);
});
