import { describe, expect, test } from 'vitest';
import { locales } from '../ids.ts';
import { situation, voices } from '../schema.ts';
import { delivery } from './delivery.ts';
import { other } from './other.ts';
import { product } from './product.ts';
import { returns } from './returns.ts';

const stories = { product, delivery, returns };
const situations = Object.values(stories).flat();

/** Two phrasings that differ only in case, marks or ё teach the classifier nothing new. */
const bare = (phrasing: string) =>
  phrasing
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

test('each of the three stories has four situations of its own', () => {
  for (const [story, ones] of Object.entries(stories)) {
    expect(ones.map((one) => one.story)).toEqual([story, story, story, story]);
    expect(new Set(ones.map((one) => one.id.split('.')[0]))).toEqual(new Set([story]));
  }
});

describe.each(situations)('$id', (one) => {
  test('is a well-formed situation', () => {
    expect(situation.parse(one)).toEqual(one);
  });

  test('is asked in many ways, the first twelve for the handbook', () => {
    expect(one.asked.ru.length).toBeGreaterThanOrEqual(45);
    expect(one.asked.en.length).toBeGreaterThanOrEqual(30);
  });

  test('has something to insert for every block that is owed', () => {
    const poor = one.blocks
      .filter(({ need }) => need === 'required')
      .flatMap(({ block }) =>
        locales
          .filter((locale) => {
            const phrases = one.phrases[block]?.[locale] ?? [];
            return phrases.length < 2 && !voices.every((voice) => phrases.some((phrase) => phrase.voice === voice));
          })
          .map((locale) => `${block} ${locale}`),
      );
    expect(poor).toEqual([]);
  });

  test('never apologises before it helps, and only for what the company did', () => {
    const order = one.blocks.map(({ block }) => block);
    expect(order.indexOf('apology')).toBeGreaterThan(order.indexOf('help'));
    const apology = one.blocks.find(({ block }) => block === 'apology');
    if (one.fault === 'company') expect(apology?.need).toBe('required');
    if (one.kind === 'consultation') expect(apology?.need).toBe('unwanted');
  });
});

test.each(locales)('no phrasing stands twice, over all situations and the rest (%s)', (locale) => {
  const seen = new Set<string>();
  const twice = [...situations.flatMap((one) => one.asked[locale]), ...other[locale]].filter((phrasing) => {
    const known = seen.has(bare(phrasing));
    seen.add(bare(phrasing));
    return known;
  });
  expect(twice).toEqual([]);
});

test.each(locales)('no phrase to insert stands twice (%s)', (locale) => {
  const texts = situations.flatMap((one) => Object.values(one.phrases).flatMap((phrases) => phrases[locale].map(({ text }) => text)));
  expect(texts.filter((text, at) => texts.indexOf(text) !== at)).toEqual([]);
});

test('what fits no situation is shown by many messages', () => {
  expect(other.ru.length).toBeGreaterThanOrEqual(80);
  expect(other.en.length).toBeGreaterThanOrEqual(60);
});
