import type { Token, TokenKind } from './token.ts';
import { zones } from './words/morphology.ts';

/** Letters with what may lie on or between them: accents, soft hyphens, invisible joints. */
const inner = '[\\p{L}\\p{M}\\u00ad\\u200b-\\u200d\\u2060]';
const word = new RegExp(`\\p{L}${inner}*(?:[-\\u2010\\u2011'’ʼ]\\p{L}${inner}*)*`, 'uy');
const email = /[\p{L}\d][\p{L}\d._%+-]{0,63}@[\p{L}\d-]{1,63}(?:\.[\p{L}\d-]{2,63}){1,4}/uy;
const link = new RegExp(
  `(?:https?://|www\\.)[^\\s<>"«»]{1,2000}|(?:[\\p{L}\\d][\\p{L}\\d-]{0,62}\\.){1,4}(?:${zones})(?![\\p{L}\\d@-])(?:[/?#][^\\s<>"«»]{0,2000})?`,
  'iuy',
);
const phone =
  /(?:\+\d{1,3}|[78])[ \u00a0-]?\(?\d{3}\)?[ \u00a0-]?\d{3}[ \u00a0-]?\d{2}[ \u00a0-]?\d{2}(?!\d)|\+\d{1,3}(?:[ \u00a0-]?\(?\d{2,4}\)?){2,4}(?!\d)/uy;
/** Eleven digits in a row are called only when they begin as Russian numbers do; else they are an order's. */
const bareNumber = /^[78][^3489]\d{9}$/;
const hash = /(?:№[ \u00a0]?|#)[\p{L}\d][\p{L}\d]*(?:[-/_][\p{L}\d]+)*/uy;
/** A run of letters and digits, parts joined by - / or _; a code when it has both. */
const mixed = /[\p{L}\d]+(?:[-/_][\p{L}\d]+)*/uy;
const ordinal = /\d+-[а-яё]{1,3}(?![\p{L}\d])/iuy;
const number = /\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?!\d)(?:[.,]\d{1,2}(?!\d))?(?:[ \u00a0]?%)?|\d+(?:[.,:/]\d+)*(?:[ \u00a0]?%)?/uy;
const emoji =
  /(?:\p{RI}\p{RI}|[\d#*]\ufe0f?\u20e3|(?:\p{Emoji_Presentation}|\p{Extended_Pictographic})\ufe0f?\p{EMod}?[\u{e0020}-\u{e007f}]*(?:\u200d\p{Extended_Pictographic}\ufe0f?\p{EMod}?)*)/uy;
/** Pictures by the letter of Unicode, signs in a text. */
const sign = /^[©®™‼⁉〰〽㊗㊙Ⓜℹ]$/u;
const face =
  /(?:[:;=]['’]?-?(?:\)+|\(+(?![\p{L}\d])|[DPРРОO*|\\](?![\p{L}\d])|\/(?![\p{L}\d/]))|[xXхХ]D+(?![\p{L}\d])|\^_*\^|<3(?!\d)|¯\\_\(ツ\)_\/¯|[oOоО]_[oOоО](?![\p{L}\d]))/uy;
const brackets = /\)+|\(+/y;
const skipped = /(?:[\s\p{Cf}]|\ufe0e|\ufe0f)+/uy;
const any = /./suy;
const invisible = /[\u0300-\u0305\u0307\u0309-\u036f\u00ad\u200b-\u200d\u2060]/g;
const onlyAscii = /^[!-~]*$/;

/** How a word is compared: lower case, ё as е, one apostrophe, one hyphen, nothing invisible. */
export function plainOf(text: string): string {
  const lower = text.toLowerCase();
  if (onlyAscii.test(lower)) return lower;
  return lower
    .normalize('NFC')
    .replace(invisible, '')
    .replaceAll('ё', 'е')
    .replace(/[’ʼ]/g, "'")
    .replace(/[\u2010\u2011]/g, '-');
}

/** Cuts a text into tokens; spaces and invisible characters between them are left out. */
export function tokensOf(source: string): Token[] {
  const tokens: Token[] = [];
  const lastClose = source.lastIndexOf(')');
  let open = 0;
  let at = 0;
  const match = (pattern: RegExp): number => {
    pattern.lastIndex = at;
    return pattern.test(source) ? pattern.lastIndex : 0;
  };
  const take = (kind: TokenKind, end: number) => {
    const text = source.slice(at, end);
    tokens.push({ kind, text, plain: plainOf(text), start: at, end });
    at = end;
  };
  /** Brackets that close nothing are a smile, and opened ones with nothing to follow a sad face. */
  const bracket = (end: number) => {
    const smiles = source[at] === ')';
    const closing = Math.min(open, end - at);
    if (!smiles) {
      const sad = (end - at > 1 || at > lastClose) && !/[\p{L}\d«"]/u.test(source[end] ?? '') && tokens.length > 0;
      if (sad) return take('emoticon', end);
      open += end - at;
    } else if (closing === 0) {
      const before = tokens.at(-1);
      const listed = end - at === 1 && before?.end === at && (before.kind === 'number' || before.text.length === 1);
      return take(listed || !before ? 'mark' : 'emoticon', end);
    } else open -= closing;
    const until = smiles ? at + closing : end;
    while (at < until) take('mark', at + 1);
  };

  while (at < source.length) {
    const blank = match(skipped);
    if (blank) {
      // A bracket is closed in its own line or not at all.
      if (source.slice(at, blank).includes('\n')) open = 0;
      at = blank;
      continue;
    }
    const found = piece(source, at, match);
    if (found) take(...found);
    else if (match(brackets)) bracket(match(brackets));
    else take('mark', match(any) || at + 1);
  }
  return tokens;
}

const letter = /\p{L}/u;
const digit = /\d/;

function piece(source: string, at: number, match: (pattern: RegExp) => number): [TokenKind, number] | undefined {
  const first = String.fromCodePoint(source.codePointAt(at) ?? 0);
  if (letter.test(first)) {
    const end = match(word);
    const next = source[end] ?? '';
    if (next === '' || next === ' ' || next === ',') return [/[xXхХ]/.test(first) && match(face) === end ? 'emoticon' : 'word', end];
    return linked(source, at, match) ?? coded(source, at, end, match) ?? (/[xXхХoOоО]/.test(first) && match(face) ? ['emoticon', match(face)] : ['word', end]);
  }
  if (digit.test(first) || first === '+') {
    const called = match(phone);
    if (called && !bareNumber.test(source.slice(at, called))) return ['phone', called];
    if (first === '+') return undefined;
    const keycap = match(emoji);
    if (keycap) return ['emoji', keycap];
    const counted = match(number);
    return linked(source, at, match) ?? (match(ordinal) ? ['number', match(ordinal)] : coded(source, at, counted, match)) ?? ['number', counted];
  }
  if (first.charCodeAt(0) < 128 || first === '№') {
    const code = match(hash);
    if (code && /\d/.test(source.slice(at, code))) return ['code', code];
    if (first === '#' && code) return ['code', code];
    const smile = match(face);
    if (smile) return ['emoticon', smile];
    const key = first === '#' || first === '*' ? match(emoji) : 0;
    return key ? ['emoji', key] : undefined;
  }
  const picture = match(emoji);
  return picture && !sign.test(source.slice(at, picture)) ? ['emoji', picture] : undefined;
}

function linked(source: string, at: number, match: (pattern: RegExp) => number): [TokenKind, number] | undefined {
  const mail = match(email);
  if (mail) return ['email', mail];
  let end = match(link);
  if (!end) return undefined;
  // What ends the sentence does not belong to the address; a bracket does only when it was opened there.
  while (/[.,;:!?'’…]/.test(source[end - 1] ?? '') || (source[end - 1] === ')' && !source.slice(at, end).includes('('))) end--;
  return ['link', end];
}

function coded(source: string, at: number, end: number, match: (pattern: RegExp) => number): [TokenKind, number] | undefined {
  const run = match(mixed);
  if (run <= end && !digit.test(source[at] ?? '')) return undefined;
  const text = source.slice(at, run);
  // 50мл and 5kg are a number and its unit; 5-минутный is a word, A-1042 and 12X7 are codes.
  if (/^\d+\p{L}+$/u.test(text) || !letter.test(text) || !digit.test(text)) return undefined;
  if (/^\d+-\p{Ll}{2,}(-\p{Ll}+)*$/u.test(text)) return ['word', run];
  return ['code', run];
}
