import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { createTokens } from './tokens.ts';
import { createWrongTokens } from './wrong-tokens.ts';

test('a token is known as ours by every node with the same secret, and by none with another', () => {
  const token = createTokens('one secret').make();
  expect(createTokens('one secret').isOurs(token)).toBe(true);
  expect(createTokens('another secret').isOurs(token)).toBe(false);
});

test('what somebody made up is not ours, however it is written', () => {
  const tokens = createTokens('one secret');
  const ours = tokens.make();
  const bent = `${ours.startsWith('A') ? 'B' : 'A'}${ours.slice(1)}`;
  for (const token of ['', 'x', bent, `${ours}A`, ours.slice(1), randomBytes(32).toString('base64url'), 'ы'.repeat(43)]) {
    expect(tokens.isOurs(token)).toBe(false);
  }
});

test('a wrong token is not asked about again for half a minute; the latest ten thousand are remembered', () => {
  let now = 0;
  const wrong = createWrongTokens(() => new Date(now));
  wrong.note('a', true, false);
  expect([wrong.mayAsk('a', true), wrong.mayAsk('b', true)]).toEqual([false, true]);
  now = 29_000;
  expect(wrong.mayAsk('a', true)).toBe(false);
  now = 31_000;
  expect(wrong.mayAsk('a', true)).toBe(true);
  for (let one = 0; one < 20_000; one += 1) wrong.note(`token ${one}`, true, false);
  expect([wrong.mayAsk('token 0', true), wrong.mayAsk('token 19999', true)]).toEqual([true, false]);
});

test('ten thousand made-up tokens become two hundred questions; who was good before, or bears our mark, is served all the while', () => {
  let now = 0;
  const wrong = createWrongTokens(() => new Date(now));
  wrong.note('an old good one', false, true);
  let asked = 0;
  for (let one = 0; one < 10_000; one += 1) {
    if (!wrong.mayAsk(`made up ${one}`, false)) continue;
    asked += 1;
    wrong.note(`made up ${one}`, false, false);
  }
  expect(asked).toBe(200);
  expect([wrong.mayAsk('an old good one', false), wrong.mayAsk('a marked one', true), wrong.mayAsk('made up', false)]).toEqual([true, true, false]);
  now = 1000;
  expect(wrong.mayAsk('made up', false)).toBe(true);
});
