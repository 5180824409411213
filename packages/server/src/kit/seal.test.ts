import { expect, test } from 'vitest';
import { createSeal } from './seal.ts';

const secret = 'a secret of at least thirty-two letters';

test('what is sealed is read with the same secret for the same purpose only', () => {
  const sealed = createSeal(secret, 'letters').close('Откройте https://desk/join#тайна');
  expect(sealed).not.toContain('join');
  expect(createSeal(secret, 'letters').open(sealed)).toBe('Откройте https://desk/join#тайна');
  expect(() => createSeal(secret, 'keys').open(sealed)).toThrow();
  expect(() => createSeal(`${secret}!`, 'letters').open(sealed)).toThrow();
  expect(() => createSeal(secret, 'letters').open(`${sealed.startsWith('A') ? 'B' : 'A'}${sealed.slice(1)}`)).toThrow();
});
