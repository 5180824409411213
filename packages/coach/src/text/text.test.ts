import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { loadLexicons } from '../../load/node.ts';
import type { Lexicons } from '../lexicon.ts';
import { findAll } from './pattern.ts';
import { analyse } from './text.ts';

let lexicons: Lexicons;
beforeAll(async () => {
  lexicons = await loadLexicons();
});

/** The tokens as "kind:text". */
const cut = (source: string) => analyse(source, lexicons.ru).tokens.map(({ kind, text }) => `${kind}:${text}`);
const of = (source: string, kind: string) => cut(source).flatMap((token) => (token.startsWith(`${kind}:`) ? token.slice(kind.length + 1) : []));
const sentences = (source: string) => analyse(source, lexicons.ru).sentences.map(({ start, end }) => source.slice(start, end));

describe('tokens', () => {
  test('are words with hyphens, apostrophes, accents and invisible characters inside', () => {
    expect(of("кто-то don't don’t по-новому приве\u0301т кто\u200dто Cкидка", 'word')).toEqual([
      'кто-то',
      "don't",
      'don’t',
      'по-новому',
      'приве\u0301т',
      'кто\u200dто',
      'Cкидка',
    ]);
    expect(of('да - нет, «так» (вот)', 'word')).toEqual(['да', 'нет', 'так', 'вот']);
  });

  test('compare without case, ё, stress and kinds of apostrophe', () => {
    const plain = (source: string) => analyse(source, lexicons.ru).tokens[0]?.plain;
    expect([plain('ЕЩЁ'), plain('приве\u0301т'), plain('Don’t'), plain('кто\u2011то'), plain('мо\u0438\u0306')]).toEqual([
      'еще',
      'привет',
      "don't",
      'кто-то',
      'мой',
    ]);
  });

  test('are addresses and links without the mark behind them', () => {
    expect(of('Пишите на a.b-c@mail.ru, или help@shop.example.com.', 'email')).toEqual(['a.b-c@mail.ru', 'help@shop.example.com']);
    expect(of('Вот: https://shop.ru/a?b=1&c=(2), (www.shop.ru) или shop.ru/track! Ну.да', 'link')).toEqual([
      'https://shop.ru/a?b=1&c=(2)',
      'www.shop.ru',
      'shop.ru/track',
    ]);
  });

  test('are phones, and order numbers are none', () => {
    const written = ['+7 (912) 345-67-89', '8-912-345-67-89', '89123456789', '8 800 555 35 35', '+44 20 7946 0958'];
    for (const phone of written) expect(of(`Звоните ${phone}, ждём`, 'phone')).toEqual([phone]);
    expect(of('Заказ 123456789 на 15000', 'phone')).toEqual([]);
  });

  test('are numbers with all that belongs to them; units stay words', () => {
    expect(of('1 500,00 10:30 12.05 12.05.2026 50% 24/7 10-го 3,5', 'number')).toEqual([
      '1 500,00',
      '10:30',
      '12.05',
      '12.05.2026',
      '50%',
      '24/7',
      '10-го',
      '3,5',
    ]);
    expect(cut('5 кг, 50мл')).toEqual(['number:5', 'word:кг', 'mark:,', 'number:50', 'word:мл']);
    expect(cut('Через 12.')).toEqual(['word:Через', 'number:12', 'mark:.']);
  });

  test('are codes', () => {
    expect(of('A-1042, №77123, № 5, #12-77, XR-55/2, iPhone15', 'code')).toEqual(['A-1042', '№77123', '№ 5', '#12-77', 'XR-55/2', 'iPhone15']);
  });

  test('are emoji as people see them', () => {
    expect(of('👨‍👩‍👧🇷🇺👍🏽❤️ 1️⃣ 😊©', 'emoji')).toEqual(['👨‍👩‍👧', '🇷🇺', '👍🏽', '❤️', '1️⃣', '😊']);
  });

  test('are smiles, also of brackets alone, but not brackets that close', () => {
    expect(of('Привет :) ок ;-) жаль :( =) спасибо))) XD', 'emoticon')).toEqual([':)', ';-)', ':(', '=)', ')))', 'XD']);
    expect(of('Спасибо) Жаль(', 'emoticon')).toEqual([')', '(']);
    expect(of('(см. ниже) 1) раз 2) два а) три', 'emoticon')).toEqual([]);
  });
});

describe('sentences', () => {
  test.each([
    ['Да. Нет! Как? Так…', ['Да.', 'Нет!', 'Как?', 'Так…']],
    ['Живу на ул. Ленина, д. 5, кв. 3 в г. Туле. Жду.', ['Живу на ул. Ленина, д. 5, кв. 3 в г. Туле.', 'Жду.']],
    ['Цена 5 тыс. руб. за штуку, т.е. дорого и т.д. Мы знаем.', ['Цена 5 тыс. руб. за штуку, т.е. дорого и т.д.', 'Мы знаем.']],
    ['Писал А. С. Пушкин. Читал я.', ['Писал А. С. Пушкин.', 'Читал я.']],
    ['Mr. Smith came, e.g. John. So do I. Then we left', ['Mr. Smith came, e.g. John.', 'So do I.', 'Then we left']],
    ['Делаем так:\n1. Раз\n2. Два\n- три', ['Делаем так:', '1. Раз', '2. Два', '- три']],
    ['Ну… посмотрим. Ура!!! Спасибо))) Пока 😊 Ваш заказ готов', ['Ну… посмотрим.', 'Ура!!!', 'Спасибо)))', 'Пока 😊', 'Ваш заказ готов']],
    ['Как дела?! «Хорошо.» Да. а когда?', ['Как дела?!', '«Хорошо.»', 'Да.', 'а когда?']],
    ['Стоит 12.50 на shop.ru без знака в конце', ['Стоит 12.50 на shop.ru без знака в конце']],
  ])('of “%s”', (source, expected) => {
    expect(sentences(source)).toEqual(expected);
  });
});

test('the language is told by letters and common words', () => {
  const language = (source: string) => analyse(source, lexicons.ru).language;
  expect(['Где мой заказ Wildberries?', 'Where is my order?', 'ok', '12 + 5', 'bonjour je voudrais savoir', 'Дякую, чекаю її', '你好'].map(language)).toEqual([
    'ru',
    'en',
    'en',
    'other',
    'other',
    'other',
    'other',
  ]);
});

describe('whatever is written', () => {
  const pieces = fc.constantFrom(
    ..."а Б ё я e Z - ' ’ . , ! ? … ( ) : ; = / @ # № % + 7 12 ru www. https:// \n \t \u00a0 \u0301 \u200d \ufe0f 👍 🏽 🇷 👩 \ud83d \udc4d < > & [ ] _ ^".split(
      ' ',
    ),
    ' ',
  );
  const anything = fc.oneof(
    fc.array(pieces, { maxLength: 60 }).map((parts) => parts.join('')),
    fc.string({ unit: 'binary', maxLength: 80 }),
  );

  test('tokens are exact cuts in order, and together hold every letter and digit', () => {
    fc.assert(
      fc.property(anything, (source) => {
        const { tokens, sentences } = analyse(source, lexicons.ru);
        let end = 0;
        for (const token of tokens) {
          expect(source.slice(token.start, token.end)).toBe(token.text);
          expect(token.start).toBeGreaterThanOrEqual(end);
          expect(source.slice(end, token.start)).not.toMatch(/[\p{L}\p{N}\p{P}]/u);
          end = token.end;
        }
        expect(source.slice(end)).not.toMatch(/[\p{L}\p{N}\p{P}]/u);
        expect(sentences.flatMap(({ first, last }) => tokens.slice(first, last + 1))).toEqual(tokens);
        for (const { first, last, start, end } of sentences) expect([start, end]).toEqual([tokens[first]?.start, tokens[last]?.end]);
      }),
      { numRuns: 500 },
    );
  });

  test('matches lie inside their sentence and never overlap', () => {
    fc.assert(
      fc.property(anything, (source) => {
        const text = analyse(source, lexicons.ru);
        let behind = -1;
        for (const match of findAll(text, '#any ..2 [!а #any?] (\\.|\\!|<:noun>)?')) {
          const sentence = text.sentences[match.sentence];
          expect(match.first).toBeGreaterThan(behind);
          expect(match.last).toBeLessThanOrEqual(sentence?.last ?? -1);
          expect(match.start).toBeLessThanOrEqual(match.end);
          behind = match.last;
        }
      }),
    );
  });

  test('20,000 characters of anything take well under a second', () => {
    const floods = [
      'а',
      'а-',
      'a.',
      'a-b.c-d.',
      '8 912 ',
      '+7',
      '1 2.3:4-5,6/7 ',
      '(',
      ')',
      ':)(',
      '👩\u200d',
      '🇷🇺👍🏽',
      '\ud83d',
      'з\u0337\u031b\u0318',
      '\n- а',
      '<div class="a">&nbsp;',
    ];
    for (const flood of floods) {
      const started = performance.now();
      const text = analyse(flood.repeat(Math.ceil(20_000 / flood.length)), lexicons.ru);
      text.tokens.forEach((_, at) => {
        text.readings(at);
      });
      findAll(text, 'не ..3 <мочь> ..5 <быть>? ..4 вас');
      expect(performance.now() - started, JSON.stringify(flood)).toBeLessThan(700);
    }
  });
});
