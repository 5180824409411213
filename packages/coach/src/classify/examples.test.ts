import { expect, test } from 'vitest';
import { shippedSituations } from '../standard/apply.ts';
import { locales, situationIds } from '../standard/ids.ts';
import { other } from '../standard/situations/other.ts';
import { phrasings } from './examples.ts';

const plain = (said: string) => {
  const words = said
    .toLowerCase()
    .replaceAll('ё', 'е')
    .match(/[\p{L}\p{N}]+/gu);
  return words ? words.join(' ') : said;
};
const textOf = (one: string | { text: string }) => (typeof one === 'string' ? one : one.text);

test('every situation is learnt from many wordings', () => {
  for (const id of situationIds) {
    expect(phrasings[id].ru.length, id).toBeGreaterThanOrEqual(80);
    expect(phrasings[id].en.length, id).toBeGreaterThanOrEqual(60);
  }
  expect(phrasings.other.ru.length).toBeGreaterThanOrEqual(220);
  expect(phrasings.other.en.length).toBeGreaterThanOrEqual(160);
});

test.each(locales)('nothing is said twice in %s, nor what the handbook shows already', (locale) => {
  const seen = new Set([...shippedSituations.flatMap((one) => one.asked[locale]), ...other[locale]].map(plain));
  const twice: string[] = [];
  for (const { [locale]: said } of Object.values(phrasings)) {
    for (const text of said.map(textOf)) {
      if (seen.has(plain(text))) twice.push(text);
      seen.add(plain(text));
    }
  }
  expect(twice).toEqual([]);
});
