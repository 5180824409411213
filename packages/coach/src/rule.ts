import type { Scene } from './scene.ts';
import type { Locale, RuleGroup, RuleId, Words } from './standard/ids.ts';
import type { Customer, Line, Transfer } from './talk.ts';
import type { Whole } from './whole.ts';

/** A place where a rule is broken. Offsets are UTF-16 units into the message, `0 ≤ start ≤ end ≤ length`; `start = end` means that something is missing here. */
export interface Finding {
  start: number;
  end: number;
  /** One sentence for the agent, whose language need not be the customer's: what is wrong and why it matters. */
  message: Words;
  /** What to put in place of `start…end`. */
  fix?: string | undefined;
}

/** A finding of a whole conversation: in which line (index into the talk). */
export interface WholeFinding extends Finding {
  entry: number;
}

/**
 * An example of a rule: test, lesson and exam question at once. A plain string is a draft in an empty talk with a customer who has just asked something neutral.
 * `talk` lines are written short: `c:` customer, `a:` agent, `b:` bot, each a minute after the one before; `+90s`/`+3m` before the letter sets the pause: `+5m c: Ау?`.
 * The last `a:` line of a draft's talk is a colleague's or one's own earlier message; the draft itself is `draft`. For rules of scope c `draft` is absent.
 */
export type Example =
  | string
  | {
      talk: string[];
      draft?: string;
      customer?: Customer;
      transfers?: Transfer[];
      customerTyping?: boolean;
    };

/** A rule of the standard: what it asks, why, how it is recognised. One definition serves the hint, the score, the lesson, the figure and the handbook. */
export interface Rule {
  id: RuleId;
  group: RuleGroup;
  /** `d` draft (live), `c` whole conversation, `w` the software itself sees to it. */
  scope: readonly ('d' | 'c' | 'w')[];
  /** 1–5; 0 when it is never scored. */
  weight: number;
  /** Why it is off until a supervisor turns it on; absent when it is on. */
  off?: Words;
  /** Looks at no words of a language: holds for a reply in any language. */
  universal?: true;
  title: Words;
  /** One sentence that an agent accepts. */
  why: Words;
  examples: Readonly<Record<Locale, { good: readonly Example[]; bad: readonly Example[] }>>;
  /** Looks at a draft. Nothing: the rule does not apply here; no findings: it holds. */
  draft?: (scene: Scene) => Finding[] | undefined;
  /**
   * Looks at a closed conversation. Nothing: it did not apply. Absent for a rule with `draft` only: then each message of the agent is judged as
   * the draft it was, with what was said before.
   */
  whole?: (whole: Whole) => WholeFinding[] | undefined;
}

/** Fills `{name}` places of a sentence in every language; what is filled in may itself be words. */
export function say(words: Words, values: Readonly<Record<string, string | number | Words>>): Words {
  const fill = (locale: Locale) =>
    words[locale].replace(/\{(\w+)\}/g, (place, name: string) => {
      const value = values[name] ?? place;
      return typeof value === 'object' ? value[locale] : String(value);
    });
  return { ru: fill('ru'), en: fill('en') };
}

/** The lines of an example's talk as a talk that begins at `start` (milliseconds). */
export function linesOf(example: readonly string[], names: { agent: string; customer: string }, start: number): Line[] {
  let at = start;
  return example.map((written, index) => {
    const [, amount, unit, letter, name, text] = /^(?:\+(\d+)([smhd]) )?([cab])(?:\(([^)]*)\))?: ([\s\S]*)$/.exec(written) ?? [];
    if (!letter || text === undefined) throw new Error(`not a line of a talk: ${written}`);
    const units: Record<string, number> = { s: 1, m: 60, h: 3600, d: 86400 };
    if (index > 0) at += 1000 * (amount ? Number(amount) * (units[unit ?? ''] ?? 1) : 60);
    if (letter === 'c') return { who: 'customer', at, text };
    return { who: letter === 'a' ? 'agent' : 'bot', name: name ?? (letter === 'a' ? names.agent : 'bot'), at, text };
  });
}
