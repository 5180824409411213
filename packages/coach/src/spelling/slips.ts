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
  return withoutOverlaps([...bySentence, ...layoutSlips(text, lexicon, isKnown), ...wordSlips(text, lexicon, isKnown)]);
}

function wordSlips(text: Text, lexicon: Lexicon, isKnown: (form: string) => boolean): Slip[] {
  const seen = new Set<string>();
  const known = lexicon.locale === 'en' ? englishConfusions : undefined;
  const ownLetters = lexicon.locale === 'ru' ? /[а-яё]/i : /[a-z]/i;
  const unknown = text.tokens.map((token) => token.kind === 'word' && ownLetters.test(token.text) && !isKnown(token.text) && !isWord(token.text, lexicon));
  return text.tokens.flatMap((token, index): Slip[] => {
    if (token.kind !== 'word' || !ownLetters.test(token.text)) return [];
    if (lexicon.locale === 'ru') {
      const confusion = isKnown(token.text) ? undefined : confusionOf(token.plain);
      if (confusion) return [{ start: token.start, end: token.end, fix: inCaseOf(token.text, confusion.fix), why: confusion.why }];
      if (/[a-z]/i.test(token.text)) return twinSlip(token, lexicon);
    } else if (/[^a-z'’-]/i.test(token.text)) return [];
    const confused = known?.get(token.plain);
    if (confused && !isKnown(token.text)) return [{ start: token.start, end: token.end, fix: inCaseOf(token.text, confused) }];
    const refused = !unknown[index] && lexicon.locale === 'ru' && !isKnown(token.text) ? refusedVerb(token.plain, lexicon) : undefined;
    if (refused) return [{ start: token.start, end: token.end, fix: inCaseOf(token.text, `не ${refused}`), why: apartWhy }];
    if (!unknown[index] || isGuarded(text, index)) return [];
    seen.add(token.plain);
    if (seen.size > mostSuggested) return [{ start: token.start, end: token.end }];
    const hyphen = lexicon.locale === 'ru' ? hyphened(token.plain) : undefined;
    if (hyphen) return [{ start: token.start, end: token.end, fix: inCaseOf(token.text, hyphen), why: hyphenWhy }];
    const joined = join(text, index, lexicon, unknown);
    if (joined) return [joined];
    const suggestions = spellerOf(lexicon).suggestions(token.plain);
    if (isCapital(token.text) && !isSureBehindCapital(token, suggestions, text, index)) return [];
    const fix = inBritish(token.plain, choose(suggestions, text, index, lexicon), lexicon);
    return [{ start: token.start, end: token.end, fix: fix && inCaseOf(token.text, fix) }];
  });
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

/** A Cyrillic word with Latin letters in it. */
function twinSlip(token: Token, lexicon: Lexicon): Slip[] {
  const fix = withoutTwins(token.text);
  return fix && fix !== token.text && lexicon.knows(fix) ? [{ start: token.start, end: token.end, fix, why: twinsWhy }] : [];
}

const isCapital = (form: string) => form.charAt(0) !== form.charAt(0).toLowerCase();

/** Names, abbreviations, initials and words of one letter are nobody's mistake. */
function isGuarded(text: Text, index: number): boolean {
  const token = text.tokens[index];
  if (!token || token.text.length < 2) return true;
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
  return best.cost <= (alone ? 0.85 : 1.2) && best.frequency > (alone ? 8 : 3);
}

/** A word torn in two: «за ранее», «до ставка». One half at least is no word. */
function join(text: Text, index: number, lexicon: Lexicon, unknown: readonly boolean[]): Slip | undefined {
  for (const [left, right] of [
    [index - 1, index],
    [index, index + 1],
  ] as const) {
    const [one, other] = [text.tokens[left], text.tokens[right]];
    if (one?.kind !== 'word' || other?.kind !== 'word' || other.start - one.end !== 1 || (right === index + 1 && unknown[right] && right > index + 1)) continue;
    const whole = one.plain + other.plain;
    if (isCapital(other.text) || whole.length < 5 || !lexicon.knows(whole) || lexicon.perMillion(whole) < 0.5) continue;
    return { start: one.start, end: other.end, fix: inCaseOf(one.text, whole), why: joinedWhy };
  }
  return undefined;
}
