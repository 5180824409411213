interface Affix {
  flag: string;
  strip: string;
  add: string;
  fits: RegExp;
}

/** A stem of the dictionary (behind a prefix, if one was taken off), the flag of the ending that was taken off (empty for the stem itself), and all the stem's flags. */
export interface Stem {
  stem: string;
  flag: string;
  flags: string;
}

/**
 * A Hunspell dictionary (.dic) with its affixes (.aff), as far as the Russian and English ones use the format: one-letter flags, prefixes and suffixes of one step,
 * no compounds. Words are looked up by taking endings off, so that nothing has to be spelt out beforehand.
 */
export class Affixes {
  readonly #stems = new Map<string, string>();
  readonly #suffixes = new Map<string, Affix[]>();
  readonly #prefixes: Affix[] = [];
  #longest = 0;

  constructor(aff: string, dic: string) {
    for (const line of aff.split('\n')) {
      const [kind, flag, strip, add, fits] = line.split(/\s+/);
      if ((kind !== 'SFX' && kind !== 'PFX') || !flag || !strip || !add || fits === undefined) continue;
      const affix = { flag, strip: strip === '0' ? '' : strip, add: add === '0' ? '' : add.split('/')[0] || '', fits: condition(kind, fits) };
      if (kind === 'PFX') this.#prefixes.push(affix);
      else this.#suffixes.set(affix.add, [...(this.#suffixes.get(affix.add) ?? []), affix]);
      this.#longest = Math.max(this.#longest, affix.add.length);
    }
    for (const line of dic.split('\n').slice(1)) {
      const [stem, flags = ''] = line.trim().split('/');
      if (stem) this.#stems.set(stem, (this.#stems.get(stem) ?? '') + flags);
    }
  }

  /** Whether the form is in the dictionary exactly so, or with its capitals lowered (a capitalised stem is never met in small letters). */
  knows(form: string): boolean {
    if (this.#holds(form)) return true;
    const lower = form.toLowerCase();
    if (lower !== form && this.#holds(lower)) return true;
    const title = lower.charAt(0).toUpperCase() + lower.slice(1);
    return form === form.toUpperCase() && title !== form && this.#holds(title);
  }

  /** The stems that the form may come from by one ending, one prefix, or both. */
  stems(form: string): Stem[] {
    const behind = this.#prefixes
      .filter(({ add }) => form.startsWith(add))
      .flatMap(({ flag, add }) => {
        const stems = this.#endings(form.slice(add.length)).filter(({ flags }) => flags.includes(flag));
        return stems.map((stem) => ({ ...stem, stem: add + stem.stem }));
      });
    return [...this.#endings(form), ...behind];
  }

  /** The flags of a stem; nothing when there is no such stem. */
  flags(stem: string): string | undefined {
    return this.#stems.get(stem);
  }

  /** Every form of the dictionary (prefixes and endings alone and together), possibly more than once. */
  *forms(): Generator<string> {
    const endings = [...this.#suffixes.values()].flat();
    for (const [stem, flags] of this.#stems) {
      const heads = ['', ...this.#prefixes.filter(({ flag }) => flags.includes(flag)).map(({ add }) => add)];
      for (const head of heads) yield head + stem;
      for (const { flag, strip, add, fits } of flags ? endings : [])
        if (flags.includes(flag) && fits.test(stem)) for (const head of heads) yield head + stem.slice(0, stem.length - strip.length) + add;
    }
  }

  #holds(form: string): boolean {
    return this.#stems.has(form) || this.stems(form).length > 0;
  }

  #endings(form: string): Stem[] {
    const own = this.#stems.get(form);
    const found: Stem[] = own === undefined ? [] : [{ stem: form, flag: '', flags: own }];
    for (let cut = Math.min(this.#longest, form.length - 1); cut >= 0; cut--) {
      const rules = this.#suffixes.get(form.slice(form.length - cut));
      if (!rules) continue;
      const base = form.slice(0, form.length - cut);
      for (const { flag, strip, fits } of rules) {
        const stem = base + strip;
        const flags = this.#stems.get(stem);
        if (flags?.includes(flag) && fits.test(stem)) found.push({ stem, flag, flags });
      }
    }
    return found;
  }
}

/** Hunspell's condition (letters, `.` and `[…]`) holds at the side where the affix goes. */
function condition(kind: 'SFX' | 'PFX', written: string): RegExp {
  return new RegExp(kind === 'SFX' ? `${written}$` : `^${written}`);
}
