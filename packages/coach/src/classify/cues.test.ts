import { expect, test } from 'vitest';
import { loadLexicons } from '../../load/node.ts';
import { type Locale, locales, situationIds } from '../standard/ids.ts';
import { has } from '../text/pattern.ts';
import { parsePattern } from '../text/pattern-parse.ts';
import { analyse } from '../text/text.ts';
import { cues } from './cues.ts';

const lexicons = await loadLexicons();
const cued = (locale: Locale, said: string) => {
  const text = analyse(said, lexicons[locale]);
  return new Set(cues.filter((cue) => cue.locale === locale && has(text, cue.find)).map(({ situation }) => situation));
};

test('every cue is a well-formed pattern', () => {
  for (const { find } of cues) expect(() => parsePattern(find), find).not.toThrow();
});

test('every situation has cues in both languages, none twice', () => {
  for (const locale of locales) {
    for (const id of situationIds) {
      const finds = cues.filter((cue) => cue.situation === id && cue.locale === locale).map(({ find }) => find);
      expect(finds.length, `${id} ${locale}`).toBeGreaterThanOrEqual(8);
      expect(new Set(finds).size, `${id} ${locale}`).toBe(finds.length);
    }
  }
});

test.each([
  ['ru', 'Вчера с карты списали дважды', 'money.charge'],
  ['ru', 'Какие способы оплаты у вас есть?', 'money.ways'],
  ['ru', 'мой промокод не принимает корзина', 'money.discount'],
  ['ru', 'Код из смс не приходит', 'errors.sign_in'],
  ['ru', 'Не работает ни у кого в нашем городе, массовый сбой?', 'errors.outage'],
  ['en', 'My card was charged twice yesterday', 'money.charge'],
  ['en', 'How long does a refund usually take?', 'money.refund_when'],
  ['en', 'There is no trace of my order', 'errors.order_lost'],
] as const)('in %s “%s” is a cue for %s', (locale, said, situation) => {
  expect(cued(locale, said)).toContain(situation);
});

test.each([
  ['ru', 'Спасибо, хорошего вам вечера!'],
  ['en', 'Thanks a lot, have a nice evening!'],
] as const)('in %s “%s” cues nothing', (locale, said) => {
  expect(cued(locale, said)).toEqual(new Set());
});
