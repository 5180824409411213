import type { Locale } from './standard/ids.ts';

/** Parts of speech, few on purpose. `inf` is a verb's infinitive, `ger` an adverbial participle, `part` a participle, `pred` a predicative («можно»). */
export type Pos = 'noun' | 'adj' | 'verb' | 'inf' | 'part' | 'ger' | 'adv' | 'pron' | 'num' | 'prep' | 'conj' | 'particle' | 'intj' | 'pred' | 'other';

/** One way to understand a word form. */
export interface Reading {
  /** Dictionary form, lower case, ё written as е. */
  lemma: string;
  pos: Pos;
  /**
   * Grammatical marks: `past pres fut imp` (tense; imp = imperative), `1 2 3` (person), `sg pl`, `m f n`, `nom gen dat acc ins loc` (case),
   * `name surname patronymic geo org` (proper nouns), `perf impf`, `short`, `comp`.
   */
  marks: ReadonlySet<string>;
  /** How likely among the readings of this form, 0–1; they sum to 1, the likeliest comes first. */
  weight: number;
}

/** A language's words, handed in from outside: files on a server, a cached fetch in a browser. Every method is pure and remembers what it was asked. */
export interface Lexicon {
  readonly locale: Locale;
  /** Whether the form is a word of the language, in any case, ё or е. Shop words («промокод») included. */
  knows(form: string): boolean;
  /** All readings; for an unknown word guessed from its ending (then `knows` is false). */
  readings(form: string): readonly Reading[];
  /** How often the form is met in a million words; 0 when never. */
  perMillion(form: string): number;
  /** Known forms that differ from this one by at most `edits` letters put in, left out, changed or swapped; unranked. */
  near(form: string, edits: 1 | 2): readonly string[];
}

/** What a language pack is made of; `load/` reads it from files or over HTTP. */
export type Lexicons = Readonly<Record<Locale, Lexicon>>;
