/** Shortest text that is looked for. */
export const shortest = 2;
/** With fewer hits than this a slip of the finger is supposed. */
export const few = 3;
const excerptLength = 160;
const leadIn = 40;

/** Letters, digits and the signs inside numbers and addresses, as the index sees them: lower case, ё as е. */
export function wordsOf(query: string): string[] {
  return plain(query).match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** The form in which texts are compared. */
function plain(text: string): string {
  return text.toLowerCase().replaceAll('ё', 'е');
}

/** What a customer's card is searched for: a phone number by its digits (without the leading 8 or +7, which are one country), anything else as written. */
export function partOf(query: string): string {
  const digits = query.replace(/[\s()+.-]/g, '');
  const part = /^\d{5,}$/.test(digits) ? digits.replace(/^[78](?=\d{5})/, '') : plain(query.replace(/\p{Cc}/gu, ' ').trim());
  return part.replace(/[\\%_]/g, '\\$&');
}

/** Whether a slip can be told from another word: short words and numbers have too many neighbours. */
export function mayBeSlip(word: string): boolean {
  return word.length >= 4 && !/\p{N}/u.test(word);
}

export const markStart = '\u0001';
export const markEnd = '\u0002';

/**
 * The part of a long text around its first mark. `marked` is the plain text with `markStart` and `markEnd` around the found words; letters are taken
 * from `text`, of the same length, so that ё stays ё.
 */
export function excerptOf(text: string, marked: string): { text: string; marks: [number, number][] } {
  const marks: [number, number][] = [];
  let at = 0;
  let start = 0;
  for (const sign of marked) {
    if (sign === markStart) start = at;
    else if (sign === markEnd) marks.push([start, at]);
    else at += sign.length;
  }
  const first = marks[0]?.[0] ?? 0;
  const space = text.lastIndexOf(' ', Math.max(0, first - leadIn));
  const from = first <= leadIn ? 0 : space + 1;
  const cut = text.slice(from, from + excerptLength);
  const lead = from > 0 ? '…' : '';
  const shift = from - lead.length;
  return {
    text: `${lead}${cut}${from + excerptLength < text.length ? '…' : ''}`,
    marks: marks.filter(([, end]) => end <= from + cut.length).map(([begin, end]) => [begin - shift, end - shift]),
  };
}
