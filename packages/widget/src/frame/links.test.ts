import { expect, test } from 'vitest';
import { cutLinks } from './links.ts';

const links = (text: string) => cutLinks(text).filter(({ href }) => href !== null);

test('addresses become links without the marks that end the sentence', () => {
  expect(cutLinks('Смотрю (https://shop.ru/чайник?a=1). Верно?')).toEqual([
    { text: 'Смотрю (', href: null },
    { text: 'https://shop.ru/чайник?a=1', href: 'https://shop.ru/%D1%87%D0%B0%D0%B9%D0%BD%D0%B8%D0%BA?a=1' },
    { text: '). Верно?', href: null },
  ]);
  expect(links('www.shop.ru, anna@example.ru').map(({ href }) => href)).toEqual(['https://www.shop.ru/', 'mailto:anna@example.ru']);
  expect(links('https://ru.wikipedia.org/wiki/Чай_(напиток)')[0]?.text).toBe('https://ru.wikipedia.org/wiki/Чай_(напиток)');
});

test('no other scheme ever becomes a link', () => {
  for (const text of ['javascript:alert(1)', 'data:text/html,<b>', 'file:///etc/passwd', 'vbscript:x', 'JaVaScRiPt:alert(1)']) expect(links(text)).toEqual([]);
  expect(links('https://').length).toBe(0);
});

test('markup stays text', () => {
  expect(cutLinks('<img src=x onerror=alert(1)>')).toEqual([{ text: '<img src=x onerror=alert(1)>', href: null }]);
});
