import { expect, test } from 'vitest';
import { languageOf } from './language.ts';

test.each([
  ['ru-RU,ru;q=0.9,en;q=0.8', 'ru'],
  ['en-GB,en;q=0.9,ru;q=0.5', 'en'],
  ['de-DE,de;q=0.9,ru;q=0.5', 'ru'],
  ['rumantsch', 'en'],
  [undefined, 'en'],
] as const)('“%s” is answered in %s', (header, language) => {
  expect(languageOf(header)).toBe(language);
});
