import { say } from '../rule.ts';
import type { Locale, Words } from '../standard/ids.ts';
import { type Pattern, validatePattern } from '../text/pattern.ts';

const sentence: Words = {
  ru: 'образец «{pattern}» непонятен с {at}-го знака: «{rest}»',
  en: 'the pattern “{pattern}” is not clear from character {at} on: “{rest}”',
};

/** What is wrong with a pattern, as a sentence for the person who wrote it; nothing when it is well-formed. */
export function patternFault(pattern: Pattern, locale: Locale): string | undefined {
  const fault = validatePattern(pattern);
  return fault && say(sentence, { pattern, at: fault.at + 1, rest: pattern.slice(fault.at, fault.at + 20) || '…' })[locale];
}
