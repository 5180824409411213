import { expect, test } from 'vitest';
import { loadLexicons } from '../load/node.ts';
import { faultOf } from './fault.ts';
import { analyse } from './text/text.ts';

const lexicons = await loadLexicons();
const read = (source: string) => analyse(source, lexicons[/[а-я]/i.test(source) ? 'ru' : 'en']);

test.each([
  ['Я случайно указала не тот адрес', 'customer'],
  ['Разбила чашку, можно купить одну?', 'customer'],
  ['I ordered the wrong size by mistake', 'customer'],
  ['Это из-за снегопада не едут?', 'nobody'],
  ['Is it late because of the snow?', 'nobody'],
  ['Пришёл не тот размер', 'company'],
])('«%s»: the fault is of %s', (source, fault) => {
  expect(faultOf('company', [read(source)])).toBe(fault);
});

test('what the company admits decides', () => {
  expect(faultOf('nobody', [read('Где мой заказ?')], [read('Мы перепутали коробки, ваша приедет завтра.')])).toBe('company');
});
