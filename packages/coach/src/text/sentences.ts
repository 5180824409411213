import type { Sentence, Token } from './token.ts';
import { mayBeLast, neverLast } from './words/morphology.ts';

const stops = new Set(['.', '!', '?', '…']);
const closers = new Set(['.', '!', '?', '…', ')', '»', '”', '"', "'", '’', ']']);

/** Groups tokens into sentences. A line break always ends one; so do . ! ? … unless they belong to an abbreviation, an initial or a list's number. */
export function sentencesOf(source: string, tokens: readonly Token[]): Sentence[] {
  const sentences: Sentence[] = [];
  let first = 0;
  tokens.forEach((token, at) => {
    const next = tokens[at + 1];
    if (next && !endsHere(source, tokens, first, at, token, next)) return;
    sentences.push({ start: tokens[first]?.start ?? 0, end: token.end, first, last: at });
    first = at + 1;
  });
  return sentences;
}

function endsHere(source: string, tokens: readonly Token[], first: number, at: number, token: Token, next: Token): boolean {
  const gap = source.slice(token.end, next.start);
  if (gap.includes('\n')) return true;
  const stop = lastStop(tokens, first, at);
  const picture = token.kind === 'emoji' || token.kind === 'emoticon';
  if (stop === undefined) return picture && gap !== '' && next.kind === 'word' && /^\p{Lu}/u.test(next.text) && at > first;
  // What closes the sentence stays with it: more marks, closing quotes, a smile.
  if (closes(next, gap)) return false;
  const mark = tokens[stop]?.text;
  const small = /^[\p{Ll}\d]/u.test(next.text);
  if (mark === '!' || mark === '?') return gap !== '' || !small;
  if (mark === '…' || tokens[stop - 1]?.text === '.') return !(small && next.kind === 'word') && (gap !== '' || !small);
  if (gap === '' && stop === at && (small || next.kind === 'mark')) return false;
  return stop !== at || !goesOn(tokens, first, stop, small);
}

/** The . ! ? or … behind which, up to this token, stand only closing marks and smiles. */
function lastStop(tokens: readonly Token[], first: number, at: number): number | undefined {
  for (let index = at; index >= first && index > at - 40; index--) {
    const token = tokens[index];
    if (!token) return undefined;
    if (token.kind === 'mark' && stops.has(token.text)) return index;
    if (token.kind !== 'emoji' && token.kind !== 'emoticon' && !(token.kind === 'mark' && closers.has(token.text))) return undefined;
  }
  return undefined;
}

function closes(next: Token, gap: string): boolean {
  if (next.kind === 'emoji' || next.kind === 'emoticon') return true;
  return next.kind === 'mark' && closers.has(next.text) && (gap === '' || stops.has(next.text));
}

/** Whether a full stop only shortens the word before it. */
function goesOn(tokens: readonly Token[], first: number, stop: number, small: boolean): boolean {
  const before = tokens[stop - 1];
  if (!before || stop === first) return false;
  if (before.kind === 'number') return stop - 1 === first && before.text.length < 4;
  if (before.kind !== 'word') return false;
  if (neverLast.has(before.plain)) return true;
  const chain = tokens[stop - 2]?.text === '.' && tokens[stop - 2]?.end === before.start;
  if (chain && neverLast.has(`${tokens[stop - 3]?.plain}.${before.plain}`)) return true;
  if (mayBeLast.has(before.plain) || (chain && before.text.length === 1)) {
    const abbreviates = chain || tokens[stop - 2]?.kind === 'number' || before.text.length > 1;
    return small || (!abbreviates && before.text === before.plain && stop - 1 > first);
  }
  return before.text.length === 1 && /^\p{Lu}$/u.test(before.text) && before.text !== 'I';
}
