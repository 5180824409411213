export type Piece = { text: string; href?: string; found?: boolean };

const address = /\bhttps?:\/\/[^\s<>"'«»]+/giu;
/** What ends a sentence rather than an address. */
const tail = /[.,;:!?…)\]}]+$/u;

const plain = (word: string) => word.toLowerCase().replaceAll('ё', 'е');

/** The beginnings by which the forms of a word are known: «заказом» finds «заказы». */
function stems(words: string): string[] {
  return plain(words)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length > 1)
    .map((word) => (word.length > 4 ? word.slice(0, Math.max(4, Math.ceil(word.length * 0.6))) : word));
}

function marked(text: string, wanted: readonly string[]): Piece[] {
  if (wanted.length === 0) return [{ text }];
  return (text.match(/[\p{L}\p{N}]+|[^\p{L}\p{N}]+/gu) ?? []).map((part) =>
    wanted.some((stem) => plain(part).startsWith(stem)) ? { text: part, found: true } : { text: part },
  );
}

/** A message cut into plain text, addresses that may be clicked, and words that were searched for. Only http(s): never script. */
export function pieces(text: string, words = ''): Piece[] {
  const wanted = stems(words);
  const all: Piece[] = [];
  let from = 0;
  for (const match of text.matchAll(address)) {
    let href = match[0].replace(tail, '');
    // A bracket that was opened inside the address belongs to it.
    if (href.includes('(') && match[0][href.length] === ')') href += ')';
    if (!URL.canParse(href)) continue;
    all.push(...marked(text.slice(from, match.index), wanted), { text: href, href });
    from = match.index + href.length;
  }
  all.push(...marked(text.slice(from), wanted));
  return all.filter((piece) => piece.text !== '');
}
