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

test('a wrong token is remembered for half a minute, the latest ten thousand of them', () => {
  let now = 0;
  const wrong = createWrongTokens(() => new Date(now));
  wrong.add('a');
  expect([wrong.has('a'), wrong.has('b')]).toEqual([true, false]);
  now = 29_000;
  expect(wrong.has('a')).toBe(true);
  now = 31_000;
  expect(wrong.has('a')).toBe(false);
  for (let one = 0; one < 20_000; one += 1) wrong.add(`token ${one}`);
  expect([wrong.has('token 0'), wrong.has('token 19999')]).toEqual([false, true]);
});
