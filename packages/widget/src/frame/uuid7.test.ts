import { expect, test } from 'vitest';
import { uuid7Maker } from './uuid7.ts';

test('ids sort in the order they were made, even when the clock stands still or runs back', () => {
  let clock = 1_764_000_000_000;
  const make = uuid7Maker(
    () => clock,
    (bytes) => bytes.fill(0xff),
  );
  const ids = [make(), make()];
  clock -= 5000;
  ids.push(make());
  clock += 60_000;
  ids.push(make());
  expect([...ids].sort()).toEqual(ids);
  for (const id of ids) expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
});

test('what is written after a reload sorts behind what waits, although the clock was set back meanwhile', () => {
  const make = (now: number) =>
    uuid7Maker(
      () => now,
      (bytes) => bytes.fill(0xff),
    );
  const waiting = make(1_764_003_600_000)();
  const next = make(1_764_000_000_000)(waiting);
  expect([next, waiting].sort()).toEqual([waiting, next]);
});
