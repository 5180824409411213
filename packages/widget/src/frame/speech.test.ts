import { expect, test } from 'vitest';
import { count, dayName, expectedWait, sizeOf } from './speech.ts';

const wait = (language: 'ru' | 'en', usualReplySeconds: number | null, online = true) => expectedWait(language, { online, usualReplySeconds });

test('the expected wait is told honestly, in natural Russian and English', () => {
  expect(wait('ru', 18)).toBe('Отвечаем примерно за 20 секунд');
  expect(wait('ru', 61)).toBe('Отвечаем примерно за 2 минуты');
  expect(wait('ru', 56)).toBe('Отвечаем примерно за 1 минуту');
  expect(wait('ru', 7000)).toBe('Отвечаем примерно за 2 часа');
  expect(wait('en', 60)).toBe('We usually reply in about 1 minute');
  expect(wait('en', null)).toBe('We are here');
  expect(wait('ru', 18, false)).toContain('никого нет');
});

test('numbers take the right form', () => {
  expect([1, 2, 5, 11, 21].map((n) => count('ru', 'fileCount', n))).toEqual(['1 файл', '2 файла', '5 файлов', '11 файлов', '21 файл']);
});

test('days are named as people name them', () => {
  const today = new Date(2026, 10, 24, 0, 5);
  expect(dayName('ru', new Date(2026, 10, 24, 0, 1), today)).toBe('Сегодня');
  expect(dayName('ru', new Date(2026, 10, 23, 23, 59), today)).toBe('Вчера');
  expect(dayName('ru', new Date(2026, 10, 3), today)).toBe('3 ноября');
  expect(dayName('en', new Date(2025, 10, 3), today)).toContain('2025');
  expect(sizeOf('ru', 1_440_000)).toBe('1,4 МБ');
});
