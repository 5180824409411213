import { expect, test } from 'vitest';
import { createTurns } from './turns.ts';

test('no more than so many work at once, each gets its turn, and a failure holds up nobody', async () => {
  const inTurn = createTurns(2);
  let working = 0;
  let mostWorking = 0;
  const done: number[] = [];
  const work = (number: number) => async () => {
    working += 1;
    mostWorking = Math.max(mostWorking, working);
    await new Promise(setImmediate);
    working -= 1;
    if (number === 1) throw new Error('failed');
    done.push(number);
  };
  await Promise.allSettled([0, 1, 2, 3, 4].map((number) => inTurn(work(number))));
  expect(mostWorking).toBe(2);
  expect(done).toEqual([0, 2, 3, 4]);
});
