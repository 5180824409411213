import { passwordMin as agreed } from '@otklik/contract/workspace';
import { expect, test } from 'vitest';
import { passwordMin } from './send.ts';

test('the console asks for passwords as long as the server does', () => {
  expect(passwordMin).toBe(agreed);
});
