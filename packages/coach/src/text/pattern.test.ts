import { beforeAll, describe, expect, test } from 'vitest';
import { loadLexicons } from '../../load/node.ts';
import type { Lexicons } from '../lexicon.ts';
import { findAll, has, type Pattern, type Search, validatePattern } from './pattern.ts';
import { analyse } from './text.ts';

let lexicons: Lexicons;
beforeAll(async () => {
  lexicons = await loadLexicons();
});

/** What is underlined. */
function found(source: string, searched: Search | Pattern, locale: 'ru' | 'en' = 'ru'): string[] {
  return findAll(analyse(source, lexicons[locale]), searched).map(({ start, end }) => source.slice(start, end));
}

describe('a pattern finds', () => {
  test.each<[Pattern, string, string[]]>([
    ['нельзя', 'НЕЛЬЗЯ и нельзя', ['НЕЛЬЗЯ', 'нельзя']],
    ['еще', 'Ещё раз', ['Ещё']],
    ['извин*', 'Извините, извинения приняты', ['Извините', 'извинения']],
    ['<мочь>', 'Могу, мог, смогу', ['Могу', 'мог']],
    ['<мочь|смочь>', 'Могу, смогу', ['Могу', 'смогу']],
    ['<мочь:past.pl>', 'Мы могли, я могу, он мог', ['могли']],
    ['<:inf>', 'Хочу вернуть товар', ['вернуть']],
    ['<быть:fut>', 'Был и буду', ['буду']],
    ['<сталь>', 'Мы стали лучше', []],
    ['(не могу|никак нельзя)', 'Я не могу, это никак нельзя', ['не могу', 'никак нельзя']],
    ['очень? <жаль>', 'Жаль. Очень жаль', ['Жаль', 'Очень жаль']],
    ['не ..2 помочь', 'Не можем вам помочь. Не можем мы сейчас вам помочь', ['Не можем вам помочь']],
    ['не .. помочь', 'Мы не можем. Хотим помочь', []],
    ['вы !не <:verb>', 'Вы не ждали, вы писали', ['вы писали']],
    ['^ нет', 'Нет. Да нет', ['Нет']],
    ['^ здравствуйте', '– Здравствуйте', ['Здравствуйте']],
    ['пока $', 'Пока ждём. Ну пока! 😊', ['пока']],
    ['здравствуйте \\, #name \\!', 'Здравствуйте, Анна! Здравствуйте, мама!', ['Здравствуйте, Анна!']],
    ['#name', 'Завтра Анна и Газпром', ['Анна', 'Газпром']],
    ['заказ (#code|#number)', 'Заказ №77 и заказ 12', ['Заказ №77', 'заказ 12']],
    ['спасибо #emoticon', 'Спасибо)))', ['Спасибо)))']],
    ['xd', 'Ну вы даёте XD', ['XD']],
    ['спасибо #any #emoji', 'Спасибо вам 😊', ['Спасибо вам 😊']],
    ['не [могу] помочь', 'Не могу помочь', ['могу']],
    ['(мы [рады]|я [рад])', 'Я рад, мы рады', ['рад', 'рады']],
    ['(раз|раз два)', 'раз два', ['раз два']],
    ['да да', 'да да да да да', ['да да', 'да да']],
  ])('%s in «%s»', (pattern, source, expected) => {
    expect(found(source, pattern)).toEqual(expected);
  });

  test('English beside Russian', () => {
    expect(found("We don't ship today, we won't", '<not>', 'en')).toEqual(["don't", "won't"]);
    expect(found('Sorry, ваш заказ', '(sorry|простите)')).toEqual(['Sorry']);
  });
});

describe('conditions', () => {
  test('unless keeps out the sentence, unlessNext the one before', () => {
    expect(found('Нельзя. Нельзя, но можно завтра.', { find: 'нельзя', unless: ['можно'] })).toEqual(['Нельзя']);
    expect(found('Нельзя. Но есть выход. Нельзя.', { find: 'нельзя', unlessNext: ['выход'] })).toEqual(['Нельзя']);
  });

  test('a negation counts two words before, never over a mark', () => {
    const source = 'Не стоит волноваться. Не волнуйтесь, волноваться рано. Можно волноваться.';
    expect(findAll(analyse(source, lexicons.ru), { find: 'волноваться', negated: 'only' }).map(({ sentence }) => sentence)).toEqual([0]);
    expect(findAll(analyse(source, lexicons.ru), { find: 'волноваться', negated: 'never' }).map(({ sentence }) => sentence)).toEqual([1, 2]);
    expect(found("I don't promise. I promise", { find: 'promise', negated: 'never' }, 'en')).toEqual(['promise']);
  });

  test('any of several is enough', () => {
    const text = analyse('Ждём вас', lexicons.ru);
    expect(has(text, ['нет', { find: 'вас' }])).toBe(true);
    expect(has(text, [])).toBe(false);
  });
});

test('what is wrong with a pattern is told with its place', () => {
  const wrong: [Pattern, number][] = [
    ['да (нет', 3],
    ['a|b', 1],
    ['<мочь:foo>', 0],
    ['<мочь', 0],
    ['#нет', 0],
    ['да, нет', 2],
    ['вот заказ:', 4],
    ['! да', 0],
    ['..', 0],
    ['да?', 0],
    ['[да', 0],
    ['да ]', 3],
    ['да ..99', 3],
    ['', 0],
  ];
  expect(wrong.filter(([pattern, at]) => validatePattern(pattern)?.at !== at).map(([pattern]) => [pattern, validatePattern(pattern)])).toEqual([]);
  expect(validatePattern('^ [не] ..3 <мочь|смочь:past>? (да|\\,) #name $')).toBeUndefined();
  expect(() => findAll(analyse('да', lexicons.ru), 'да (нет')).toThrow(/character 4/);
});

test('fifteen hundred patterns look at a draft faster than it is typed', () => {
  const source = 'Здравствуйте, Анна! Мы проверили ваш заказ: курьер приедет завтра с 10:00 до 14:00, не волнуйтесь. '.repeat(5);
  const patterns = Array.from({ length: 1500 }, (_, at) => `не ..2 <мочь> (слово${at}|<заказ> ${at})`);
  for (const pattern of patterns) findAll(analyse(source, lexicons.ru), pattern);
  const started = performance.now();
  const text = analyse(`${source} Да`, lexicons.ru);
  for (const pattern of patterns) findAll(text, pattern);
  expect(performance.now() - started).toBeLessThan(60);
});
