import type { Pos, Reading } from '../lexicon.ts';
import type { Dawg } from './dawg.ts';
import { lookedUp, paradigmPrefixes, sameWord, theirs } from './words/morphology.ts';

/** A word of the dictionary: as written there (with ё), the number of its paradigm, and which form of it this is. */
export interface Found {
  word: string;
  paradigm: number;
  form: number;
}

/** OpenCorpora's paradigms: rows of endings, tags and beginnings; the first form is the dictionary one. */
export class Paradigms {
  readonly #rows: Uint16Array[] = [];
  readonly #suffixes: readonly string[];
  readonly #tags: readonly string[];
  readonly #meanings = new Map<number, { pos: Pos; marks: ReadonlySet<string> }>();

  constructor(data: ArrayBuffer, suffixes: readonly string[], tags: readonly string[]) {
    const list = new Uint16Array(data, 0, data.byteLength >> 1);
    for (let row = 0, at = 1; row < (list[0] ?? 0); row++) {
      const size = list[at] ?? 0;
      this.#rows.push(list.subarray(at + 1, at + 1 + size));
      at += size + 1;
    }
    this.#suffixes = suffixes;
    this.#tags = tags;
  }

  /** Where the form stands in a dictionary; е finds ё too. */
  found(words: Dawg, plain: string): Found[] {
    const found: Found[] = [];
    const visit = (word: string, at: number, node: number) => {
      if (node < 0) return;
      const next = plain.indexOf('е', at);
      const stop = next < 0 ? plain.length : next;
      const reached = words.follow(plain.slice(at, stop), node);
      if (reached < 0) return;
      const written = word + plain.slice(at, stop);
      if (next < 0) {
        for (const [paradigm = 0, form = 0] of words.rows(reached, 2)) found.push({ word: written, paradigm, form });
        return;
      }
      for (const letter of ['е', 'ё']) visit(written + letter, next + 1, words.follow(letter, reached));
    };
    visit('', 0, words.root);
    return found;
  }

  /** OpenCorpora's tag of a form: "NOUN,inan,masc sing,nomn". */
  tag(paradigm: number, form: number): string {
    return this.#tags[this.#tagIndex(paradigm, form)] ?? '';
  }

  reading(word: string, paradigm: number, form: number, weight: number): Reading {
    const { pos, marks } = this.#meaning(this.#tagIndex(paradigm, form));
    const plain = word.replaceAll('ё', 'е');
    if (theirs.has(plain) && marks.has('possessive')) return { lemma: plain, pos: 'pron', marks, weight };
    const lemma = this.form(word, paradigm, form, this.#dictionaryForm(paradigm, form)).replaceAll('ё', 'е');
    return { lemma: (pos === 'prep' ? sameWord : lookedUp).get(lemma) ?? lemma, pos, marks, weight };
  }

  /** Another form of a word: from the one it is in to the one wanted. */
  form(word: string, paradigm: number, from: number, to: number): string {
    const [head, tail] = this.#ends(paradigm, from);
    const [newHead, newTail] = this.#ends(paradigm, to);
    return newHead + word.slice(head.length, word.length - tail.length) + newTail;
  }

  /** How many forms a paradigm has. */
  size(paradigm: number): number {
    return (this.#rows[paradigm]?.length ?? 0) / 3;
  }

  /** Whether new words are made after it: nouns, adjectives, verbs, adverbs. */
  isOpen(paradigm: number, form: number): boolean {
    return !/^(NUMR|NPRO|PRED|PREP|CONJ|PRCL|INTJ)|Apro/.test(this.tag(paradigm, form));
  }

  /** The first form; but an ordinal («второй»), which OpenCorpora puts among the forms of its number, is a word of its own. */
  #dictionaryForm(paradigm: number, form: number): number {
    if (!this.tag(paradigm, form).includes('Anum')) return 0;
    for (let index = 0; index < this.size(paradigm); index++) if (/Anum.*masc,sing,nomn/.test(this.tag(paradigm, index))) return index;
    return 0;
  }

  #ends(paradigm: number, form: number): readonly [string, string] {
    const row = this.#rows[paradigm];
    const size = this.size(paradigm);
    return [paradigmPrefixes[row?.[size * 2 + form] ?? 0] ?? '', this.#suffixes[row?.[form] ?? 0] ?? ''];
  }

  #tagIndex(paradigm: number, form: number): number {
    return this.#rows[paradigm]?.[this.size(paradigm) + form] ?? 0;
  }

  #meaning(index: number) {
    let meaning = this.#meanings.get(index);
    if (!meaning) {
      meaning = meaningOf(this.#tags[index] ?? '');
      this.#meanings.set(index, meaning);
    }
    return meaning;
  }
}

const posOf: Readonly<Record<string, Pos>> = {
  NOUN: 'noun',
  ADJF: 'adj',
  ADJS: 'adj',
  COMP: 'adj',
  VERB: 'verb',
  INFN: 'inf',
  PRTF: 'part',
  PRTS: 'part',
  GRND: 'ger',
  NUMR: 'num',
  ADVB: 'adv',
  NPRO: 'pron',
  PRED: 'pred',
  PREP: 'prep',
  CONJ: 'conj',
  PRCL: 'particle',
  INTJ: 'intj',
};

const markOf: Readonly<Record<string, string>> = {
  past: 'past',
  pres: 'pres',
  futr: 'fut',
  impr: 'imp',
  '1per': '1',
  '2per': '2',
  '3per': '3',
  sing: 'sg',
  plur: 'pl',
  masc: 'm',
  femn: 'f',
  neut: 'n',
  nomn: 'nom',
  gent: 'gen',
  gen1: 'gen',
  gen2: 'gen',
  datv: 'dat',
  accs: 'acc',
  acc2: 'acc',
  ablt: 'ins',
  loct: 'loc',
  loc1: 'loc',
  loc2: 'loc',
  Name: 'name',
  Surn: 'surname',
  Patr: 'patronymic',
  Geox: 'geo',
  Orgn: 'org',
  perf: 'perf',
  impf: 'impf',
  ADJS: 'short',
  PRTS: 'short',
  COMP: 'comp',
};

function meaningOf(tag: string): { pos: Pos; marks: ReadonlySet<string> } {
  const grammemes = tag.split(/[ ,]/);
  const pronoun = grammemes.includes('Apro');
  const marks = new Set(grammemes.flatMap((grammeme) => markOf[grammeme] ?? []));
  if (pronoun) marks.add('possessive');
  return { pos: pronoun ? 'pron' : (posOf[grammemes[0] ?? ''] ?? 'other'), marks };
}
