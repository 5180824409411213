import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Buckets } from './buckets.ts';

test('a bucket gives its burst at once, then as it grows back, and tells how long to wait', () => {
  const buckets = new Buckets({ burst: 3, perSecond: 0.5 });
  expect([1, 2, 3, 4].map(() => buckets.take('a', 0))).toEqual([0, 0, 0, 2]);
  expect(buckets.take('b', 0)).toBe(0);
  expect(buckets.take('a', 1000)).toBe(1);
  expect(buckets.take('a', 2000)).toBe(0);
  expect(buckets.take('a', 2000)).toBe(2);
});

test('it tells how long what was taken takes to grow back, a debt of a burst at most', () => {
  const buckets = new Buckets({ burst: 2, perSecond: 0.5 });
  expect(buckets.secondsToFull('a', 0)).toBe(0);
  buckets.spend('a', 0, 1);
  expect(buckets.secondsToFull('a', 1000)).toBe(1);
  buckets.spend('a', 1000, 100);
  expect(buckets.secondsToFull('a', 1000)).toBe(8);
});

test('a clock that is set back locks nobody out', () => {
  const buckets = new Buckets({ burst: 3, perSecond: 0.5 });
  const anHour = 3_600_000;
  buckets.take('a', anHour);
  expect([1, 2, 3].map(() => buckets.take('a', 0))).toEqual([0, 0, 2]);
  expect(buckets.take('a', 2000)).toBe(0);
});

test('over any time no more come through than burst and growth allow', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 3000 }), { maxLength: 200 }), (pauses) => {
      const buckets = new Buckets({ burst: 5, perSecond: 2 });
      let now = 0;
      let through = 0;
      for (const pause of pauses) {
        now += pause;
        if (buckets.take('a', now) === 0) through += 1;
      }
      expect(through).toBeLessThanOrEqual(5 + (now / 1000) * 2 + 1e-6);
    }),
  );
});
