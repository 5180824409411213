/** A stretch of a message: text, or a link with its safe address. */
export interface Piece {
  text: string;
  href: string | null;
}

const found = /(?:https?:\/\/|www\.)[^\s<>"«»]+|mailto:[^\s<>"«»]+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+/giu;
// What ends a sentence is rarely the end of an address.
const trailing = /[.,:;!?'’…]+$/u;

/** Cuts a message into text and links. Only http, https and mailto become links; the address is what the URL parser makes of it. */
export function cutLinks(text: string): Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  for (const match of text.matchAll(found)) {
    const shown = closeBracket(match[0].replace(trailing, ''));
    const href = addressOf(shown);
    if (!href) continue;
    if (match.index > from) pieces.push({ text: text.slice(from, match.index), href: null });
    pieces.push({ text: shown, href });
    from = match.index + shown.length;
  }
  if (from < text.length) pieces.push({ text: text.slice(from), href: null });
  return pieces;
}

/** «(see https://a.ru/b)»: a closing bracket without its opening one belongs to the sentence. */
function closeBracket(shown: string): string {
  return shown.endsWith(')') && !shown.includes('(') ? shown.slice(0, -1) : shown;
}

function addressOf(shown: string): string | null {
  const scheme = /^(https?:|mailto:)/i.test(shown) ? '' : shown.toLowerCase().startsWith('www.') ? 'https://' : 'mailto:';
  const url = URL.parse(scheme + shown);
  return url && ['http:', 'https:', 'mailto:'].includes(url.protocol) ? url.href : null;
}
