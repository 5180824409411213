import type { Lexicon, Reading } from '../lexicon.ts';
import { agree, governed } from '../spelling/cases.ts';
import { editCost } from '../spelling/edit-cost.ts';
import { inCaseOf, type Slip } from '../spelling/slip.ts';
import type { Words } from '../standard/ids.ts';
import type { Text, Token } from '../text/text.ts';
import { plainOf } from '../text/tokens.ts';
import { mayBe, mustBe } from './clause.ts';

const caseWhy: Words = { ru: 'предлог требует другого падежа', en: 'the preposition asks for another case' };
const agreeWhy: Words = { ru: 'слова не согласованы', en: 'the two words do not agree' };

const isOwn = (token: Token | undefined) => token?.kind === 'word' && /^[а-яё]+$/.test(token.text);

/** A noun in a case that its preposition never takes, and a possessive or an adjective that agrees with no reading of its noun. */
export function agreementSlips(text: Text, lexicon: Lexicon): Slip[] {
  return text.tokens.flatMap((token, index): Slip[] => {
    const next = text.tokens[index + 1];
    const behind = nounBehindAttribute(text, index, lexicon);
    if (behind.length > 0) return behind;
    if (token.kind !== 'word' || !next || !isOwn(next) || next.start !== token.end + 1 || !lexicon.knows(next.text)) return [];
    const nouns = text.readings(index + 1);
    if (!mustBe(nouns, ['noun'])) return [];
    // «что за вопрос»
    const asked = text.tokens[index - 1]?.plain === 'что' ? undefined : governed[token.plain];
    if (asked) {
      const fits = (one: Reading) => asked.some((mark) => one.marks.has(mark));
      return nouns.some(fits) ? [] : slip(next, formOf(next.plain, nouns, lexicon, fits), caseWhy);
    }
    const owners = text.readings(index);
    // «с вышеизложенным возврат», «в целом заказ»: an adjective that stands for a noun
    if (governed[text.tokens[index - 1]?.plain ?? ''] && mayBe(nouns, ['noun'], 'nom')) return [];
    if (!isAttribute(text, index, owners, lexicon) || agreeSomehow(owners, nouns)) return [];
    const noun = formOf(next.plain, nouns, lexicon, (other) => agreeSomehow(owners, [other]));
    const owner = formOf(token.plain, owners, lexicon, (one) => agreeSomehow([one], nouns));
    // The one that needs the smaller change was meant otherwise
    const isOwnerWrong = owner && (!noun || editCost(token.plain, plainOf(owner)) < editCost(next.plain, plainOf(noun)));
    return isOwnerWrong ? slip(token, owner, agreeWhy) : slip(next, noun, agreeWhy);
  });
}

const slip = (token: Token, fix: string | undefined, why: Words): Slip[] =>
  fix ? [{ start: token.start, end: token.end, fix: inCaseOf(token.text, fix), why }] : [];

const owning = new Set(['ваш', 'наш', 'мой', 'твой', 'свой']);

/** «у моей сестре»: the preposition governs the noun over its attribute. */
function nounBehindAttribute(text: Text, index: number, lexicon: Lexicon): Slip[] {
  const [token, middle, noun] = [text.tokens[index], text.tokens[index + 1], text.tokens[index + 2]];
  const asked = text.tokens[index - 1]?.plain === 'что' ? undefined : governed[token?.plain ?? ''];
  if (!asked || !middle || !noun || !isOwn(noun) || noun.start !== middle.end + 1 || !lexicon.knows(noun.text)) return [];
  const [attributes, nouns] = [text.readings(index + 1), text.readings(index + 2)];
  const fits = (one: Reading) => asked.some((mark) => one.marks.has(mark));
  if (!isAttribute(text, index + 1, attributes, lexicon) || !mustBe(nouns, ['noun']) || nouns.some(fits) || !attributes.some(fits)) return [];
  return slip(
    noun,
    formOf(noun.plain, nouns, lexicon, (other) => fits(other) && attributes.some((one) => agree(one, other))),
    caseWhy,
  );
}

/** Whether some readings agree; an accusative that looks like a genitive is of somebody alive, and goes with such a noun only. */
function agreeSomehow(owners: readonly Reading[], nouns: readonly Reading[]): boolean {
  const alive = (readings: readonly Reading[], number: string) => {
    const has = (mark: string) => readings.some((one) => one.marks.has(mark) && one.marks.has(number));
    return has('gen') === has('nom') ? undefined : has('gen');
  };
  return owners.some((one) =>
    nouns.some((other) => {
      if (counted(one, other)) return true;
      if (!agree(one, other)) return false;
      const number = one.marks.has('pl') ? 'pl' : 'sg';
      const onlyObject = !['nom', 'gen', 'dat', 'ins', 'loc'].some((mark) => one.marks.has(mark) && other.marks.has(mark));
      if (!onlyObject || (number === 'sg' && !one.marks.has('m'))) return true;
      const [mine, theirs] = [alive(owners, number), alive(nouns, number)];
      return mine === undefined || theirs === undefined || mine === theirs;
    }),
  );
}

/** «два одинаковых чека»: after two, three and four. */
const counted = (one: Reading, other: Reading) => one.marks.has('gen') && one.marks.has('pl') && other.marks.has('gen') && other.marks.has('sg');

/** A possessive or an adjective that can belong to the noun behind it only; «считать бесплатной доставку» is none. */
function isAttribute(text: Text, index: number, readings: readonly Reading[], lexicon: Lexicon): boolean {
  const token = text.tokens[index];
  if (!token || readings.length === 0 || token.plain === 'свое') return false;
  if (readings.every((one) => owning.has(one.lemma))) return true;
  if (!isOwn(token) || !lexicon.knows(token.text) || readings.some((one) => one.pos !== 'adj' || one.marks.has('short') || one.marks.has('comp'))) return false;
  return !(readings.some((one) => one.marks.has('ins')) && mayBe(text.readings(index - 1), ['verb', 'inf', 'ger']));
}

/** Another form of the same word near this one that fits. */
function formOf(plain: string, readings: readonly Reading[], lexicon: Lexicon, fits: (reading: Reading) => boolean): string | undefined {
  const lemmas = new Set(readings.map((one) => one.lemma));
  const number = readings.some((one) => one.marks.has('pl')) ? 'pl' : 'sg';
  return lexicon
    .near(plain, 2)
    .filter((form) => plainOf(form) !== plain)
    .flatMap((form) => {
      const reading = lexicon.readings(form).find((one) => lemmas.has(one.lemma) && fits(one));
      return reading ? [{ form: plainOf(form), cost: editCost(plain, plainOf(form)) + (reading.marks.has(number) ? 0 : 1.5) }] : [];
    })
    .sort((a, b) => a.cost - b.cost)[0]?.form;
}
