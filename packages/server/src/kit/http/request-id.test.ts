import type { IncomingMessage } from 'node:http';
import { expect, test } from 'vitest';
import { createRequestIds, isAmong } from './request-id.ts';

const trusts = isAmong(['10.0.0.0/8', '192.0.2.7', '2001:db8::/32']);

test.each([
  ['10.1.2.3', true],
  ['::ffff:10.1.2.3', true],
  ['11.1.2.3', false],
  ['192.0.2.7', true],
  ['192.0.2.8', false],
  ['2001:db8:1::5', true],
  ['2001:db9::5', false],
  [undefined, false],
])('%s is one of the proxies: %s', (address, expected) => {
  expect(trusts(address)).toBe(expected);
});

test.each<[string, string, string, boolean]>([
  ['of a trusted proxy is kept', '10.1.2.3', 'edge-7f3a90c1', true],
  ['of a stranger is not', '203.0.113.9', 'edge-7f3a90c1', false],
  ['that would break a line of the log is not', '10.1.2.3', 'edge-7f3a\n{"level":"fatal"}', false],
  ['that is endless is not', '10.1.2.3', 'e'.repeat(500), false],
])('an id %s', (_, remoteAddress, given, kept) => {
  // Of a request only these two are looked at.
  const request = { headers: { 'x-request-id': given }, socket: { remoteAddress } } as Pick<IncomingMessage, 'headers'> as IncomingMessage;
  const id = createRequestIds(trusts)(request);
  expect(id === given).toBe(kept);
  if (!kept) expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7/);
});
