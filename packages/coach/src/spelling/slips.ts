import { englishSlips } from '../grammar/english.ts';
import { russianSlips } from '../grammar/russian.ts';
import type { Lexicon } from '../lexicon.ts';
import type { Words } from '../standard/ids.ts';
import type { Text, Token } from '../text/text.ts';
import { choose } from './choose.ts';
import { englishConfusions } from './confusions-en.ts';
import { confusionOf } from './confusions-ru.ts';
import { hyphened } from './forms.ts';
import { withoutTwins } from './keyboard.ts';
import { isWord } from './known.ts';
import { layoutSlips } from './layout.ts';
import { inCaseOf, type Slip, withoutOverlaps } from './slip.ts';
import { type Suggestion, spellerOf } from './speller.ts';

const twinsWhy: Words = { ru: 'среди русских букв есть латинские', en: 'Latin letters among Cyrillic ones' };
const hyphenWhy: Words = { ru: 'пишется через дефис', en: 'needs a hyphen' };
const apartWhy: Words = { ru: '«не» с глаголом пишется раздельно', en: 'two words' };
const joinedWhy: Words = { ru: 'пишется слитно', en: 'one word' };

/** So many different unknown words get suggestions; a text with more is no prose. */
const mostSuggested = 40;

/** Everything misspelt in a text. `isKnown` answers for words beyond the dictionary: names of the talk, words of the workspace (any case, as written). */
export function slipsIn(text: Text, lexicon: Lexicon, isKnown: (form: string) => boolean): Slip[] {
  const bySentence = lexicon.locale === 'ru' ? russianSlips(text, lexicon) : englishSlips(text, lexicon);
  return withoutOverlaps([...bySentence, ...tornVerbs(text, lexicon), ...layoutSlips(text, lexicon, isKnown), ...wordSlips(text, lexicon, isKnown)]);
}

/** Word by word: known confusions first, then what no dictionary has. */
function wordSlips(text: Text, lexicon: Lexicon, isKnown: (form: string) => boolean): Slip[] {
  const suggested = new Set<string>();
  const ownLetters = lexicon.locale === 'ru' ? /[а-яё]/i : /^[a-z'’-]+$/i;
  const concerns = text.tokens.map((token) => token.kind === 'word' && ownLetters.test(token.text) && !isKnown(token.text));
  const unknown = text.tokens.map((token, index) => concerns[index] === true && !isWord(token.text, lexicon));
  return text.tokens.flatMap((token, index): Slip[] => {
    if (!concerns[index]) return [];
    const sure = sureFix(token, lexicon, unknown[index] === true);
    if (sure) return [{ start: token.start, end: token.end, ...sure, fix: inCaseOf(token.text, sure.fix) }];
    if (!unknown[index] || isGuarded(text, index)) return [];
    suggested.add(token.plain);
    return suggested.size > mostSuggested ? [{ start: token.start, end: token.end }] : unknownSlip(text, index, lexicon);
  });
}

/** What a word can only have been meant to be. */
function sureFix(token: Token, lexicon: Lexicon, isUnknown: boolean): { fix: string; why?: Words } | undefined {
  const { plain, text } = token;
  if (lexicon.locale === 'en') {
    const fix = englishConfusions.get(plain);
    return fix === undefined ? undefined : { fix };
  }
  const confusion = confusionOf(plain);
  if (confusion) return confusion;
  const cyrillic = withoutTwins(text);
  if (cyrillic) return lexicon.knows(cyrillic) ? { fix: cyrillic, why: twinsWhy } : undefined;
  const hyphen = isUnknown ? hyphened(plain) : undefined;
  if (hyphen) return { fix: hyphen, why: hyphenWhy };
  const refused = isUnknown ? undefined : refusedVerb(plain, lexicon);
  return refused === undefined ? undefined : { fix: `не ${refused}`, why: apartWhy };
}

/** A word that nobody knows: torn in two, or the likeliest suggestion. */
function unknownSlip(text: Text, index: number, lexicon: Lexicon): Slip[] {
  const token = text.tokens[index];
  if (!token) return [];
  const joined = join(text, index, lexicon);
  if (joined) return [joined];
  const suggestions = spellerOf(lexicon).suggestions(token.plain);
  if (isCapital(token.text) && !isSureBehindCapital(token, suggestions, text, index)) return [];
  const fix = inBritish(token.plain, choose(suggestions, text, index, lexicon), lexicon);
  return [{ start: token.start, end: token.end, fix: fix && inCaseOf(token.text, fix) }];
}

/** «незнаем» is a rare adjective to the dictionary, and a verb to everybody else. */
function refusedVerb(plain: string, lexicon: Lexicon): string | undefined {
  const [, verb] = /^не(.{5,})$/.exec(plain) ?? [];
  return verb && lexicon.perMillion(plain) < 0.5 && lexicon.perMillion(verb) > 30 && lexicon.readings(verb)[0]?.pos === 'verb' ? verb : undefined;
}

/** «appologise» is meant to be British. */
function inBritish(was: string, fix: string | undefined, lexicon: Lexicon): string | undefined {
  if (lexicon.locale !== 'en' || !fix) return fix;
  const british = /is(?:e|ed|es|ing|ation)$/.test(was) ? fix.replace(/iz(e|ed|es|ing|ation)$/, 'is$1') : was.includes('our') ? fix.replace('or', 'our') : fix;
  return lexicon.knows(british) ? british : fix;
}

const isCapital = (form: string) => form.charAt(0) !== form.charAt(0).toLowerCase();

/** Names, abbreviations, initials and words of one letter are nobody's mistake. */
function isGuarded(text: Text, index: number): boolean {
  const token = text.tokens[index];
  if (!token || token.text.length < 2) return true;
  // «sms-ка», «wi-fi-роутер»
  if (/[a-z]/i.test(token.text) && /[а-яё]/i.test(token.text)) return true;
  const after = text.tokens[index + 1];
  // «руб.», «кв.»: a short word before a full stop inside a sentence
  if (token.text.length < 5 && after?.text === '.' && after.start === token.end && !text.sentences.some((one) => one.last === index + 1)) return true;
  if (!/[аеёиоуыэюяaeiouy]/i.test(token.text) && token.text.length < 4) return true;
  if (!isCapital(token.text)) return false;
  if (token.text.slice(1) !== token.text.slice(1).toLowerCase()) return true;
  const sentence = text.sentences.find((one) => one.first <= index && index <= one.last);
  return sentence?.first !== index;
}

/** At the beginning of a sentence a capital may be a name's: only a near and common word is offered there. */
function isSureBehindCapital(token: Token, suggestions: readonly Suggestion[], text: Text, index: number): boolean {
  const [best] = suggestions;
  if (!best || token.text.length < 4) return false;
  if (best.text.includes(' ')) return best.frequency > 1;
  const alone = text.tokens[index + 1]?.text === ',' || text.tokens[index + 1]?.text === '!';
  if (best.frequency > 100 && best.cost <= 1.6 && token.text.length > 5) return true;
  return best.cost <= (alone ? 0.85 : 1.2) && best.frequency > (alone ? 8 : 3);
}

const tornHeads = new Set('при до за от под на об про по у с из о в вы пере рас раз над без воз ото'.split(' '));

/** A verb torn from its prefix: «при шлю», «до ставим». No preposition stands before a finite verb. */
function tornVerbs(text: Text, lexicon: Lexicon): Slip[] {
  if (lexicon.locale !== 'ru') return [];
  return text.tokens.flatMap((token, index): Slip[] => {
    const next = text.tokens[index + 1];
    if (token.kind !== 'word' || next?.kind !== 'word' || next.start - token.end !== 1 || !tornHeads.has(token.plain) || isCapital(next.text)) return [];
    const whole = token.plain + next.plain;
    const readings = text.readings(index + 1);
    const isVerb = readings.length > 0 && readings.every((one) => one.pos === 'verb' || one.pos === 'inf' || (one.weight < 0.15 && one.pos !== 'noun'));
    if (!isVerb || next.plain.length < 3 || !lexicon.knows(whole) || lexicon.readings(whole)[0]?.pos === 'noun' || lexicon.perMillion(whole) < 0.3) return [];
    return [{ start: token.start, end: next.end, fix: inCaseOf(token.text, whole), why: joinedWhy }];
  });
}

/** A word torn in two: «до ставка». */
function join(text: Text, index: number, lexicon: Lexicon): Slip | undefined {
  for (const left of [index - 1, index]) {
    const [one, other] = [text.tokens[left], text.tokens[left + 1]];
    if (one?.kind !== 'word' || other?.kind !== 'word' || other.start - one.end !== 1) continue;
    const whole = one.plain + other.plain;
    if (isCapital(other.text) || whole.length < 5 || !lexicon.knows(whole) || lexicon.perMillion(whole) < 0.5) continue;
    return { start: one.start, end: other.end, fix: inCaseOf(one.text, whole), why: joinedWhy };
  }
  return undefined;
}
