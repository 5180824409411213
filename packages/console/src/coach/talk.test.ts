import { expect, test } from 'vitest';
import { customerOf, localeOf, offsetMinutes } from './talk.ts';

const guest = { language: null };
const said = (text: string) => [{ who: 'customer' as const, at: 0, text }];

test('the language is that of the draft, else of the customer’s words, else of the customer, else of the screen', () => {
  expect(localeOf('Hello there', said('Где заказ?'), guest, 'ru')).toBe('en');
  expect(localeOf('', said('Where is my order?'), guest, 'ru')).toBe('en');
  expect(localeOf('Ок', said('123'), { language: 'en' }, 'ru')).toBe('en');
  expect(localeOf('', [], guest, 'ru')).toBe('ru');
  expect(localeOf('Ваш iPhone 15 приедет завтра', [], guest, 'en')).toBe('ru');
});

test('town and orders are read from what the shop tells', () => {
  const { city, orders } = customerOf({
    name: 'Ольга',
    email: null,
    phone: null,
    attributes: { Город: 'Ярославль', 'Заказ 40718': 'в пути', 'Номер заказа': 40102, Заказ: 'чай', 'Клиент с': 2023 },
  });
  expect(city).toBe('Ярославль');
  expect(orders).toEqual([{ number: '40718', status: 'в пути' }, { number: '40102' }]);
});

test('a promise is timed by the clock of the desk', () => {
  const november = Date.parse('2026-11-24T09:00:00Z');
  expect(offsetMinutes('Europe/Moscow', november)).toBe(180);
  expect(offsetMinutes('Asia/Kolkata', november)).toBe(330);
  expect(offsetMinutes('America/New_York', november)).toBe(-300);
  expect(offsetMinutes('UTC', november)).toBe(0);
});
