import { expect, test } from 'vitest';
import { isForeign } from './origin.ts';

const host = 'desk.shop.ru';
const publicUrl = 'https://desk.shop.ru';

test.each([
  ['reading is never', 'GET', { 'sec-fetch-site': 'cross-site' }, undefined, false],
  ['a program that says nothing', 'POST', {}, undefined, false],
  ['the desk’s own page', 'POST', { 'sec-fetch-site': 'same-origin' }, undefined, false],
  ['a page of another site', 'POST', { 'sec-fetch-site': 'cross-site' }, undefined, true],
  ['a page of a neighbouring subdomain', 'DELETE', { 'sec-fetch-site': 'same-site' }, undefined, true],
  ['an old browser on the desk', 'PUT', { origin: 'https://desk.shop.ru' }, undefined, false],
  ['an old browser on another site', 'PUT', { origin: 'https://evil.example' }, undefined, true],
  ['a page that hides where it is', 'PATCH', { origin: 'null' }, undefined, true],
  ['the configured address by the right protocol', 'POST', { origin: 'https://desk.shop.ru' }, publicUrl, false],
  ['the configured address by another protocol', 'POST', { origin: 'http://desk.shop.ru' }, publicUrl, true],
])('%s', (_, method, headers, configured, foreign) => {
  expect(isForeign({ method, headers, host, publicUrl: configured })).toBe(foreign);
});
