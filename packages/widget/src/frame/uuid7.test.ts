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
