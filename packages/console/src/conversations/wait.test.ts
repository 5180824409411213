import { expect, test } from 'vitest';
import { clockFace, secondsSince, waitLevel } from './wait.ts';

test.each([
  [0, '0:00'],
  [27, '0:27'],
  [72, '1:12'],
  [842, '14:02'],
  [7510, '2:05:10'],
  [86_400, null],
])('%i seconds of waiting read as %s', (seconds, face) => {
  expect(clockFace(seconds)).toBe(face);
});

test.each([
  [19, 'calm'],
  [20, 'amber'],
  [39, 'amber'],
  [40, 'red'],
])('after %i seconds the clock is %s', (seconds, level) => {
  expect(waitLevel(seconds, { amberSeconds: 20, redSeconds: 40 })).toBe(level);
});

test('a moment ahead of this clock counts as now', () => {
  expect(secondsSince('2026-11-20T10:00:05Z', Date.parse('2026-11-20T10:00:00Z'))).toBe(0);
});
