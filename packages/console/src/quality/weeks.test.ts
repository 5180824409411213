import { expect, test } from 'vitest';
import { lastWeeks } from './weeks.ts';

test('weeks run from Monday to Monday up to this one, empty ones included', () => {
  const weeks = lastWeeks(new Date(2026, 10, 25, 1, 30), [{ from: '2026-11-16', score: 80, conversations: 3 }], 3);
  expect(weeks).toEqual([
    { from: '2026-11-09', score: null, conversations: 0 },
    { from: '2026-11-16', score: 80, conversations: 3 },
    { from: '2026-11-23', score: null, conversations: 0 },
  ]);
});

test('on a Sunday the week is still the one that began on Monday', () => {
  expect(lastWeeks(new Date(2026, 10, 29, 23), [], 1)[0]?.from).toBe('2026-11-23');
});
