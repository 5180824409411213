import type { Words } from '../standard/ids.ts';
import type { Sentence, Text, Token } from '../text/text.ts';
import { mayBe, mustBe } from './clause.ts';
import type { MarkSlip } from './marks.ts';

const why = (word: string): Words => ({ ru: `перед «${word}» нужна запятая`, en: `a comma before “${word}”` });

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));
const joins = set('и а но или либо да что чтобы если когда ли');
/** Words that cling to the conjunction after them: the comma, if any, stands before both. */
const clinging = set(
  'даже только лишь особенно именно просто вот разве как как-то едва не ни хоть почти ведь тем потому оттого ну же бы и а но или да то уж мало бог неизвестно кое',
);
const prepositions = set(
  'в во на с со из от до к ко о об по при за под над у для без через между из-за из-под про перед после ради среди вместо кроме около согласно благодаря вопреки',
);

interface Place {
  text: Text;
  sentence: Sentence;
  /** The conjunction. */
  index: number;
  token: Token;
  before: Token;
  after: Token | undefined;
}

/** Where the comma stands (the token it comes before), or nothing. */
type Judge = (place: Place) => number | undefined;

const plainAt = (text: Text, index: number) => text.tokens[index]?.plain ?? '';
const isVerbal = (text: Text, index: number) =>
  mayBe(text.readings(index), ['verb', 'inf', 'pred', 'ger']) || mayBe(text.readings(index), ['adj', 'part'], 'short');

/** Some verb or predicate stands in the sentence before the token: a clause may end there. */
function hasVerbBefore({ text, sentence, index }: Place): boolean {
  for (let at = sentence.first; at < index; at++) if (isVerbal(text, at)) return true;
  return false;
}

const plainly: Judge = ({ index, before }) => (clinging.has(before.plain) || joins.has(before.plain) ? undefined : index);

/** «даже если», «особенно когда»: the comma stands before both words. */
const withItsParticle: Judge = (place) => {
  const { text, sentence, index, before } = place;
  if (!['даже', 'особенно', 'только', 'лишь'].includes(before.plain)) return plainly(place);
  const ahead = text.tokens[index - 2];
  return index - 1 > sentence.first &&
    ahead?.kind === 'word' &&
    !joins.has(ahead.plain) &&
    !clinging.has(ahead.plain) &&
    hasVerbBefore({ ...place, index: index - 1 })
    ? index - 1
    : undefined;
};

/** After whom or what one is told, asked or shown: «расскажите, как», «понимаю, почему». */
const telling =
  /^(?:пон[ия]м|знаю|знае|знал|узна|расска|подска|покаж|показ|объясн|напиш|увид|виж|посмотр|провер|уточн|скаж|сказа|сообщ|реш|помн|видно|понятно|ясно|интересно|неясно|непонятно|выясн|спро)/;

/** Question words that open a clause only after a verb of telling. */
const told: Judge = (place) => {
  const { text, index, before, after } = place;
  if (after?.kind !== 'word' || after.plain === 'можно' || after.plain === 'раз' || after.plain === 'только' || after.plain === 'бы') return undefined;
  const gap = ['вам', 'нам', 'мне', 'потом', 'пожалуйста'].includes(before.plain) ? 2 : 1;
  return telling.test(plainAt(text, index - gap)) && isVerbal(text, index - gap) && text.tokens[index - gap]?.kind === 'word' ? index : undefined;
};

/** «Если будут вопросы, пишите», «Когда приедет, напишите»: the main clause begins with a request. */
const asked: Judge = (place) => {
  const { text, sentence, index, before } = place;
  const opens = plainAt(text, sentence.first);
  if (
    !['если', 'когда', 'пока'].includes(opens) ||
    ['вы', 'не', 'и', 'или', 'пожалуйста', 'то', 'просто', 'сразу', 'тогда'].includes(before.plain) ||
    !mustBe(text.readings(index), ['verb'], 'imp')
  )
    return undefined;
  for (let at = sentence.first; at < index; at++) if (text.tokens[at]?.text === ',' || text.tokens[at]?.text === '–') return undefined;
  return hasVerbBefore(place) ? index : undefined;
};

const asksMidway: Judge = (place) => {
  const { text, sentence, index, before, after } = place;
  if (clinging.has(before.plain) || joins.has(before.plain) || prepositions.has(before.plain) || after?.kind !== 'word') return undefined;
  if (text.tokens[sentence.last]?.text === '?')
    return mayBe(text.readings(index - 1), ['verb'], 'imp') || mayBe(text.readings(index - 1), ['inf']) ? index : undefined;
  const readings = text.readings(index - 1);
  return hasVerbBefore(place) && (mayBe(readings, ['verb', 'inf', 'noun']) || ['там', 'туда', 'тогда', 'вам', 'нам', 'мне'].includes(before.plain))
    ? index
    : undefined;
};

const judges: Readonly<Record<string, Judge>> = {
  но: ({ index, before, after }) => (joins.has(before.plain) || /^(никак|одно|сво|эт|всяк)/.test(before.plain) || after?.kind !== 'word' ? undefined : index),
  а: ({ index, token, before, after }) =>
    token.text !== 'а' ||
    after?.kind !== 'word' ||
    ['ну', 'вот', 'да', 'от', 'и', 'буква', 'букву', 'витамин', 'группы', 'корпус', 'класса'].includes(before.plain)
      ? undefined
      : index,
  зато: plainly,
  чтобы: ({ index, before }) =>
    clinging.has(before.plain) || joins.has(before.plain) || ['того', 'затем', 'чем', 'вместо', 'нет'].includes(before.plain) ? undefined : index,
  если: withItsParticle,
  хотя: ({ index, before, after }) => (clinging.has(before.plain) || joins.has(before.plain) || after?.plain === 'бы' ? undefined : index),
  поэтому: (place) => (hasVerbBefore(place) ? plainly(place) : undefined),
  когда: (place) => (place.before.plain === 'даже' || place.before.plain === 'особенно' ? withItsParticle(place) : asksMidway(place)),
  где: asksMidway,
  куда: asksMidway,
  откуда: asksMidway,
  почему: asksMidway,
  зачем: told,
  сколько: told,
  какой: told,
  какая: told,
  какое: told,
  какие: told,
  каких: told,
  кто: (place) =>
    ['тот', 'те', 'тем', 'тех', 'того', 'тому', 'всем', 'всех'].includes(place.before.plain) && place.after?.kind === 'word' ? place.index : told(place),
  пока: ({ text, index, after }) =>
    mayBe(text.readings(index - 1), ['verb'], 'fut') && ['вы', 'мы', 'он', 'она', 'они', 'я'].includes(after?.plain ?? '') ? index : undefined,
  что: (place) => {
    const { text, index, before, after } = place;
    if (clinging.has(before.plain) || joins.has(before.plain) || prepositions.has(before.plain) || after?.kind !== 'word')
      return before.plain === 'то' ? exactly(place) : undefined;
    if (
      ['ли', 'ж', 'же', 'за', 'к', 'то'].includes(after.plain) ||
      ['есть', 'нечего', 'было', 'будет', 'так', 'пока', 'чуть', 'себе', 'нет', 'найдется', 'тут', 'тогда', 'чем', 'потому'].includes(before.plain)
    )
      return undefined;
    if (plainAt(text, index + 1) === 'угодно' || plainAt(text, index - 2) === 'потому') return undefined;
    const ahead = [
      'прощения',
      'все',
      'спасибо',
      'жаль',
      'вам',
      'нам',
      'мне',
      'ему',
      'ей',
      'им',
      'вас',
      'том',
      'тем',
      'того',
      'тому',
      'рады',
      'рад',
      'рада',
      'вид',
    ].includes(before.plain);
    const question = text.tokens[place.sentence.last]?.text === '?';
    return (ahead &&
      (hasVerbBefore(place) ||
        ['спасибо', 'жаль', 'рады', 'рад', 'рада'].includes(before.plain) ||
        (before.plain === 'все' && index - 1 === place.sentence.first))) ||
      (isVerbal(text, index - 1) && (!question || mayBe(text.readings(index - 1), ['verb'], 'imp')))
      ? index
      : undefined;
  },
  потому: ({ index, before, after }) =>
    after?.plain !== 'что' ||
    clinging.has(before.plain) ||
    joins.has(before.plain) ||
    ['отчасти', 'возможно', 'видимо', 'наверное', 'скорее', 'всего'].includes(before.plain)
      ? undefined
      : index,
  так: (place) => {
    const { text, index, before, after } = place;
    if (after?.plain === 'что')
      return hasVerbBefore(place) && !isVerbal(text, index - 1) && plainly(place) !== undefined && !['именно', 'все'].includes(before.plain)
        ? index
        : undefined;
    return after?.plain !== 'как' ||
      !hasVerbBefore(place) ||
      clinging.has(before.plain) ||
      joins.has(before.plain) ||
      (isVerbal(text, index - 1) && /^(с?дела|поступ|остав|получ|вы(йд|шл)|быть|было)/.test(before.plain))
      ? undefined
      : index;
  },
  как: (place) => (place.after?.plain === 'только' ? (hasVerbBefore(place) && plainly(place) !== undefined ? place.index : undefined) : told(place)),
};

/** «то что» is «то, что» save in «не то что», «то что надо». */
function exactly({ text, index, after }: Place): number | undefined {
  return ['не', 'а', 'ли', 'если'].includes(plainAt(text, index - 2)) ||
    after?.plain === 'надо' ||
    after?.plain === 'нужно' ||
    (!isVerbal(text, index - 2) && !prepositions.has(plainAt(text, index - 2)))
    ? undefined
    : index;
}

/** Forms of «который», also behind a preposition. */
function whichPlace({ text, sentence, index, after }: Place): number | undefined {
  if (after?.plain === 'раз' || after?.plain === 'час' || !hasVerbOrNoun(text, sentence, index)) return undefined;
  const start = prepositions.has(plainAt(text, index - 1)) ? index - 1 : index;
  if (start <= sentence.first) return undefined;
  const before = text.tokens[start - 1];
  if (!before || before.kind === 'mark' || joins.has(before.plain) || clinging.has(before.plain)) return undefined;
  // «стоимость которого»: the comma stands before the noun, if it is not there already
  if (
    start === index &&
    mayBe(text.readings(index), ['adj', 'pron'], 'gen') &&
    mayBe(text.readings(index - 1), ['noun']) &&
    text.tokens[index]?.plain !== 'которую'
  )
    return undefined;
  return mayBe(text.readings(start - 1), ['noun', 'pron', 'adv', 'verb', 'adj', 'part']) ? start : undefined;
}

function hasVerbOrNoun(text: Text, sentence: Sentence, index: number): boolean {
  for (let at = sentence.first; at < index; at++) if (mayBe(text.readings(at), ['noun', 'verb', 'pron'])) return true;
  return false;
}

/** Commas that a conjunction asks for, where no reading of the sentence can do without. */
export function conjunctionSlips(text: Text): MarkSlip[] {
  return text.sentences.flatMap((sentence): MarkSlip[] => {
    const slips: MarkSlip[] = [];
    for (let index = sentence.first + 1; index <= sentence.last; index++) {
      const [before, token] = [text.tokens[index - 1], text.tokens[index]];
      if (!token || !before || token.kind !== 'word') continue;
      const which = /^котор(ый|ая|ое|ые|ого|ой|ых|ому|ым|ую|ом|ыми)$/.test(token.plain);
      const judge = which ? whichPlace : (judges[token.plain] ?? (token.plain.endsWith('те') ? asked : undefined));
      if (!judge || !['word', 'number', 'code'].includes(before.kind)) continue;
      const place = judge({ text, sentence, index, token, before, after: index < sentence.last ? text.tokens[index + 1] : undefined });
      const [end, at] = [text.tokens[(place ?? 0) - 1]?.end, text.tokens[place ?? -1]];
      if (place === undefined || end === undefined || !at) continue;
      const stop = text.tokens[index]?.end ?? at.end;
      slips.push({ start: end, end: stop, fix: `, ${text.source.slice(at.start, stop)}`, why: why(text.source.slice(at.start, stop)) });
    }
    return slips;
  });
}
