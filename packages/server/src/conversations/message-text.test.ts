import { expect, test } from 'vitest';
import { cleanText, previewOf } from './message-text.ts';

test.each([
  ['two lines stay two', ' Добрый день!\r\nГде заказ? \n', 'Добрый день!\nГде заказ?'],
  ['control characters go', 'за\u0000ка\u0007з\u009F', 'заказ'],
  ['a line cannot be turned around', 'счёт\u202Efdp.exe', 'счётfdp.exe'],
  ['isolates go, plain direction marks stay', '\u2067שלום\u2069\u200F!', 'שלום\u200F!'],
  ['markup is text', '<script>alert(1)</script>', '<script>alert(1)</script>'],
  ['ё in two signs becomes one', 'е\u0308ж', 'ёж'],
  ['emoji of several signs stay whole', '👩‍💻', '👩‍💻'],
])('%s', (_, given, kept) => {
  expect(cleanText(given, 0)).toBe(kept);
});

test.each([
  ['an empty message', '', 'conversations_message_empty'],
  ['only spaces', ' \n\t\u00A0 ', 'conversations_message_empty'],
  ['only invisible signs', '\u200B\u2060\u3164', 'conversations_message_empty'],
  ['half of a sign', 'а\uD83D', 'conversations_message_unreadable'],
  ['a message above 20,000 signs', 'я'.repeat(20_001), 'conversations_message_too_long'],
])('%s is refused', (_, given, code) => {
  expect(() => cleanText(given, 0)).toThrow(expect.objectContaining({ code }));
});

test('A message of exactly 20,000 signs goes, and a picture needs no words', () => {
  expect(cleanText('я'.repeat(20_000), 0)).toHaveLength(20_000);
  expect(cleanText(' \u200B ', 1)).toBe('');
});

test('The first words stand in one line and end between signs', () => {
  expect(previewOf(`Добрый\n\nдень! ${'🎁'.repeat(300)}`).startsWith('Добрый день! 🎁')).toBe(true);
  expect(previewOf('🎁'.repeat(300)).isWellFormed()).toBe(true);
});
