import type { Pos } from '../lexicon.ts';
import type { TokenKind } from './token.ts';
import { plainOf, tokensOf } from './tokens.ts';

/** What a pattern is made of, once it is read. */
export type Item =
  | { is: 'form'; plain: string }
  | { is: 'stem'; plain: string }
  /** Any of the lemmas (none: any lemma) with all of the marks, which may name a part of speech. */
  | { is: 'lemma'; lemmas: ReadonlySet<string>; pos: Pos | undefined; marks: readonly string[] }
  | { is: 'mark'; text: string }
  | { is: 'kind'; kind: TokenKind | 'name' | 'any' }
  | { is: 'either'; ways: readonly (readonly Item[])[] }
  | { is: 'maybe'; item: Item }
  | { is: 'gap'; most: number }
  | { is: 'not'; item: Item }
  | { is: 'begin' | 'end' | 'open' | 'close' };

/** A pattern that is not well-formed: what is wrong and at which character. */
export class PatternError extends Error {
  readonly at: number;
  readonly reason: string;

  constructor(pattern: string, at: number, reason: string) {
    super(`${reason} at character ${at + 1} of “${pattern}”`);
    this.name = 'PatternError';
    this.at = at;
    this.reason = reason;
  }
}

const kinds = ['number', 'link', 'code', 'email', 'phone', 'emoji', 'emoticon', 'name', 'any'] as const;
const posList: readonly Pos[] = ['noun', 'adj', 'verb', 'inf', 'part', 'ger', 'adv', 'pron', 'num', 'prep', 'conj', 'particle', 'intj', 'pred', 'other'];
const markList = new Set(
  'past pres fut imp 1 2 3 sg pl m f n nom gen dat acc ins loc name surname patronymic geo org perf impf short comp possessive'.split(' '),
);
const inWord = /[\p{L}\p{M}\d'’ʼ_%&/@+:-]/u;

/** Reads a pattern. Throws `PatternError`. */
export function parsePattern(pattern: string): readonly Item[] {
  let at = 0;
  let underlining = false;
  const fail = (reason: string, place = at): never => {
    throw new PatternError(pattern, place, reason);
  };
  const skip = () => {
    while (/\s/.test(pattern[at] ?? '')) at++;
  };

  function sequence(inside: boolean): Item[] {
    const items: Item[] = [];
    for (skip(); at < pattern.length && !(inside && /[|)]/.test(pattern[at] ?? '')); skip()) items.push(optional(item(inside)));
    return items;
  }

  function optional(one: Item): Item {
    if (pattern[at] !== '?') return one;
    if (one.is === 'begin' || one.is === 'end' || one.is === 'open' || one.is === 'close' || one.is === 'not' || one.is === 'gap')
      fail('nothing here to be absent');
    at++;
    return { is: 'maybe', item: one };
  }

  function item(inside: boolean): Item {
    const start = at;
    const sign = pattern[at] ?? '';
    if (inWord.test(sign)) return form();
    at++;
    switch (sign) {
      case '^':
        return { is: 'begin' };
      case '$':
        return { is: 'end' };
      case '[':
      case ']':
        if ((sign === '[') === underlining) fail('[ and ] go together, one in another is too many', start);
        underlining = !underlining;
        return { is: sign === '[' ? 'open' : 'close' };
      case '(':
        return group(start);
      case '<':
        return lemma(start);
      case '#':
        return kind(start);
      case '\\': {
        const text = String.fromCodePoint(pattern.codePointAt(at) ?? 32);
        if (/\s/.test(text)) fail('\\ waits for a mark', start);
        at += text.length;
        return { is: 'mark', text };
      }
      case '.':
        return gap(start);
      case '!': {
        if (at >= pattern.length || /\s/.test(pattern[at] ?? '')) fail('! waits for what must not follow; a mark is written \\!', start);
        const what = item(inside);
        if (what.is === 'begin' || what.is === 'end' || what.is === 'open' || what.is === 'close' || what.is === 'not' || what.is === 'gap')
          fail('! waits for a word, a group or a kind', start);
        return { is: 'not', item: what };
      }
      default:
        return fail(
          sign === '|' ? '| stands between ( and )' : sign === ')' ? ') closes nothing' : `${sign} means nothing here; a mark is written \\${sign}`,
          start,
        );
    }
  }

  function form(): Item {
    let written = '';
    while (inWord.test(pattern[at] ?? '')) written += pattern[at++];
    const plain = plainOf(written);
    if (pattern[at] !== '*') {
      if (tokensOf(written).length > 1) fail(`“${written}” is several tokens: write them apart, a mark as \\${written.at(-1)}`, at - written.length);
      return { is: 'form', plain };
    }
    at++;
    if (inWord.test(pattern[at] ?? '')) fail('* stands at the end of a word', at - 1);
    return { is: 'stem', plain };
  }

  function gap(start: number): Item {
    if (pattern[at] !== '.') fail('a mark is written \\.', start);
    at++;
    const digits = /^\d+/.exec(pattern.slice(at))?.[0] ?? '';
    at += digits.length;
    const most = digits === '' ? 4 : Number(digits);
    if (most < 1 || most > 20) fail('a gap is 1 to 20 tokens', start);
    return { is: 'gap', most };
  }

  function group(start: number): Item {
    const ways: Item[][] = [];
    do {
      const way = sequence(true);
      if (way.length === 0) fail('an empty way');
      ways.push(way);
    } while (pattern[at] === '|' && ++at);
    if (pattern[at] !== ')') fail('( is not closed', start);
    at++;
    return { is: 'either', ways };
  }

  function kind(start: number): Item {
    const named = /^[a-z]*/.exec(pattern.slice(at))?.[0] ?? '';
    at += named.length;
    const known = kinds.find((one) => one === named);
    return known ? { is: 'kind', kind: known } : fail(`no kind #${named}; there are ${kinds.join(', ')}`, start);
  }

  function lemma(start: number): Item {
    const end = pattern.indexOf('>', at);
    if (end < 0) return fail('< is not closed', start);
    const [names = '', marked, more] = pattern.slice(at, end).split(':');
    if (more !== undefined) fail('one : in a lemma', start);
    const lemmas = new Set(names.split('|').map((name) => plainOf(name.trim())));
    if (names === '') lemmas.clear();
    else if ([...lemmas].some((name) => !/^[\p{L}'-]+$/u.test(name))) fail('a lemma is one word', start);
    const marks = marked === undefined ? [] : marked.split('.');
    if (lemmas.size === 0 && marks.length === 0) fail('an empty lemma', start);
    let pos: Pos | undefined;
    const kept = marks.filter((mark) => {
      const part = posList.find((one) => one === mark);
      if (part && pos) fail('two parts of speech cannot be one word', start);
      pos ??= part;
      if (!part && !markList.has(mark)) fail(`no mark “${mark}”`, start);
      return !part;
    });
    at = end + 1;
    return { is: 'lemma', lemmas, pos, marks: kept };
  }

  const items = sequence(false);
  if (underlining) fail('[ is not closed', pattern.lastIndexOf('['));
  if (!items.some(takes)) fail('finds nothing: it takes no word', 0);
  return items;
}

/** Whether the item always takes a token. */
function takes(item: Item): boolean {
  if (item.is === 'either') return item.ways.every((way) => way.some(takes));
  return item.is === 'form' || item.is === 'stem' || item.is === 'lemma' || item.is === 'mark' || item.is === 'kind';
}
