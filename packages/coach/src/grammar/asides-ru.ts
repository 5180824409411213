import type { Words } from '../standard/ids.ts';
import type { Sentence, Text, Token } from '../text/text.ts';
import { mayBe } from './clause.ts';
import type { MarkSlip } from './marks.ts';

const aside: Words = { ru: 'вводное слово выделяют запятыми', en: 'a parenthetic word stands between commas' };
const called: Words = { ru: 'обращение выделяют запятыми', en: 'whom one speaks to stands between commas' };
const greeted: Words = { ru: 'после приветствия нужен знак', en: 'a mark follows the greeting' };
const answered: Words = { ru: 'после ответа «да» или «нет» нужна запятая', en: 'a comma follows yes or no' };

/** Parenthetic wherever they stand. */
const anywhere = [
  'к сожалению',
  'к счастью',
  'скорее всего',
  'как правило',
  'во-первых',
  'во-вторых',
  'в-третьих',
  'кстати',
  'например',
  'наверное',
  'честно говоря',
  'по-видимому',
];
/** Parenthetic at the beginning of a sentence. */
const ahead = [
  ...anywhere,
  'конечно',
  'конечно же',
  'кроме того',
  'к тому же',
  'более того',
  'таким образом',
  'в общем',
  'безусловно',
  'разумеется',
  'итак',
  'вероятно',
  'видимо',
  'может быть',
  'возможно',
  'надеюсь',
];
const asWords = (phrases: readonly string[]) => phrases.map((one) => one.split(' ')).sort((a, b) => b.length - a.length);
const [anywhereWords, aheadWords] = [asWords(anywhere), asWords(ahead)];

const isMark = (token: Token | undefined) => !token || token.kind === 'mark' || token.kind === 'emoji' || token.kind === 'emoticon';

/** Parenthetic words, people spoken to, and «да» or «нет» without their commas. */
export function asideSlips(text: Text, customer: string | undefined): MarkSlip[] {
  return text.sentences.flatMap((sentence) => [
    ...parenthetic(text, sentence),
    ...please(text, sentence),
    ...spokenTo(text, sentence, customer),
    ...yesAndNo(text, sentence),
  ]);
}

/** Puts the commas that lack around tokens `first…last`. */
function between(text: Text, sentence: Sentence, first: number, last: number, why: Words): MarkSlip[] {
  const [from, to] = [text.tokens[first], text.tokens[last]];
  if (!from || !to) return [];
  const lacksBefore = first > sentence.first && !isMark(text.tokens[first - 1]);
  const lacksAfter = last < sentence.last && !isMark(text.tokens[last + 1]) && !/\n/.test(text.source.slice(to.end, text.tokens[last + 1]?.start));
  if (!lacksBefore && !lacksAfter) return [];
  const start = lacksBefore ? (text.tokens[first - 1]?.end ?? from.start) : from.start;
  return [{ start, end: to.end, fix: `${lacksBefore ? ', ' : ''}${text.source.slice(from.start, to.end)}${lacksAfter ? ',' : ''}`, why }];
}

function parenthetic(text: Text, sentence: Sentence): MarkSlip[] {
  const slips: MarkSlip[] = [];
  for (let index = sentence.first; index <= sentence.last; index++) {
    const begins = index === sentence.first;
    const phrase = (begins ? aheadWords : anywhereWords).find((words) => words.every((word, at) => text.tokens[index + at]?.plain === word));
    if (!phrase) continue;
    const last = index + phrase.length - 1;
    const next = text.tokens[last + 1];
    if (last < sentence.last && next && !clings(text, phrase.join(' '), last + 1, next)) {
      // After «а» and «и» the conjunction may go with the aside
      const joined = ['а', 'и', 'или', 'ну', 'да'].includes(text.tokens[index - 1]?.plain ?? '') && !begins;
      if (!joined) slips.push(...between(text, sentence, index, last, aside));
    } else if (last === sentence.last) slips.push(...between(text, sentence, index, last, aside));
    index = last;
  }
  return slips;
}

/** What follows makes the phrase something else: «возможно вернуть», «конечно же», «надеюсь на». */
function clings(text: Text, phrase: string, index: number, next: Token): boolean {
  if (['и', 'а', 'но', 'же', 'ли', 'что', 'бы'].includes(next.plain)) return true;
  const readings = text.readings(index);
  if (phrase === 'возможно' || phrase === 'может быть') return !mayBe(readings, ['noun', 'pron'], 'nom') || mayBe(readings, ['inf']);
  if (phrase === 'надеюсь') return !['вы', 'все', 'это', 'мы', 'он', 'она', 'вам', 'у', 'теперь', 'заказ'].includes(next.plain);
  if (phrase === 'видимо' || phrase === 'в общем') return mayBe(readings, ['noun'], 'gen') || mayBe(readings, ['noun'], 'loc');
  return false;
}

/** «Подскажите пожалуйста номер», «Пожалуйста подскажите номер». */
function please(text: Text, sentence: Sentence): MarkSlip[] {
  const slips: MarkSlip[] = [];
  for (let index = sentence.first; index <= sentence.last; index++) {
    if (text.tokens[index]?.plain !== 'пожалуйста') continue;
    const asks = (at: number) => at >= sentence.first && at <= sentence.last && mayBe(text.readings(at), ['verb'], 'imp');
    if (asks(index - 1) || (index === sentence.first && asks(index + 1)) || (asks(index + 1) && !isMark(text.tokens[index - 1])))
      slips.push(...between(text, sentence, index, index, aside));
  }
  return slips;
}

const greetings = /^(здравствуйте|приветствую|привет|спасибо|извините|простите)$/;
const greetingPairs = /^(день|утро|вечер)$/;

/** «Здравствуйте Мария», «Анна спасибо», «Хорошего дня Анна». */
function spokenTo(text: Text, sentence: Sentence, customer: string | undefined): MarkSlip[] {
  const { tokens } = text;
  const own = (customer ?? '').toLowerCase().replaceAll('ё', 'е').split(/\s+/);
  const isName = (index: number) => {
    const token = tokens[index];
    if (token?.kind !== 'word' || !/^\p{Lu}\p{Ll}/u.test(token.text)) return false;
    return own.includes(token.plain) || text.readings(index).some((one) => (one.marks.has('name') || one.marks.has('patronymic')) && one.marks.has('nom'));
  };
  const { first, last } = sentence;
  let end = first;
  if (isName(first)) {
    while (end < last && isName(end + 1)) end++;
    const next = tokens[end + 1];
    const answers =
      next &&
      (greetings.test(next.plain) ||
        [
          'добрый',
          'доброе',
          'доброго',
          'подскажите',
          'пожалуйста',
          'благодарю',
          'благодарим',
          'рада',
          'рады',
          'рад',
          'вы',
          'ваш',
          'ваша',
          'ваше',
          'ваши',
        ].includes(next.plain));
    // «Анна рада» speaks of Anna herself
    if (answers && end < last && !/^рад/.test(next.plain)) return between(text, sentence, first, end, called);
    return [];
  }
  const opening = greetings.test(tokens[first]?.plain ?? '')
    ? first + 1
    : greetingPairs.test(tokens[first + 1]?.plain ?? '') && /^добр/.test(tokens[first]?.plain ?? '')
      ? first + 2
      : -1;
  if (opening > 0 && opening <= last && isName(opening)) {
    let to = opening;
    while (to < last && isName(to + 1)) to++;
    return between(text, sentence, opening, to, called);
  }
  // «Здравствуйте подскажите», «Добрый день вижу заказ»: whatever follows, a greeting is over
  const next = tokens[opening];
  const greets = opening > 0 && !/^(спасибо|извините|простите)$/.test(tokens[first]?.plain ?? '');
  if (greets && opening <= last && next?.kind === 'word' && !['и', 'всем', 'еще', 'снова', 'вам', 'тебе', 'от', 'из'].includes(next.plain)) {
    const said = tokens[opening - 1];
    return said ? [{ start: said.start, end: said.end, fix: `${said.text},`, why: greeted }] : [];
  }
  const tail = isMark(tokens[last]) ? last - 1 : last;
  if (tail > first + 1 && isName(tail) && /^(дня|вечера|выходных|утра|ожидание|обращение|терпение|понимание|покупок)$/.test(tokens[tail - 1]?.plain ?? ''))
    return between(text, sentence, tail, tail, called);
  return [];
}

const afterYes = new Set(['конечно', 'можно', 'верно', 'именно', 'хорошо', 'действительно', 'безусловно', 'заказ', 'товар']);
const afterNo = new Set(['не', 'к', 'это', 'такой', 'такого', 'мы', 'вы', 'за']);

function yesAndNo(text: Text, { first, last }: Sentence): MarkSlip[] {
  const [said, next] = [text.tokens[first], text.tokens[first + 1]];
  if (!said || !next || first + 1 > last) return [];
  const lacks = (said.plain === 'да' && afterYes.has(next.plain)) || (said.plain === 'нет' && afterNo.has(next.plain));
  return lacks ? [{ start: said.start, end: said.end, fix: `${said.text},`, why: answered }] : [];
}
