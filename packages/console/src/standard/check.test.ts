import { noEdits, type StandardEdits } from '@otklik/coach/schema';
import { expect, test } from 'vitest';
import { filledIn, firstFault, holds } from './check.ts';

const say = { required: 'fill in', tooShort: 'longer', noPattern: 'one at least' };
const faultOf = (edits: Partial<StandardEdits>) => firstFault({ ...noEdits, ...edits }, 'en', say);

test('what can be saved has no fault', () => {
  expect(faultOf({ rules: { slang: { more: { ru: [{ find: '<мочь>', fix: '' }], en: [] } } } })).toBeUndefined();
});

test('a pattern that cannot be understood is told with its place', () => {
  const fault = faultOf({ rules: { slang: { more: { ru: [{ find: 'имба' }, { find: '<мочь' }], en: [] } } } });
  expect(fault?.path).toBe('edits.rules.slang.more.ru.1.find');
  expect(fault?.sentence).toContain('<мочь');
});

test('an empty field, a term of one letter and a rule that looks for nothing are told with their places', () => {
  expect(faultOf({ phrases: { greeting: { ru: [{ voice: 'warm', text: ' ' }], en: [] } } })).toEqual({
    path: 'edits.phrases.greeting.ru.0.text',
    sentence: 'fill in',
  });
  expect(faultOf({ glossary: { ru: [{ term: 'я', plain: 'мы' }], en: [] } })?.sentence).toBe('longer');
  const bare = { id: 'own_gift', on: true, group: 'tone', weight: 2, title: 'a', why: 'b', message: 'c', finders: [], good: [], bad: [] } as const;
  expect(faultOf({ ownRules: [{ ...bare, finders: [], good: [], bad: [] }] })).toEqual({ path: 'edits.ownRules.0.finders', sentence: 'one at least' });
});

test('what a situation says in one language it says in both', () => {
  const words = { ru: 'Подарок', en: '' };
  const situation = {
    id: 'product.own_gift',
    story: 'product',
    kind: 'consultation',
    title: words,
    asked: { ru: [], en: [] },
    hidden: words,
    fault: 'nobody',
    blocks: [],
    followUps: [{ question: words, answer: words }],
    phrases: {},
    bonus: { allowed: false, policy: words },
    required: [words],
    alone: [],
  } satisfies StandardEdits['situations'][number];
  const [filled] = filledIn({ ...noEdits, situations: [situation] }).situations;
  const both = { ru: 'Подарок', en: 'Подарок' };
  expect([filled?.title, filled?.followUps[0]?.answer, filled?.required]).toEqual([both, both, [both]]);
});

test('what the desk holds already is no draft any more, whether or not its answer came', () => {
  const slang = (find: string): StandardEdits => ({ ...noEdits, rules: { slang: { more: { ru: [{ find }], en: [] } } } });
  expect(holds(slang('имба'), slang('имба'))).toBe(true);
  expect(holds(slang('имба'), slang('кринж'))).toBe(false);
});
