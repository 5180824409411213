/**
 * What a piece of a text is: `word` (letters, also with hyphens and apostrophes: «кто-то», don't), `number` (12, 1 500, 3,5, 10:30, 12.05), `code` (SKUs and order
 * numbers: A-1042, №77, #12), `link`, `email`, `phone`, `emoji`, `emoticon` ( :) ), `mark` (one punctuation character; … and !!! come one by one).
 */
export type TokenKind = 'word' | 'number' | 'code' | 'link' | 'email' | 'phone' | 'emoji' | 'emoticon' | 'mark';

export interface Token {
  kind: TokenKind;
  /** As written. */
  text: string;
  /** Lower case, ё as е: for comparing. */
  plain: string;
  /** UTF-16 offsets into the text. */
  start: number;
  end: number;
}

export interface Sentence {
  start: number;
  end: number;
  /** Its tokens: `tokens.slice(first, last + 1)`. */
  first: number;
  last: number;
}
