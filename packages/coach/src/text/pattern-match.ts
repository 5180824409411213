import { indexOf, lettersOf, likelyReadings, waysAt } from './pattern-index.ts';
import type { Item } from './pattern-parse.ts';
import type { Sentence, Text, Token } from './text.ts';

/** A place where a pattern is found. */
export interface Match {
  /** Tokens: first and last of the whole match. */
  first: number;
  last: number;
  /** Offsets of the underlined part. */
  start: number;
  end: number;
  /** Index of the sentence. */
  sentence: number;
}

/** Where a way through the pattern stands: the next token, and the tokens where [ and ] were passed. */
interface State {
  at: number;
  open: number;
  close: number;
}

/** No honest pattern needs as many steps from one place; a text made to be slow ends here. */
const mostSteps = 5000;
const closing = /^[.!?…)»”"'\]]$/;

/** All matches in one sentence, leftmost and longest, not overlapping. */
export function matchesIn(text: Text, items: readonly Item[], index: number, sentence: Sentence): Match[] {
  const matches: Match[] = [];
  const letters = lettersOf(items);
  const starts = indexOf(text).letters;
  for (let at = sentence.first; at <= sentence.last; at++) {
    if (letters && !letters.has(starts[at] ?? '')) continue;
    const found = longest(text, items, sentence, at);
    if (!found || found.at <= at) continue;
    const token = (place: number) => text.tokens[Math.min(place, text.tokens.length - 1)];
    const first = found.open < 0 ? at : found.open;
    const behind = found.close < 0 ? found.at : found.close;
    const start = (first > sentence.last ? sentence.end : token(first)?.start) ?? 0;
    matches.push({ first: at, last: found.at - 1, start, end: behind > first ? (token(behind - 1)?.end ?? start) : start, sentence: index });
    at = found.at - 1;
  }
  return matches;
}

function longest(text: Text, items: readonly Item[], sentence: Sentence, from: number): State | undefined {
  let best: State | undefined;
  let steps = 0;
  const { letters } = indexOf(text);

  /** Tries the items from `next` on; each full way through is told to `done`. */
  const walk = (way: readonly Item[], next: number, state: State, done: (state: State) => void): void => {
    const item = way[next];
    if (!item) done(state);
    else if (++steps <= mostSteps) for (const to of after(item, state)) walk(way, next + 1, to, done);
  };

  /** Where one may stand behind an item. */
  function after(item: Item, state: State): State[] {
    const { at } = state;
    const token = at <= sentence.last ? text.tokens[at] : undefined;
    const ends: State[] = [];
    switch (item.is) {
      case 'begin':
        return begins(text, sentence, at) ? [state] : [];
      case 'end':
        return finishes(text, sentence, at) ? [state] : [];
      case 'open':
        return [{ ...state, open: at, close: -1 }];
      case 'close':
        return [{ ...state, close: at }];
      case 'gap':
        return Array.from({ length: Math.min(item.most, sentence.last + 1 - at) + 1 }, (_, more) => ({ ...state, at: at + more }));
      case 'not':
        return after(item.item, state).length > 0 ? [] : [state];
      case 'maybe':
        return [...after(item.item, state), state];
      case 'either':
        for (const way of waysAt(item.ways, token ? letters[at] : undefined)) walk(way, 0, state, (end) => ends.push(end));
        return ends;
      default:
        return token && fits(text, sentence, item, token, at) ? [{ ...state, at: at + 1 }] : [];
    }
  }

  walk(items, 0, { at: from, open: -1, close: -1 }, (state) => {
    if (!best || state.at > best.at) best = state;
  });
  return best;
}

type Single = Extract<Item, { is: 'form' | 'stem' | 'lemma' | 'mark' | 'kind' }>;

function fits(text: Text, sentence: Sentence, item: Single, token: Token, at: number): boolean {
  switch (item.is) {
    case 'form':
      return token.plain === item.plain;
    case 'stem':
      return token.plain.startsWith(item.plain);
    case 'mark':
      return token.text === item.text;
    case 'kind':
      return item.kind === 'any' || (item.kind === 'name' ? isName(text, sentence, token, at) : token.kind === item.kind);
    case 'lemma':
      return (
        token.kind === 'word' &&
        likelyReadings(text, at).some(
          ({ lemma, pos, marks }) =>
            (item.lemmas.size === 0 || item.lemmas.has(lemma)) && (!item.pos || item.pos === pos) && item.marks.every((mark) => marks.has(mark)),
        )
      );
  }
}

/** A person's name, or a word that has a capital without standing first. */
function isName(text: Text, sentence: Sentence, { kind, text: written }: Token, at: number): boolean {
  if (kind !== 'word' || !/^\p{Lu}.*\p{Ll}/su.test(written)) return false;
  const named = likelyReadings(text, at).some(({ marks }) => marks.has('name') || marks.has('surname') || marks.has('patronymic'));
  return named || !begins(text, sentence, at);
}

/** Before the first word; quotes, dashes and bullets may stand before it. */
function begins({ tokens }: Text, sentence: Sentence, at: number): boolean {
  for (let before = at - 1; before >= sentence.first; before--) if (tokens[before]?.kind !== 'mark') return false;
  return true;
}

/** Behind the last word; closing marks and smiles may follow. */
function finishes({ tokens }: Text, sentence: Sentence, at: number): boolean {
  for (let after = at; after <= sentence.last; after++) {
    const token = tokens[after];
    if (token && token.kind !== 'emoji' && token.kind !== 'emoticon' && !(token.kind === 'mark' && closing.test(token.text))) return false;
  }
  return true;
}
