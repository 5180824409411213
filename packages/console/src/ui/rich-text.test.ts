import { expect, test } from 'vitest';
import { pieces } from './rich-text.ts';

const links = (text: string) => pieces(text).flatMap((piece) => piece.href ?? []);

test.each([
  ['Смотрите https://shop.ru/чай?a=1.', ['https://shop.ru/чай?a=1']],
  ['(https://ru.wikipedia.org/wiki/Чай_(напиток))', ['https://ru.wikipedia.org/wiki/Чай_(напиток)']],
  ['«https://shop.ru»', ['https://shop.ru']],
  ['javascript:alert(1) data:text/html,x //shop.ru', []],
  ['<a href="https://evil.ru">shop.ru</a>', ['https://evil.ru']],
])('in «%s» only real addresses can be clicked', (text, expected) => {
  expect(links(text)).toEqual(expected);
});

test('nothing of a message is lost', () => {
  const text = 'Где заказ? https://shop.ru/o/1, жду… <b>';
  expect(
    pieces(text, 'заказ')
      .map((piece) => piece.text)
      .join(''),
  ).toBe(text);
});

test('the words that were searched for are marked in any form, ё as е', () => {
  const found = (text: string, words: string) => pieces(text, words).flatMap((piece) => (piece.found ? piece.text : []));
  expect(found('Мои заказы и ещё заказ', 'заказами еще')).toEqual(['заказы', 'ещё', 'заказ']);
});
