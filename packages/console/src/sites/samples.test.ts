import { createHmac } from 'node:crypto';
import { expect, test } from 'vitest';
import { nodeSample } from './samples.ts';

test('the Node.js example makes a token signed by the key, for this site, for ten minutes', async () => {
  process.env.OTKLIK_KEY = 'a key of the shop';
  const module: { signCustomer: (customer: object) => string } = await import(`data:text/javascript,${encodeURIComponent(nodeSample('abcdefghij0123456789'))}`);
  const [head = '', body = '', mark] = module.signCustomer({ id: '42', name: 'Ольга', email: 'olga@example.ru' }).split('.');
  expect(mark).toBe(createHmac('sha256', 'a key of the shop').update(`${head}.${body}`).digest('base64url'));
  const claims = JSON.parse(Buffer.from(body, 'base64url').toString());
  expect(claims).toMatchObject({ sub: '42', name: 'Ольга', aud: 'abcdefghij0123456789' });
  expect(claims.exp * 1000 - Date.now()).toBeLessThanOrEqual(600_000);
});
