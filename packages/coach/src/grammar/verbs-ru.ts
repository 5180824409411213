import type { Lexicon } from '../lexicon.ts';
import type { Slip } from '../spelling/slip.ts';
import type { Words } from '../standard/ids.ts';
import type { Text, Token } from '../text/text.ts';
import { clauseStart, mayBe, mustBe } from './clause.ts';

const infinitiveWhy: Words = { ru: 'что делать? – с мягким знаком', en: 'an infinitive: with a soft sign' };
const finiteWhy: Words = { ru: 'что делает? что сделает? – без мягкого знака', en: 'a finite form: no soft sign' };
const futureWhy: Words = { ru: 'что сделаете? – с «е», просьба была бы с «и»', en: 'a future form: with “е”' };
const requestWhy: Words = { ru: 'это просьба: с «и»', en: 'a request: with “и”' };

/** Lemmas and forms after which an infinitive comes. */
const governors = new Set(
  `мочь смочь хотеть захотеть хотеться захотеться начать начинать продолжать продолжить пытаться попытаться стараться постараться решить планировать собираться уметь успеть успевать перестать
  должный должен обязать нужно надо можно нельзя необходимо следовать стоить прийтись приходиться удаться удаваться получиться получаться готовый готов рад помочь помогать позволить позволять предлагать предложить
  рекомендовать советовать просить попросить мешать обещать пообещать желать разрешить невозможно возможно лучше легко трудно сложно удобно важно пора`
    .split(/\s+/)
    .filter(Boolean),
);
/** May stand between the governor and its infinitive. */
const between = new Set(
  'не ли бы б же вам нам мне вас нас меня ему ей им их его ее тебе тебя себе снова еще уже сразу быстро также тоже самостоятельно просто легко потом сейчас сегодня завтра'.split(
    ' ',
  ),
);

function governs(text: Text, token: number): boolean {
  return (
    text.readings(token).some((one) => governors.has(one.lemma) || (one.lemma === 'быть' && one.marks.has('fut'))) ||
    governors.has(text.tokens[token]?.plain ?? '')
  );
}

/** «нужно купит»: a finite form right behind a word that asks for an infinitive. «Может купит» is «maybe». */
export function missingSignSlips(text: Text, lexicon: Lexicon): Slip[] {
  return text.tokens.flatMap((token, index): Slip[] => {
    if (token.kind !== 'word' || !/[аеиоуыя]т$/.test(token.plain) || !mustBe(text.readings(index), ['verb'])) return [];
    const before = text.tokens[index - 1]?.plain ?? '';
    if (!/^(?:нужно|надо|можно|нельзя|необходимо|буд(?:у|ем|ете|ет|ут)|хоч(?:у|ет)|хоти(?:м|те)|могу|можем|можете|готовы?|помогу|поможем)$/.test(before))
      return [];
    const other = `${token.text}ь`;
    return lexicon.knows(other) && mayBe(lexicon.readings(other), ['inf']) ? [slip(token, other, infinitiveWhy)] : [];
  });
}

/** -тся and -ться, by what stands before. */
export function reflexiveSlips(text: Text, lexicon: Lexicon): Slip[] {
  return text.tokens.flatMap((token, index): Slip[] => {
    if (token.kind !== 'word' || !/ть?ся$/.test(token.plain)) return [];
    const soft = token.plain.endsWith('ться');
    const other = soft ? `${token.text.slice(0, -3)}ся` : `${token.text.slice(0, -2)}ься`;
    if (!lexicon.knows(other)) return [];
    const start = clauseStart(text, index);
    if (!soft) {
      let before = index - 1;
      while (before >= start && between.has(text.tokens[before]?.plain ?? '')) before--;
      return before >= start && governs(text, before) && !isParenthetic(text, before) ? [slip(token, other, infinitiveWhy)] : [];
    }
    return isFiniteHere(text, start, index, other, lexicon) ? [slip(token, other, finiteWhy)] : [];
  });
}

const slip = (token: Token, fix: string, why: Words): Slip => ({ start: token.start, end: token.end, fix, why });

/** «может быть», «возможно» beside a finite verb govern nothing. */
function isParenthetic(text: Text, token: number): boolean {
  const plain = text.tokens[token]?.plain;
  if (plain === 'может' && !hasSubject(text, token)) return true;
  return (
    plain === 'возможно' ||
    plain === 'получится' ||
    plain === 'лучше' ||
    plain === 'следует' ||
    (plain === 'стоит' && mayBe(text.readings(token - 1), ['noun'], 'nom'))
  );
}

/** «Заказ может задержаться» has a subject; in «может задержится» the word means “maybe”. */
function hasSubject(text: Text, token: number): boolean {
  for (let at = clauseStart(text, token); at < token; at++) if (mayBe(text.readings(at), ['noun', 'pron'], 'nom')) return true;
  return false;
}

/** After these nobody expects an infinitive. */
const soleWords = new Set(['вдруг', 'наверное', 'наверно', 'скоро', 'обязательно']);
/** What pleases or comes in handy does so to somebody: «мне нравится». */
const toSomebody = /^(?:по)?нрав|^пригод/;

/** Whether a form in -ться stands where a subject asks for a finite verb: nothing in the clause governs it, and a nominative of its number stands right before. */
function isFiniteHere(text: Text, start: number, token: number, finite: string, lexicon: Lexicon): boolean {
  for (let at = start; at < token; at++) {
    // «может быть» says how sure one is and governs nothing
    if (text.tokens[at]?.plain === 'может' && text.tokens[at + 1]?.plain === 'быть') {
      at++;
      if (at + 1 === token) return true;
      continue;
    }
    const readings = text.readings(at);
    if (governs(text, at) || mayBe(readings, ['verb', 'inf', 'pred', 'part', 'ger']) || mayBe(readings, ['adj'], 'short')) return false;
  }
  const dative = ['мне', 'вам', 'нам', 'ему', 'ей', 'им', 'тебе', 'всем'];
  if (toSomebody.test(finite) && dative.includes(text.tokens[token - 1]?.plain ?? '')) return true;
  let before = token - 1;
  while (before >= start && (between.has(text.tokens[before]?.plain ?? '') || mustBe(text.readings(before), ['adv']))) before--;
  if (soleWords.has(text.tokens[before]?.plain ?? '')) return true;
  if (before < start) return false;
  const number = lexicon.readings(finite).some((one) => one.marks.has('pl')) ? 'pl' : 'sg';
  const subject = text.readings(before);
  const plain = text.tokens[before]?.plain ?? '';
  if (['он', 'она', 'оно', 'это', 'кто', 'который', 'которая', 'которое', 'все'].includes(plain)) return number === 'sg';
  if (['они', 'которые', 'эти'].includes(plain)) return number === 'pl';
  if (!mayBe(subject, ['noun'], 'nom', number)) return false;
  // «время вернуться», «задача – разобраться»: such nouns take an infinitive themselves
  return !/^(время|задача|цель|желание|возможность|право|способ|попытка|совет|решение|план|шанс|необходимость|просьба|обещание|повод|причина|смысл|пора|готовность|дело|мысль|идея)/.test(
    plain,
  );
}

/** Pairs of forms that differ by one vowel: imperative in -ите, future in -ете. */
export function askedOrFutureSlips(text: Text, lexicon: Lexicon): Slip[] {
  return text.tokens.flatMap((token, index): Slip[] => {
    if (token.kind !== 'word' || !/[бвгджзклмнпрстфхцчшщ][ие]те$/.test(token.plain)) return [];
    const asks = token.plain.endsWith('ите');
    const other = `${token.text.slice(0, -3)}${asks ? 'е' : 'и'}${token.text.slice(-2)}`;
    if (!lexicon.knows(other) || !mustBe(text.readings(index), ['verb', 'part', 'noun', 'adj'])) return [];
    const [mine, theirs] = [text.readings(index), lexicon.readings(other)];
    const start = clauseStart(text, index);
    const ahead = [text.tokens[index - 1]?.plain, text.tokens[index - 2]?.plain];
    const opener = text.tokens[start - 1]?.plain ?? '';
    if (asks) {
      if (!mustBe(mine, ['verb'], 'imp') || !mayBe(theirs, ['verb'], 'fut', 'pl', '2')) return [];
      const conditional = ['если', 'когда', 'пока'].includes(opener) && start > 0;
      const subject = ahead[0] === 'вы' || (ahead[0] === 'не' && ahead[1] === 'вы');
      return (conditional && (start === index || subject)) || (subject && conditional) ? [slip(token, other, futureWhy)] : [];
    }
    if (!mustBe(mine, ['verb'], 'fut') || !mayBe(theirs, ['verb'], 'imp')) return [];
    const sentence = text.sentences.find((one) => one.first <= index && index <= one.last);
    const isQuestion = text.tokens.slice(index, (sentence?.last ?? index) + 1).some((one) => one.text === '?');
    const please = [text.tokens[index - 1], text.tokens[index + 1]].some((one) => one?.plain === 'пожалуйста');
    const pleaseOverComma =
      (text.tokens[index + 1]?.text === ',' && text.tokens[index + 2]?.plain === 'пожалуйста') ||
      (text.tokens[index - 1]?.text === ',' && text.tokens[index - 2]?.plain === 'пожалуйста');
    return (please || pleaseOverComma) && !isQuestion && !ahead.includes('вы') && !['если', 'когда', 'пока'].includes(opener)
      ? [slip(token, other, requestWhy)]
      : [];
  });
}
