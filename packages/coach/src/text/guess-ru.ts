import type { Reading } from '../lexicon.ts';
import type { Dawg } from './dawg.ts';
import type { Found, Paradigms } from './paradigms.ts';
import { freePrefixes, hungParticles, paradigmPrefixes } from './words/morphology.ts';

/** How far an ending of so many letters is believed. */
const trust = [0, 0.2, 0.3, 0.4, 0.5, 0.6];

/** Readings of Russian words that no dictionary has: taken apart at hyphens, recognised behind a prefix, or guessed from the ending. */
export class Guesser {
  readonly #words: Dawg;
  readonly #paradigms: Paradigms;
  readonly #endings: readonly Dawg[];

  /** `endings`: what words with these last letters are, one dictionary for each beginning of a paradigm. */
  constructor(words: Dawg, paradigms: Paradigms, endings: readonly Dawg[]) {
    this.#words = words;
    this.#paradigms = paradigms;
    this.#endings = endings;
  }

  /** Whether a hyphened word is made of known ones: по-новому, интернет-магазин, давай-ка, пол-литра. */
  knowsParts(parts: readonly string[], knows: (part: string) => boolean): boolean {
    const last = parts.at(-1) ?? '';
    if (parts[0] === paradigmPrefixes[1] && parts.length === 2) return this.#isAdverbial(last);
    if (hungParticles.includes(`-${last}`)) return parts.slice(0, -1).every(knows);
    return parts.every((part) => part.length > 1 && (knows(part) || freePrefixes.includes(part) || /^\d+$/.test(part)));
  }

  readings(plain: string): Reading[] {
    if (plain.includes('-')) return this.#hyphened(plain);
    return [...this.#prefixed(plain), ...this.#byEnding(plain)];
  }

  #hyphened(plain: string): Reading[] {
    const particle = hungParticles.find((one) => plain.endsWith(one));
    if (particle) return this.#known(plain.slice(0, -particle.length), '', 1, () => true);
    const cut = plain.lastIndexOf('-');
    const head = plain.slice(0, cut);
    const tail = plain.slice(cut + 1);
    if (head === paradigmPrefixes[1] && this.#isAdverbial(tail)) return [{ lemma: plain, pos: 'adv', marks: new Set(), weight: 1 }];
    const heads = this.#known(head, '', 1, () => true);
    const tails = this.#known(tail, '', 1, () => true);
    return (tails.length > 0 ? tails : this.#byEnding(tail)).map((reading) => {
      const bent = heads.find(({ pos, marks }) => pos === reading.pos && sameCase(marks, reading.marks));
      return { ...reading, lemma: `${bent?.lemma ?? head}-${reading.lemma}`, weight: bent ? reading.weight * 2 : reading.weight };
    });
  }

  #prefixed(plain: string): Reading[] {
    for (let cut = Math.min(7, plain.length - 3); cut > 0; cut--) {
      const head = plain.slice(0, cut);
      if (!freePrefixes.includes(head)) continue;
      const found = this.#known(plain.slice(cut), head, 0.7, ({ paradigm, form }) => this.#paradigms.isOpen(paradigm, form));
      if (found.length > 0) return found;
    }
    return [];
  }

  #byEnding(plain: string): Reading[] {
    const readings: Reading[] = [];
    paradigmPrefixes.forEach((prefix, index) => {
      const endings = this.#endings[index];
      if (!endings || !plain.startsWith(prefix)) return;
      for (let length = Math.min(5, plain.length - prefix.length - 1); length > 0; length--) {
        const rows = endings.rows(endings.follow(plain.slice(-length)), 3).filter(([, paradigm = 0, form = 0]) => this.#paradigms.isOpen(paradigm, form));
        const most = Math.max(1, ...rows.map(([count = 0]) => count));
        for (const [count = 0, paradigm = 0, form = 0] of rows)
          readings.push(this.#paradigms.reading(plain, paradigm, form, (count / most) * (trust[length] ?? 0)));
        if (rows.length > 0) break;
      }
    });
    return readings;
  }

  #known(plain: string, head: string, weight: number, fits: (found: Found) => boolean): Reading[] {
    return this.#paradigms
      .found(this.#words, plain)
      .filter(fits)
      .map(({ word, paradigm, form }) => {
        const reading = this.#paradigms.reading(word, paradigm, form, weight);
        return { ...reading, lemma: head + reading.lemma };
      });
  }

  #isAdverbial(part: string): boolean {
    return this.#known(part, '', 1, () => true).some(({ pos, marks }) => (pos === 'adj' || pos === 'pron') && marks.has('dat') && marks.has('sg'));
  }
}

const cases = ['nom', 'gen', 'dat', 'acc', 'ins', 'loc'];

function sameCase(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  return cases.some((mark) => one.has(mark) && other.has(mark)) && one.has('pl') === other.has('pl');
}
