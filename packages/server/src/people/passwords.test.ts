import { expect, test } from 'vitest';
import { hashPassword, verifyPassword } from './passwords.ts';

test('a password is kept as a salted Argon2id hash and known again', async () => {
  const hash = await hashPassword('Тихий вторник 7');
  expect(hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  expect(hash).not.toBe(await hashPassword('Тихий вторник 7'));
  expect(await verifyPassword('Тихий вторник 7', hash)).toBe(true);
  expect(await verifyPassword('тихий вторник 7', hash)).toBe(false);
  expect(await verifyPassword('', 'broken')).toBe(false);
});

test('a letter typed in two ways is the same letter', async () => {
  expect(await verifyPassword('пароль й', await hashPassword('пароль и\u0306'))).toBe(true);
});
