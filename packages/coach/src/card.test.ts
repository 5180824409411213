import { expect, test } from 'vitest';
import { customerOf } from './card.ts';

test.each([
  [
    { Город: 'Казань', 'Заказ 40625': 'получен', 'Клиент с': 2023 },
    { city: 'Казань', orders: [{ number: '40625', status: 'получен' }] },
  ],
  [
    { City: 'Leeds', 'Order #A-77': 'on its way' },
    { city: 'Leeds', orders: [{ number: 'A-77', status: 'on its way' }] },
  ],
  [{ Заказы: '40718, 40102' }, { orders: [{ number: '40718' }, { number: '40102' }] }],
  [{ 'Заказ срочный': 'да' }, { orders: [] }],
])('a card with %j shows the coach %j', (attributes, seen) => {
  expect(customerOf({ name: 'Мария', attributes })).toMatchObject({ name: 'Мария', ...seen });
});
