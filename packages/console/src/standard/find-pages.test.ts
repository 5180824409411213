import type { Chapter } from '@otklik/coach';
import { expect, test } from 'vitest';
import { findPages, placesOf } from './find-pages.ts';

const chapters: Chapter[] = [
  {
    id: 'rules.words',
    title: 'Слова',
    pages: [
      { id: 'rules.slang', title: 'Без сленга', parts: [{ heading: 'Плохо', items: ['Ещё чуть-чуть, ок?'] }] },
      { id: 'rules.caps', title: 'Без крика', parts: [{ text: 'Заглавные буквы читаются как крик.' }] },
    ],
  },
  {
    id: 'glossary',
    title: 'Говорим просто',
    pages: [{ id: 'glossary.all', title: 'Говорим просто', parts: [{ head: ['а', 'б'], rows: [['мерчант', 'магазин']] }] }],
  },
];
const found = (query: string) => findPages(chapters, query).flatMap(({ pages }) => pages.map(({ id }) => id));

test('a page is found by its title, by what it says and by its tables, ё as е', () => {
  expect(found('КРИК')).toEqual(['rules.caps']);
  expect(found('еще чуть')).toEqual(['rules.slang']);
  expect(found('мерчант')).toEqual(['glossary.all']);
  expect(found('нет такого')).toEqual([]);
  expect(found('')).toHaveLength(3);
});

test('all places of the words are told', () => {
  expect(placesOf('Ёлка и ёлка', 'елка')).toEqual([0, 7]);
});
