import { mayBe } from '../grammar/clause.ts';
import type { Lexicon, Reading } from '../lexicon.ts';
import type { Text } from '../text/text.ts';
import { agree, governed } from './cases.ts';
import type { Suggestion } from './speller.ts';

const persons: Readonly<Record<string, readonly string[]>> = {
  я: ['1', 'sg'],
  ты: ['2', 'sg'],
  мы: ['1', 'pl'],
  вы: ['2', 'pl'],
  он: ['3', 'sg'],
  она: ['3', 'sg'],
  оно: ['3', 'sg'],
  они: ['3', 'pl'],
};
const modal =
  /^(?:можно|нужно|надо|нельзя|буд(?:у|ет|ем|ут|ете)|хоч(?:у|ет)|хотим|хотите|мог(?:у|ут|ла|ли)?|может|можем|можете|хотел[аи]?|хотелось|давайте|стоит|следует|необходимо|пора|лучше|пытаюсь|начал[аи]?|решил[аи]?)$/;

/** The suggestion that fits its neighbours best: case after a preposition, person after a pronoun, an infinitive after a modal, agreement of adjective and noun. */
export function choose(suggestions: readonly Suggestion[], text: Text, token: number, lexicon: Lexicon): string | undefined {
  let best: { text: string; score: number } | undefined;
  for (const one of suggestions) {
    const score = one.score + (lexicon.locale === 'ru' ? 2 * fit(lexicon.readings(one.text), text, token) : 0);
    if (!best || score > best.score) best = { text: one.text, score };
  }
  return best?.text;
}

function fit(readings: readonly Reading[], text: Text, token: number): number {
  if (!readings.length) return 0;
  const sentence = text.sentences.find((one) => one.first <= token && token <= one.last);
  const before = sentence && token > sentence.first ? text.tokens[token - 1] : undefined;
  const after = sentence && token < sentence.last ? text.tokens[token + 1] : undefined;
  const names = (one: Reading) => one.pos === 'noun' || one.pos === 'adj' || one.pos === 'pron' || one.pos === 'part' || one.pos === 'num';
  let score = 0;
  if (before?.kind === 'word') {
    const asked = governed[before.plain];
    if (asked) {
      if (readings.some((one) => names(one) && asked.some((mark) => one.marks.has(mark)))) score += 0.8;
      else if (readings.every((one) => names(one))) score -= 1.5;
      else if (mayBe(readings, ['verb', 'inf', 'ger'])) score -= 2;
    }
    const person = persons[before.plain];
    if (person) {
      if (mayBe(readings, ['verb'], 'past')) score += mayBe(readings, ['verb'], 'past', person[1] ?? '') || before.plain === 'вы' ? 0.8 : -0.8;
      else if (mayBe(readings, ['verb'], ...person)) score += 1.2;
      else if (mayBe(readings, ['verb', 'inf'])) score -= 1;
    }
    if (modal.test(before.plain)) score += mayBe(readings, ['inf']) ? 1.5 : mayBe(readings, ['verb']) ? -1 : 0;
    if (/^нуж(?:ен|на|но|ны)$/.test(before.plain) && before.plain !== 'нужно')
      score += mayBe(readings, ['noun'], 'nom') ? 1 : mayBe(readings, ['inf', 'verb']) ? -1 : 0;
    if (before.plain === 'не' && mayBe(readings, ['verb', 'inf', 'ger', 'pred'])) score += 0.7;
    score += agreement(text.readings(token - 1), readings);
  }
  if (after?.kind === 'word') score += agreement(readings, text.readings(token + 1));
  return score;
}

/** An adjective beside its noun: the same case, number and gender somewhere, or nowhere. */
function agreement(left: readonly Reading[], right: readonly Reading[]): number {
  const adjectives = left.filter((one) => (one.pos === 'adj' || one.pos === 'part') && !one.marks.has('short') && !one.marks.has('comp'));
  const nouns = right.filter((one) => one.pos === 'noun');
  if (!adjectives.length || !nouns.length) return 0;
  return adjectives.some((one) => nouns.some((other) => agree(one, other))) ? 1 : -0.8;
}
