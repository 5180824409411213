import { expect, test } from 'vitest';
import { createLimits } from './limits.ts';

const once = { burst: 1, perSecond: 0.001 };
const limits = () => createLimits(() => new Date(0), { address: once, stranger: once, person: once, visitor: once, site: once });

test('whoever has a whole network of addresses of the sixth version has one allowance', () => {
  const one = limits();
  one.address('2001:db8:1:2::1', false);
  expect(() => one.address('2001:db8:1:2:ffff::9', false)).toThrow('too_many_requests');
  expect(() => one.address('2001:db8:1:3::1', false)).not.toThrow();
});

test('an address of the fourth version is the same however it is written', () => {
  const one = limits();
  one.address('203.0.113.7', false);
  expect(() => one.address('::ffff:203.0.113.7', false)).toThrow('too_many_requests');
  expect(() => one.address('::ffff:203.0.113.8', false)).not.toThrow();
});
