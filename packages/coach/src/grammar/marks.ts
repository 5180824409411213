import type { Slip } from '../spelling/slip.ts';
import type { Words } from '../standard/ids.ts';
import type { Text, Token } from '../text/text.ts';

const why = {
  end: { ru: 'в конце предложения нужен знак', en: 'a sentence ends with a mark' },
  double: { ru: 'лишний пробел', en: 'one space is enough' },
  before: { ru: 'перед знаком пробел не нужен', en: 'no space before a mark' },
  after: { ru: 'после знака нужен пробел', en: 'a space follows the mark' },
  repeated: { ru: 'хватит одного знака: несколько читаются как крик', en: 'one mark is enough: several sound like shouting' },
  dots: { ru: 'здесь точка или многоточие', en: 'a full stop or an ellipsis' },
  twice: { ru: 'знак стоит дважды', en: 'the mark stands twice' },
  open: { ru: 'открыто и не закрыто', en: 'opened and never closed' },
  closed: { ru: 'закрыто, но не открыто', en: 'closed and never opened' },
} as const satisfies Record<string, Words>;

/** A slip with the reason that punctuation always has. */
export interface MarkSlip extends Slip {
  fix: string;
  why: Words;
}

const isMark = (token: Token | undefined, marks: string) => token?.kind === 'mark' && marks.includes(token.text);
const listItem = /^\s*(?:[-–—•*·]|\d{1,2}[.)]|[а-яa-z]\))\s/i;

/** Spaces, repeated marks, the closing mark and pairs: what holds in every language. */
export function markSlips(text: Text): MarkSlip[] {
  return [...endSlips(text), ...repeatedSlips(text), ...spaceSlips(text), ...pairSlips(text)];
}

/** A line that ends without a mark. Lists, links at the very end, a smile and a signature do. */
function endSlips(text: Text): MarkSlip[] {
  const { source, tokens } = text;
  const lines = source.split('\n');
  let at = 0;
  let index = 0;
  return lines.flatMap((line, row): MarkSlip[] => {
    const end = at + line.length;
    const first = index;
    while ((tokens[index]?.start ?? Number.POSITIVE_INFINITY) < end) index++;
    at = end + 1;
    let last = index - 1;
    while (last > first && isMark(tokens[last], '»”"\')’]')) last--;
    const token = tokens[last];
    if (last < first || !token || listItem.test(line) || !['word', 'number', 'code', 'phone'].includes(token.kind)) return [];
    const next = lines.slice(row + 1).find((one) => one.trim());
    const before = lines.slice(0, row).findLast((one) => one.trim());
    // «С уважением, ⏎ Марина»; a line that goes on in the next one; a line over a list
    if (/(?:уважением|пожеланиями|regards|wishes),?\s+\p{Lu}[\p{L} ]*$/iu.test(line)) return [];
    if (before && /[,–-]\s*$|уважением|regards|wishes/i.test(before) && index - first <= 3) return [];
    if (next && (listItem.test(next) || !/^\s*[\p{Lu}\d«"(]/u.test(next))) return [];
    const closing = tokens[index - 1]?.end ?? token.end;
    return [{ start: token.start, end: closing, fix: `${source.slice(token.start, closing)}.`, why: why.end }];
  });
}

/** «!!!», «???», «..», «....», «,,». */
function repeatedSlips(text: Text): MarkSlip[] {
  const { tokens, source } = text;
  const slips: MarkSlip[] = [];
  for (let first = 0; first < tokens.length; first++) {
    if (!isMark(tokens[first], '!?.,…;:')) continue;
    let last = first;
    while (isMark(tokens[last + 1], '!?.,…;:') && tokens[last + 1]?.start === tokens[last]?.end) last++;
    const [from, to] = [tokens[first], tokens[last]];
    if (from && to && last > first) {
      const run = source.slice(from.start, to.end);
      const fix = onceOf(run);
      if (fix !== run)
        slips.push({ start: from.start, end: to.end, fix, why: /^[!?]+$/.test(run) ? why.repeated : /^[.…]+$/.test(run) ? why.dots : why.twice });
    }
    first = last;
  }
  return slips;
}

function onceOf(run: string): string {
  if (/^[!?]+$/.test(run)) return run === '?!' || run === '!?' ? run : run.includes('?') ? (run.includes('!') ? '?!' : '?') : '!';
  if (/^\.\.$/.test(run)) return '.';
  if (/^\.{4,}$|^…[.…]+$/.test(run)) return '…';
  if (/^([,;:])\1+$/.test(run)) return run.charAt(0);
  if (/^[!?]+\.$/.test(run)) return onceOf(run.slice(0, -1));
  // «и др.,», «?..», «!..» and the ellipsis are as they should be
  return run;
}

function spaceSlips(text: Text): MarkSlip[] {
  const { tokens, source } = text;
  return tokens.flatMap((token, index): MarkSlip[] => {
    const before = tokens[index - 1];
    if (!before) return [];
    const gap = source.slice(before.end, token.start);
    if (/^ {2,}$/.test(gap)) {
      const bare = isMark(token, ',;!?') || (isMark(token, '.:') && !isMark(tokens[index + 1], '.'));
      return [{ start: before.end, end: token.start, fix: bare ? '' : ' ', why: bare ? why.before : why.double }];
    }
    const next = tokens[index + 1];
    if (gap === ' ' && (isMark(token, ',;!?') || (isMark(token, '.:') && next?.start !== token.end)) && before.kind !== 'mark') {
      const glued = next && isWordLike(next) && next.start === token.end;
      return [{ start: before.end, end: token.end, fix: glued ? `${token.text} ` : token.text, why: why.before }];
    }
    if (gap === '' && isWordLike(token) && isMark(before, ',;!?') && !isMark(tokens[index - 2], '(') && tokens[index - 2])
      return [{ start: before.start, end: token.end, fix: `${before.text} ${token.text}`, why: why.after }];
    const ahead = tokens[index - 2];
    const ended = ahead?.kind === 'word' && ahead.end === before.start && ahead.text.length > 2 && ahead.text.slice(1) === ahead.text.slice(1).toLowerCase();
    if (gap === '' && token.kind === 'word' && isMark(before, '.:…') && ended && /^\p{Lu}\p{Ll}/u.test(token.text))
      return [{ start: before.start, end: token.end, fix: `${before.text} ${token.text}`, why: why.after }];
    return [];
  });
}

const isWordLike = (token: Token) => token.kind === 'word' || token.kind === 'number' || token.kind === 'code';

const closers: Readonly<Record<string, string>> = { '(': ')', '[': ']', '«': '»', '“': '”', '„': '“' };

/** Brackets and quotes that lack the other half; it is put at the end of the sentence. */
function pairSlips(text: Text): MarkSlip[] {
  const open: Token[] = [];
  const slips: MarkSlip[] = [];
  for (const token of text.tokens) {
    if (token.kind !== 'mark') continue;
    const waiting = open.at(-1);
    if (waiting && (closers[waiting.text] === token.text || (waiting.text === '“' && token.text === '“'))) open.pop();
    else if (closers[token.text]) open.push(token);
    else if (token.text === '»' || token.text === ']') slips.push({ start: token.start, end: token.end, fix: '', why: why.closed });
    else if (token.text === '"' && !/\d$/.test(text.source.slice(0, token.start))) {
      if (waiting?.text === '"') open.pop();
      else open.push(token);
    }
  }
  for (const token of open) {
    if (token.text === '„' || token.text === '“') continue;
    const sentence = text.sentences.find((one) => one.start <= token.start && token.start < one.end);
    if (!sentence) continue;
    const rest = text.source.slice(token.start, sentence.end);
    const body = rest.replace(/[.!?…\s]+$/, '');
    if (body.length < 2) continue;
    const close = token.text === '"' ? '"' : (closers[token.text] ?? '');
    slips.push({ start: token.start, end: sentence.end, fix: body + close + rest.slice(body.length), why: why.open });
  }
  return slips;
}
