import { z } from 'zod';
import type { Lexicon, Pos, Reading } from '../lexicon.ts';
import { Affixes } from './affixes.ts';
import { Dawg } from './dawg.ts';
import { Frequencies } from './frequencies.ts';
import { Guesser } from './guess-ru.ts';
import { near } from './near.ts';
import { Paradigms } from './paradigms.ts';
import { remembered } from './remembered.ts';
import { shopForms } from './shop-words.ts';
import { plainOf } from './tokens.ts';
import { Trie } from './trie.ts';

/** What the Russian lexicon is made of: OpenCorpora's dictionary as pymorphy2 and az store it, Lebedev's spelling dictionary, a frequency list, shop words. */
export interface RussianSources {
  words: ArrayBuffer;
  chances: ArrayBuffer;
  paradigms: ArrayBuffer;
  endings: readonly [ArrayBuffer, ArrayBuffer, ArrayBuffer];
  /** JSON: an array of strings each. */
  suffixes: string;
  tags: string;
  aff: string;
  dic: string;
  frequencies: string;
  shopWords: string;
}

const strings = z.array(z.string());

/** Russian words. Everything is read once; what was asked is remembered. */
export function russianLexicon(sources: RussianSources): Lexicon {
  const paradigms = new Paradigms(sources.paradigms, strings.parse(JSON.parse(sources.suffixes)), strings.parse(JSON.parse(sources.tags)));
  const words = new Dawg(sources.words);
  const chances = new Dawg(sources.chances);
  const spelling = new Affixes(sources.aff, sources.dic);
  const frequencies = new Frequencies(sources.frequencies);
  const shop = shopForms(sources.shopWords, words, paradigms);
  const guesser = new Guesser(
    words,
    paradigms,
    sources.endings.map((data) => new Dawg(data)),
  );

  const inDictionary = (plain: string) => shop.has(plain) || paradigms.found(words, plain).length > 0;
  const knows = remembered((form) => {
    const bare = form.replace(/[\u0301\u00ad\u200b-\u200d\u2060]/g, '');
    const plain = plainOf(bare);
    if (inDictionary(plain) || spelling.knows(bare)) return true;
    // A name in small letters is a matter of capitals, not of spelling.
    if (spelling.knows(bare.charAt(0).toUpperCase() + bare.slice(1).toLowerCase())) return true;
    const parts = plain.split('-');
    return parts.length > 1 && guesser.knowsParts(parts, (part) => inDictionary(part) || spelling.knows(part));
  });
  const readings = remembered((form) => weighed(readingsOf(form), /^\p{Lu}/u.test(form)));

  function readingsOf(form: string): Reading[] {
    const plain = plainOf(form);
    if (!/^[а-я-]+$/.test(plain)) return shop.get(plain) ?? [];
    const found = paradigms.found(words, plain);
    const known = found.map(({ word, paradigm, form: index }) => {
      const chance = chances.value(`${word}:${paradigms.tag(paradigm, index)}`);
      return paradigms.reading(word, paradigm, index, chance > 0 ? chance / 1e6 : 0);
    });
    const all = [...(shop.get(plain) ?? []), ...known];
    return all.length > 0 ? all : guesser.readings(plain);
  }

  let extra: Trie | undefined;
  return {
    locale: 'ru',
    knows,
    readings,
    perMillion: (form) => frequencies.perMillion(plainOf(form)),
    near(form, edits) {
      // Words that only the other dictionaries have: those of the frequency list are enough for a suggestion.
      extra ??= new Trie([...new Set([...shop.keys(), ...frequencies.words().filter((word) => words.follow(word) < 0 && spelling.knows(word))])].sort());
      const plain = plainOf(form);
      const found = new Set<string>();
      for (const letters of [words, extra]) near(letters, plain, edits, (word) => found.add(word));
      return [...found];
    },
  };
}

const proper = ['name', 'surname', 'patronymic', 'geo', 'org'];
/** A reading that the counted corpus knew under another tag: possible, and not more can be said. */
const unseen = 0.15;
const closed: ReadonlySet<Pos> = new Set(['prep', 'conj', 'pron', 'particle']);

/** Likeliest first, weights summing to 1. Without a known chance all are equal, but names wait behind common words, and stand out of the way of small letters. */
function weighed(readings: readonly Reading[], capital: boolean): Reading[] {
  const isProper = (reading: Reading) => proper.some((mark) => reading.marks.has(mark));
  const counted = readings.some(({ weight }) => weight > 0);
  const common = readings.filter((reading) => capital || !isProper(reading));
  const kept = common.length > 0 ? common : readings;
  const rough = kept.map((reading) => {
    const alone = closed.has(reading.pos) ? 2 : isProper(reading) ? 0.5 : 1;
    return { ...reading, weight: counted ? reading.weight || unseen : alone };
  });
  const total = rough.reduce((sum, { weight }) => sum + weight, 0);
  const words = new Map<string, number>();
  const wordOf = ({ lemma, pos }: Reading) => `${lemma} ${pos}`;
  for (const reading of rough) words.set(wordOf(reading), (words.get(wordOf(reading)) ?? 0) + reading.weight);
  // Of readings equally likely, those of the likelier word come first: «есть» is rather to be than to eat.
  const rank = (reading: Reading) => words.get(wordOf(reading)) ?? 0;
  return rough.map((reading) => ({ ...reading, weight: reading.weight / total })).sort((one, other) => other.weight - one.weight || rank(other) - rank(one));
}
