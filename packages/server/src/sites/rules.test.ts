import { expect, test } from 'vitest';
import { isAllowed, originOf, originsOf } from './rules.ts';

test.each([
  ['https://shop.ru', 'https://shop.ru'],
  [' https://Shop.RU/ ', 'https://shop.ru'],
  ['https://shop.ru:443', 'https://shop.ru'],
  ['https://shop.ru:8443', 'https://shop.ru:8443'],
  ['https://чай.рф', 'https://xn--80as4b.xn--p1ai'],
  ['http://localhost:8080', 'http://localhost:8080'],
  ['http://127.0.0.1:3000', 'http://127.0.0.1:3000'],
])('%s is the site %s', (given, origin) => {
  expect(originOf(given)).toBe(origin);
});

test.each([
  'shop.ru',
  'http://shop.ru',
  'https://shop.ru/cart',
  'https://shop.ru?x=1',
  'https://*.shop.ru',
  'https://shop.ru;sandbox',
  'https://shop.ru,default-src',
  'https://shop',
  'javascript:alert(1)',
  'https://user@shop.ru',
  '',
])('«%s» is refused as the address of a site', (given) => {
  expect(() => originOf(given)).toThrow(expect.objectContaining({ code: 'sites_bad_origin' }));
});

test('An origin stands in the list once', () => {
  expect(originsOf(['https://shop.ru', 'https://shop.ru/', 'https://b.ru'])).toEqual(['https://shop.ru', 'https://b.ru']);
});

test('The widget is shown on allowed sites and on the pages of the desk', () => {
  expect(isAllowed('https://shop.ru', ['https://shop.ru'], 'https://desk.ru')).toBe(true);
  expect(isAllowed('https://desk.ru', [], 'https://desk.ru')).toBe(true);
  expect(isAllowed('https://shop.ru.evil.com', ['https://shop.ru'], 'https://desk.ru')).toBe(false);
});
