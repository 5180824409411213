import { expect, test } from 'vitest';
import { excerptOf, markEnd, markStart, partOf, wordsOf } from './rules.ts';

test('A query is read as words, ё as е', () => {
  expect(wordsOf('Ещё раз: заказ №40718!')).toEqual(['еще', 'раз', 'заказ', '40718']);
});

test('A phone number is found however it is written', () => {
  for (const written of ['+7 916 123-45-67', '8 (916) 123-45-67', '89161234567']) expect(partOf(written)).toBe('9161234567');
  expect(partOf('Ольга_М')).toBe('ольга\\_м');
});

test('A short text is shown whole, with its marks', () => {
  expect(excerptOf('Ещё нет заказа', `Еще нет ${markStart}заказа${markEnd}`)).toEqual({ text: 'Ещё нет заказа', marks: [[8, 14]] });
});

test('Of a long text the part around the first mark is shown', () => {
  const before = 'слово '.repeat(40);
  const text = `${before}доставка ${'конец '.repeat(40)}`;
  const { text: shown, marks } = excerptOf(text, `${before}${markStart}доставка${markEnd} ${'конец '.repeat(40)}`);
  expect(shown.length).toBeLessThanOrEqual(162);
  expect(shown.startsWith('…слово')).toBe(true);
  expect(shown.slice(...(marks[0] ?? [0, 0]))).toBe('доставка');
});
