import { expect, test } from 'vitest';
import { shippedStandard } from '../coach.ts';
import { ruleDefaults } from '../rules.ts';
import { apply } from '../standard/apply.ts';
import { locales } from '../standard/ids.ts';
import { noEdits, type StandardEdits } from '../standard/schema.ts';
import { handbookMarkdown, handbookOf } from './handbook.ts';

// A change of the standard shows in the books; `npx vitest run handbook -u` writes them anew.
test.each(locales)('The handbook in docs/ is the standard as it ships: %s', async (locale) => {
  await expect(handbookMarkdown(shippedStandard, locale)).toMatchFileSnapshot(`../../../../docs/handbook.${locale}.md`);
});

test('every page has an address of its own', () => {
  const ids = handbookOf(shippedStandard, 'ru').flatMap(({ pages }) => pages.map(({ id }) => id));
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids).toEqual(expect.arrayContaining(['blocks.greeting', 'situations.delivery.late', 'rules.slang']));
});

test('a desk reads its own words there, without the signs of a pattern', () => {
  const edits: StandardEdits = {
    ...noEdits,
    rules: { slang: { more: { ru: [{ find: '[<имба|кринж:noun>] ..2 вообще', fix: 'отлично' }], en: [] }, allow: { ru: ['ок'], en: [] } } },
    glossary: { ru: [{ term: 'мерч', plain: 'вещи с рисунком' }], en: [] },
  };
  const book = handbookMarkdown(apply(ruleDefaults, edits, 7), 'ru');
  expect(book).toContain('- имба / кринж … вообще → отлично');
  expect(book).toContain('**У нас так можно**\n\n- ок');
  expect(book).toContain('| мерч | вещи с рисунком |');
  expect(book).toContain('2026.11+7');
});
