import { describe, expect, it } from 'vitest';
import { parseOrigin } from './origin.ts';

describe('The address of a site', () => {
  it.each([
    ['https://shop.ru', 'https://shop.ru'],
    ['shop.ru', 'https://shop.ru'],
    [' https://Shop.ru/cart?x=1#top ', 'https://shop.ru'],
    ['https://shop.ru:443/', 'https://shop.ru'],
    ['https://shop.ru:8443', 'https://shop.ru:8443'],
    ['http://localhost', 'http://localhost'],
    ['localhost:8080', 'http://localhost:8080'],
    ['127.0.0.1', 'http://127.0.0.1'],
  ])('%s is understood', (typed, origin) => {
    expect(parseOrigin(typed)).toBe(origin);
  });

  it('a Cyrillic domain becomes what browsers send', () => {
    expect(parseOrigin('чай.рф')).toBe('https://xn--80as4b.xn--p1ai');
  });

  it.each([[''], ['shop'], ['наш магазин'], ['ftp://shop.ru'], ['http://shop.ru'], ['javascript:alert(1)'], ['https://*.shop.ru'], ['https://a:b@shop.ru']])(
    '%s is not one',
    (typed) => {
      expect(parseOrigin(typed)).toBeUndefined();
    },
  );
});
