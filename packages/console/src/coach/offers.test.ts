import { expect, test } from 'vitest';
import { blockOrder, fill, holeIn, type Offer, offersOf, phrasesOf } from './offers.ts';
import type { Grasp, Sheet } from './thought.ts';

const titles = {
  greeting: 'Приветствие',
  joining: 'Присоединение',
  help: 'Помощь',
  care: 'Забота наперёд',
  apology: 'Извинение',
  bonus: 'Компенсация',
  open_door: 'Открытая дверь',
};
const words = (ru: string) => ({ ru, en: ru });
const phrase = (text: string) => ({ voice: 'even' as const, text });
const none = { ru: [], en: [] };
const each = <Value>(make: (block: keyof typeof titles) => Value) => ({
  greeting: make('greeting'),
  joining: make('joining'),
  help: make('help'),
  care: make('care'),
  apology: make('apology'),
  bonus: make('bonus'),
  open_door: make('open_door'),
});
const sheet: Sheet = {
  blocks: each((block) => ({ title: words(titles[block]), what: words('') })),
  phrases: {
    ...each(() => none),
    greeting: { ru: [phrase('Здравствуйте, {customer}!'), phrase('Добрый день!')], en: [] },
    joining: { ru: [phrase('Понимаю, как это неприятно.')], en: [] },
  },
  situations: [],
  rules: {},
};
const record: Grasp['record'] = {
  id: 'delivery.where',
  story: 'delivery',
  kind: 'consultation',
  title: words('Где мой заказ'),
  hidden: words('Всё ли в порядке'),
  fault: 'nobody',
  blocks: [
    { block: 'help', need: 'required' },
    { block: 'greeting', need: 'optional' },
  ],
  followUps: [],
  phrases: { joining: { ru: [phrase('Ждать всегда непросто.')], en: [] } },
  bonus: { allowed: false, policy: words('') },
  required: [],
  alone: [],
};
const asked = { sheet, record, locale: 'ru' as const, language: 'ru' as const, values: { customer: 'Ольга' } };
const lineOf = (offer: Offer) => (offer.kind === 'block' ? offer.title : offer.text);

test('the menu begins with the blocks in the order of the situation, then its own phrases, then general ones', () => {
  expect(offersOf('', null, asked).map(lineOf)).toEqual([
    ...['help', 'greeting', 'joining', 'care', 'apology', 'bonus', 'open_door'].map((block) => Object.entries(titles).find(([id]) => id === block)?.[1]),
    'Ждать всегда непросто.',
    'Здравствуйте, {customer}!',
    'Добрый день!',
    'Понимаю, как это неприятно.',
  ]);
});

test('what is typed after the slash finds blocks by the beginning of a word of their names, with their phrases, and phrases by their words', () => {
  expect(offersOf('присо', null, asked).map(lineOf)).toEqual(['Присоединение', 'Ждать всегда непросто.', 'Понимаю, как это неприятно.']);
  expect(offersOf('дверь', null, asked).map(lineOf)).toEqual(['Открытая дверь']);
  expect(offersOf('НЕПРИЯТНО', null, asked).map(lineOf)).toEqual(['Понимаю, как это неприятно.']);
  expect(offersOf('цщ', null, asked)).toEqual([]);
});

test('a chosen block shows its phrases only', () => {
  expect(offersOf('', 'joining', asked).map(lineOf)).toEqual(['Ждать всегда непросто.', 'Понимаю, как это неприятно.']);
  expect(offersOf('ждать', 'joining', asked).map(lineOf)).toEqual(['Ждать всегда непросто.']);
});

test('nobody is greeted by a name that is not known', () => {
  expect(phrasesOf('greeting', { ...asked, values: {} }).map(lineOf)).toEqual(['Добрый день!']);
});

test('places are filled from the card; what is left is named, and found one after another', () => {
  const filled = fill('{customer}, заказ {order} приедет к {time}.', { customer: 'Ольга' }, { order: 'номер заказа', time: 'время' });
  expect(filled).toBe('Ольга, заказ {номер заказа} приедет к {время}.');
  const first = holeIn(filled);
  expect(filled.slice(first?.from, first?.to)).toBe('{номер заказа}');
  const second = holeIn(filled, first?.to);
  expect(filled.slice(second?.from, second?.to)).toBe('{время}');
  expect(holeIn('Всё заполнено.')).toBeUndefined();
});

test('every block has its dot', () => {
  expect([...blockOrder].sort()).toEqual(Object.keys(titles).sort());
});
