import { expect, test } from 'vitest';
import { loadLexicons } from '../load/node.ts';
import { createCoach } from './coach.ts';
import { dismissalOf, isDismissed, shown } from './hint.ts';
import { ruleDefaults } from './rules.ts';
import { apply } from './standard/apply.ts';
import { noEdits, type StandardEdits } from './standard/schema.ts';

const lexicons = await loadLexicons();

function hints(draft: string, edits: StandardEdits = noEdits) {
  const coach = createCoach({ lexicons, standard: apply(ruleDefaults, edits, 1) });
  return coach.hint({ locale: 'ru', agent: { name: 'Анна' }, customer: {}, talk: [{ who: 'customer', at: 0, text: 'Где мой заказ?' }], draft }).hints;
}

test('a word that a desk added tells why the rule is there, and its own replacement comes before the shipped one', () => {
  const edits: StandardEdits = { ...noEdits, rules: { slang: { more: { ru: [{ find: '<чекнуть>', fix: 'посмотреть' }, { find: 'имба' }], en: [] } } } };
  const draft = 'Чекну ваш заказ. Это имба.';
  const found = hints(draft, edits).filter(({ rule }) => rule === 'slang');
  expect(found.map(({ start, end, fix }) => [draft.slice(start, end), fix])).toEqual([
    ['Чекну', 'посмотреть'],
    ['имба', undefined],
  ]);
  expect(new Set(found.map(({ message }) => message.ru))).toEqual(
    new Set(['Обрубленное слово экономит нам секунду, а клиенту говорит, что на него пожалели времени.']),
  );
});

test('at most three are shown, the gravest first', () => {
  const draft = 'ЖДИТЕ!!! Вы сами виноваты, надо было читать условия. Мы не можем ничего сделать, спс.';
  const few = shown(hints(draft), new Set(), draft);
  expect(few).toHaveLength(3);
  expect(few.map(({ weight }) => weight)).toEqual([...few.map(({ weight }) => weight)].sort((a, b) => b - a));
  expect(few[0]?.weight).toBe(5);
});

test('a hint that was waved away stays away when a word of its phrase is mended, and another phrase is another matter', () => {
  const [before, after, other] = [
    'Уточню завтро на складе и вернусь с ответом.',
    'Уточню завтра на складе и вернусь с ответом.',
    'Передам коллегам, они решат.',
  ];
  const whole = (text: string) => ({ rule: 'promise_without_deadline', start: 0, end: text.length }) as const;
  const dismissed = new Set([dismissalOf(whole(before), before)]);
  expect(isDismissed(whole(after), dismissed, after)).toBe(true);
  expect(isDismissed(whole(other), dismissed, other)).toBe(false);
  expect(isDismissed({ ...whole(after), rule: 'no_answer' }, dismissed, after)).toBe(false);
});

test('a single word is waved away by itself only', () => {
  const dismissed = new Set(['negative_wording не можем']);
  expect(isDismissed({ rule: 'negative_wording', start: 0, end: 8 }, dismissed, 'не будем')).toBe(false);
  expect(isDismissed({ rule: 'negative_wording', start: 0, end: 8 }, dismissed, 'Не можем')).toBe(true);
});
