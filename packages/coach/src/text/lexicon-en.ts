import type { Lexicon, Pos, Reading } from '../lexicon.ts';
import { Affixes, type Stem } from './affixes.ts';
import { Frequencies } from './frequencies.ts';
import { near } from './near.ts';
import { remembered } from './remembered.ts';
import { plainOf } from './tokens.ts';
import { Trie } from './trie.ts';
import { closedWords, contracted, lemmaOfIrregular, modals, takesIs } from './words/english.ts';

/** What the English lexicon is made of: a Hunspell dictionary and a frequency list. */
export interface EnglishSources {
  aff: string;
  dic: string;
  frequencies: string;
  /** Words of shops, one or more on a line; `#` begins a remark. */
  shopWords: string;
}

/** English words. Parts of speech are rough: by lists of the closed classes, then by endings and what the dictionary lets a stem take. */
export function englishLexicon(sources: EnglishSources): Lexicon {
  const spelling = new Affixes(sources.aff, sources.dic);
  const frequencies = new Frequencies(sources.frequencies);
  const shop = new Map(
    sources.shopWords
      .split('\n')
      .filter((line) => !line.startsWith('#'))
      .flatMap((line) => line.split(/\s+/))
      .filter(Boolean)
      .map((word) => [plainOf(word), word]),
  );

  const isWord = (form: string) => spelling.knows(form) || spelling.knows(form.toLowerCase()) || shop.has(form.toLowerCase());
  const knows = remembered((form) => {
    const bare = form.replace(/[’ʼ]/g, "'").replace(/[\u00ad\u200b-\u200d\u2060]/g, '');
    const title = bare.charAt(0).toUpperCase() + bare.slice(1).toLowerCase();
    if (isWord(bare) || isWord(title) || isWord(bare.toUpperCase()) || partsOf(plainOf(bare))) return true;
    if (americanOf(bare.toLowerCase(), spelling) !== bare.toLowerCase()) return true;
    const possessive = /^(.+)'s?$/.exec(bare);
    if (possessive?.[1] && isWord(possessive[1])) return true;
    const parts = bare.split('-');
    return parts.length > 1 && parts.every((part) => part.length > 0 && (isWord(part) || /^\d+$/.test(part)));
  });

  const readings = remembered((form) => {
    const plain = plainOf(form);
    const parts = partsOf(plain);
    if (parts) return parts.map((lemma) => ({ lemma, pos: partPos(lemma), marks: new Set<string>(), weight: 1 / parts.length }));
    return shared(plainReadings(plain, form));
  });

  function plainReadings(plain: string, form: string): Reading[] {
    const listed = closedWords.get(plain);
    if (listed) return [reading(plain, listed)];
    const irregular = lemmaOfIrregular.get(plain);
    if (irregular)
      return irregular.flatMap((lemma) =>
        ofStem({ stem: lemma, flag: plain === lemma ? '' : irregularEnding(plain, lemma), flags: spelling.flags(lemma) ?? '' }, plain),
      );
    const american = spelling.knows(plain) ? plain : americanOf(plain, spelling);
    const doubled = doubledEnding(american, spelling);
    const stems = doubled ? [doubled] : spelling.stems(american);
    // A form of its own in the dictionary ("building") stands behind the form of another word.
    const bent = stems.filter(({ flag }) => inflections.has(flag));
    const found = (bent.length > 0 ? bent : stems).flatMap((stem) => ofStem(stem, american));
    if (found.length > 0) return found;
    const title = form.charAt(0).toUpperCase() + form.slice(1).toLowerCase();
    if (spelling.flags(title) !== undefined) return [{ lemma: plain, pos: 'noun', marks: new Set(['name', 'sg']), weight: 1 }];
    return byEnding(plain);
  }

  let all: Trie | undefined;
  return {
    locale: 'en',
    knows,
    readings,
    perMillion: (form) => frequencies.perMillion(plainOf(form)),
    near(form, edits) {
      all ??= new Trie(
        [...new Set([...spelling.forms(), ...shop.values(), ...contracted.keys()])].filter((word) => word.length > 1 && !word.startsWith("'")).sort(),
      );
      const found = new Set<string>();
      near(all, plainOf(form), edits, (word) => found.add(word));
      return [...found];
    },
  };
}

/** Flags of endings that bend a word; the others make a new one. */
const inflections = new Set(['D', 'G', 'S', 'M', 'T', 'Z', 'J', 'X']);

/** What a stem may be with this ending taken off; its flags tell what else it takes. */
function ofStem({ stem, flag, flags }: Stem, plain: string): Reading[] {
  const isVerb = modals.has(stem) || /[DG]/.test(flags) || (lemmaOfIrregular.get(stem)?.includes(stem) ?? false);
  switch (flag) {
    case 'D':
      return [reading(stem, 'verb', 'past'), reading(stem, 'part', 'past')];
    case 'G':
      return [reading(stem, 'part', 'pres')];
    case 'T':
      return [reading(stem, 'adj', 'comp')];
    case 'S':
      return [reading(stem, 'noun', 'pl'), ...(isVerb ? [reading(stem, 'verb', 'pres', '3', 'sg')] : [])];
    case 'M':
      return [reading(stem, 'noun', 'sg', 'gen')];
    case 'Z':
    case 'J':
    case 'X':
      return [reading(plain.slice(0, -1), 'noun', 'pl')];
    case '': {
      const verb = isVerb ? [reading(stem, 'verb', 'pres'), reading(stem, 'inf')] : [];
      if (modals.has(stem) || (isVerb && !/[SM]/.test(flags))) return verb;
      return [...verb, reading(stem, /[TPY]/.test(flags) ? 'adj' : (byEnding(stem)[0]?.pos ?? 'noun'), 'sg')];
    }
    default:
      return [reading(plain, byEnding(plain)[0]?.pos ?? 'noun')];
  }
}

const british: readonly (readonly [RegExp, string])[] = [
  [/is(e|ed|es|er|ers|ing|ation|ations)$/, 'iz$1'],
  [/ys(e|ed|es|er|ing)$/, 'yz$1'],
  [/our(s|ed|ing|ite|ites|able|ful)?$/, 'or$1'],
  [/ll(ed|ing|er|ers|ation)$/, 'l$1'],
  [/tre(s)?$/, 'ter$1'],
  [/ence(s)?$/, 'ense$1'],
  [/ogue(s)?$/, 'og$1'],
  [/llous(ly)?$/, 'lous$1'],
];

/** The dictionary is American; a British spelling is looked up by its American one. The same word when there is none. */
function americanOf(plain: string, spelling: Affixes): string {
  for (const [from, to] of british) {
    const american = plain.replace(from, to);
    if (american !== plain && spelling.knows(american)) return american;
  }
  return plain;
}

/** shipped → ship: the dictionary lists forms with a doubled letter as words of their own. */
function doubledEnding(plain: string, spelling: Affixes): Stem | undefined {
  const [, stem = '', ending] = /^(.*[aeiou]([bdgklmnprtvz]))\2(ed|ing)$/.exec(plain) ?? [];
  const flags = spelling.flags(stem);
  // "calling" comes of "call", which the dictionary bends itself.
  if (flags === undefined || spelling.stems(plain).some(({ flag }) => flag === 'D' || flag === 'G')) return undefined;
  return { stem, flag: ending === 'ed' ? 'D' : 'G', flags };
}

function reading(lemma: string, pos: Pos, ...marks: string[]): Reading {
  return { lemma, pos, marks: new Set(marks), weight: 1 };
}

function shared(readings: readonly Reading[]): Reading[] {
  return readings.map((one) => ({ ...one, weight: 1 / readings.length }));
}

const partPos = (lemma: string): Pos => closedWords.get(lemma) ?? 'verb';

/** The words in a contraction: don't → do, not. Nothing for other words. */
function partsOf(plain: string): readonly string[] | undefined {
  const whole = contracted.get(plain);
  if (whole && !plain.startsWith("'")) return whole;
  const cut = /^(.+?)(n't|'(?:ll|re|ve|d|s))$/.exec(plain);
  if (!cut?.[1] || !cut[2]) return undefined;
  const [, head, tail] = cut;
  if (tail === "'s") return takesIs.has(head) ? [head, 'be'] : undefined;
  const lemma = lemmaOfIrregular.get(head)?.[0] ?? head;
  return [lemma, ...(contracted.get(tail) ?? [])];
}

function irregularEnding(form: string, lemma: string): string {
  if (form.endsWith('ing')) return 'G';
  if (closedWords.has(lemma) || /^(good|bad|far|little|much)$/.test(lemma)) return 'T';
  if (/^(child|man|woman|person|foot|tooth|goose|mouse|half|life|wife|knife|shelf|leaf|self)$/.test(lemma)) return 'S';
  return /^(is|are|am|has|does|goes|says)$/.test(form) ? 'S' : 'D';
}

function byEnding(plain: string): Reading[] {
  if (/ly$/.test(plain)) return [reading(plain, 'adv')];
  if (/(?:ing)$/.test(plain) && plain.length > 5) return [reading(plain.slice(0, -3), 'part', 'pres')];
  if (/ed$/.test(plain) && plain.length > 4) return [reading(plain.slice(0, -2), 'verb', 'past')];
  if (/(?:ful|less|ous|able|ible|ive|ish|ic|al)$/.test(plain) && plain.length > 5) return [reading(plain, 'adj')];
  return [reading(plain, 'noun', 'sg')];
}
