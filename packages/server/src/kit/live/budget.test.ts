import { expect, test } from 'vitest';
import { Budget } from './budget.ts';

const hour = 3_600_000;

test('a clock that is set back silences nobody', () => {
  const budget = new Budget();
  expect(budget.spend(2 * hour)).toBe('heard');
  expect(budget.spend(hour)).toBe('heard');
  expect(budget.spend(hour + 1)).toBe('heard');
});

test('who says more than the allowance is not heard, and heard again after a pause', () => {
  const budget = new Budget();
  const said = Array.from({ length: 50 }, () => budget.spend(hour));
  expect([said[0], said[39], said[40], said[49]]).toEqual(['heard', 'heard', 'dropped', 'dropped']);
  expect(budget.spend(hour + 1000)).toBe('heard');
});

test('who goes on regardless floods', () => {
  const budget = new Budget();
  expect(Array.from({ length: 500 }, () => budget.spend(hour)).at(-1)).toBe('flood');
});
