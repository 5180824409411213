import { expect, test } from 'vitest';
import { loadLexicons } from '../load/node.ts';
import { promisesIn } from './promises.ts';
import { analyse } from './text/text.ts';

const lexicons = await loadLexicons();
/** A Wednesday, one in the afternoon in Moscow. */
const saidAt = Date.UTC(2026, 10, 25, 10);
const moscow = 180;

const promised = (source: string) => promisesIn(analyse(source, lexicons[/[а-я]/i.test(source) ? 'ru' : 'en']), saidAt, moscow);
const local = (at: number | null) => (at === null ? null : new Date(at + moscow * 60_000).toISOString().slice(5, 16));

test.each([
  ['Отвечу до 15:00.', '11-25T15:00'],
  ['Вернусь через 20 минут', '11-25T13:20'],
  ['Напишу завтра до обеда', '11-26T13:00'],
  ['Сообщу в понедельник', '11-30T23:59'],
  ['Проверю, это полчаса', '11-25T13:30'],
  ['Отвечу к 18 часам', '11-25T18:00'],
  ['Дам ответ до 6 вечера', '11-25T18:00'],
  ['Вернём деньги за 3–5 рабочих дней', '12-02T13:00'],
  ['Пришлю 28 ноября', '11-28T23:59'],
  ['Сообщу до 20.12', '12-20T23:59'],
  ["I'll answer within an hour", '11-25T14:00'],
  ["I'll write by 3 pm", '11-25T15:00'],
  ['We will refund it by Friday', '11-27T23:59'],
  ["I'll reply tomorrow morning", '11-26T12:00'],
])('«%s» is due at %s', (source, due) => {
  expect(promised(source).map((one) => local(one.dueAt))).toEqual([due]);
});

test.each([
  'Скоро вернусь с ответом',
  'Как только узнаю, сразу напишу',
  'Ответим в ближайшее время',
  "I'll get back to you soon",
  'We will fix it as soon as possible',
])('«%s» names no time', (source) => {
  expect(promised(source).map((one) => one.dueAt)).toEqual([null]);
});

test.each([
  'Проверила заказ',
  'Уточняю на складе',
  'Если не подойдёт, вернём деньги',
  'Давайте проверим вместе',
  'Проверим?',
  'I checked it',
  'Shall I check?',
  "If it breaks, we'll replace it",
])('«%s» promises nothing', (source) => {
  expect(promised(source)).toEqual([]);
});

test('the time may stand in the next sentence', () => {
  expect(promised('Уточню у логистов. Ответ будет до 16:00.').map((one) => local(one.dueAt))).toEqual(['11-25T16:00']);
});
