import type { Lexicon, Reading } from '../lexicon.ts';
import { agree, governed } from '../spelling/cases.ts';
import { editCost } from '../spelling/edit-cost.ts';
import type { Slip } from '../spelling/slip.ts';
import { inCaseOf } from '../spelling/slip.ts';
import type { Words } from '../standard/ids.ts';
import type { Text, Token } from '../text/text.ts';
import { mustBe } from './clause.ts';

const caseWhy: Words = { ru: 'предлог требует другого падежа', en: 'the preposition asks for another case' };
const agreeWhy: Words = { ru: 'слова не согласованы', en: 'the two words do not agree' };

const isOwn = (token: Token | undefined) => token?.kind === 'word' && /^[а-яё]+$/.test(token.text);

/** A noun in a case that its preposition never takes, and «ваш», «наш», «свой» or an adjective that agrees with no reading of its noun. */
export function agreementSlips(text: Text, lexicon: Lexicon): Slip[] {
  return text.tokens.flatMap((token, index): Slip[] => {
    const next = text.tokens[index + 1];
    if (token.kind !== 'word' || !next || !isOwn(next) || next.start !== token.end + 1 || !lexicon.knows(next.text)) return [];
    const nouns = text.readings(index + 1);
    if (!mustBe(nouns, ['noun'])) return [];
    // «что за вопрос»
    const asked = text.tokens[index - 1]?.plain === 'что' ? undefined : governed[token.plain];
    if (asked) {
      if (nouns.some((one) => asked.some((mark) => one.marks.has(mark)))) return [];
      return slip(
        next,
        formOf(next.plain, nouns, lexicon, (one) => asked.some((mark) => one.marks.has(mark))),
        caseWhy,
      );
    }
    const owners = text.readings(index);
    if (!isOwning(token, owners) || owners.some((one) => nouns.some((other) => agree(one, other)))) return [];
    const noun = formOf(next.plain, nouns, lexicon, (other) => owners.some((one) => agree(one, other)));
    if (noun) return slip(next, noun, agreeWhy);
    return slip(
      token,
      formOf(token.plain, owners, lexicon, (one) => nouns.some((other) => agree(one, other))),
      agreeWhy,
    );
  });
}

const slip = (token: Token, fix: string | undefined, why: Words): Slip[] =>
  fix ? [{ start: token.start, end: token.end, fix: inCaseOf(token.text, fix), why }] : [];

const owning = new Set(['ваш', 'наш', 'мой', 'твой', 'свой']);

const isOwning = (token: Token, readings: readonly Reading[]) =>
  token.plain !== 'свое' && readings.length > 0 && readings.every((one) => owning.has(one.lemma));

/** Another form of the same word near this one that fits. */
function formOf(plain: string, readings: readonly Reading[], lexicon: Lexicon, fits: (reading: Reading) => boolean): string | undefined {
  const lemmas = new Set(readings.map((one) => one.lemma));
  const number = readings.some((one) => one.marks.has('pl')) ? 'pl' : 'sg';
  return lexicon
    .near(plain, 2)
    .map((form) => ({ form, reading: lexicon.readings(form).find((one) => lemmas.has(one.lemma) && fits(one)) }))
    .filter((one) => one.reading)
    .map(({ form, reading }) => ({ form, cost: editCost(plain, form.replaceAll('ё', 'е')) + (reading?.marks.has(number) ? 0 : 0.5) }))
    .sort((a, b) => a.cost - b.cost)[0]?.form;
}
