import { expect, test } from 'vitest';
import { Lately } from './lately.ts';

test('what was noted is remembered for its time, counted from the last note', () => {
  let now = 0;
  const lately = new Lately(() => now, 100);
  lately.note('Olga');
  now = 90;
  lately.note('Olga');
  now = 180;
  expect([lately.has('Olga'), lately.has('Igor')]).toEqual([true, false]);
  now = 190;
  expect(lately.has('Olga')).toBe(false);
});

test('of more than ten thousand the oldest is forgotten first', () => {
  const lately = new Lately(() => 0, 100);
  for (let number = 0; number < 10_000; number += 1) lately.note(`${number}`);
  lately.note('0');
  lately.note('one more');
  expect(['0', '1', '2', 'one more'].map((key) => lately.has(key))).toEqual([true, false, true, true]);
});
