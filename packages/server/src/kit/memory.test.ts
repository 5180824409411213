import { expect, test } from 'vitest';
import { createMemory } from './memory.ts';

function remembering(most = 10) {
  let now = Date.parse('2026-11-02T09:00:00Z');
  const clock = { now: () => new Date(now), wait: async () => {} };
  const memory = createMemory<string>({ clock, seconds: 10, most });
  let asked = 0;
  const recall = (key: string, answer: string | null = `${key} is here`) =>
    memory.recall(key, async () => {
      asked += 1;
      return answer;
    });
  const pass = (seconds: number) => {
    now += seconds * 1000;
  };
  return { pass, memory, recall, asked: () => asked };
}

test('what was asked for is remembered for a while, then asked anew', async () => {
  const { pass, recall, asked } = remembering();
  expect([await recall('Anna'), await recall('Anna'), asked()]).toEqual(['Anna is here', 'Anna is here', 1]);
  pass(11);
  await recall('Anna');
  expect(asked()).toBe(2);
});

test('many who ask at once ask once, and a stranger is not remembered', async () => {
  const { recall, asked } = remembering();
  await Promise.all([recall('Anna'), recall('Anna'), recall('Anna')]);
  expect(asked()).toBe(1);
  expect([await recall('nobody', null), await recall('nobody', null), asked()]).toEqual([null, null, 3]);
});

test('what is forgotten is asked anew, also when the answer was on its way', async () => {
  const { memory, recall, asked } = remembering();
  await recall('Anna');
  memory.forget((value) => value === 'Anna is here');
  await recall('Anna');
  expect(asked()).toBe(2);
  const onItsWay = recall('Igor');
  memory.forget(() => false);
  await onItsWay;
  await recall('Igor');
  expect(asked()).toBe(4);
});

test('beyond its size the oldest are forgotten', async () => {
  const { recall, asked } = remembering(2);
  for (const name of ['Anna', 'Igor', 'Katya', 'Igor']) await recall(name);
  expect(asked()).toBe(3);
  await recall('Anna');
  expect(asked()).toBe(4);
});
