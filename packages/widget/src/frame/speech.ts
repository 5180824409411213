import type { Language } from '@otklik/contract/shapes';
import type { SiteSettings } from '@otklik/contract/sites';
import { en } from './words/en.ts';
import { ru } from './words/ru.ts';

type CountedOf<Key> = Key extends `${infer Name}_one` ? Name : never;
/** Phrases with a number: `name_one`, `name_few` …, as `Intl.PluralRules` asks. */
export type Counted = CountedOf<keyof typeof ru>;
export type Words = Record<Exclude<keyof typeof ru, `${string}_${string}`>, string>;

export const wordsOf = (language: Language): Words => (language === 'ru' ? ru : en);

/** Puts values in their places: `fill('{name} печатает', { name })`. */
export function fill(phrase: string, values: Record<string, string | number>): string {
  return phrase.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''));
}

/** A phrase with its number in the right form: «за 2 минуты». */
export function count(language: Language, name: Counted, n: number): string {
  const forms: Record<string, string> = language === 'ru' ? ru : en;
  return fill(forms[`${name}_${new Intl.PluralRules(language).select(n)}`] ?? '', { n });
}

/** An honest line about the wait: from the last replies, or that somebody is there, or that nobody is. */
export function expectedWait(language: Language, { online, usualReplySeconds: seconds }: Pick<SiteSettings, 'online' | 'usualReplySeconds'>): string {
  const words = wordsOf(language);
  if (!online) return words.away;
  if (seconds === null) return words.online;
  if (seconds <= 55) return count(language, 'replySeconds', Math.max(5, Math.ceil(seconds / 5) * 5));
  const minutes = Math.ceil(seconds / 60);
  if (minutes < 60) return count(language, 'replyMinutes', minutes <= 10 ? minutes : Math.ceil(minutes / 5) * 5);
  return count(language, 'replyHours', Math.round(minutes / 60));
}

/** A day's name as people say it. Days are compared on the reader's own calendar. */
export function dayName(language: Language, at: Date, today: Date): string {
  const words = wordsOf(language);
  const apart = Math.round((midnight(today) - midnight(at)) / 86_400_000);
  if (apart === 0) return words.today;
  if (apart === 1) return words.yesterday;
  const year = at.getFullYear() === today.getFullYear() ? undefined : 'numeric';
  return new Intl.DateTimeFormat(language, { day: 'numeric', month: 'long', year }).format(at);
}

const midnight = (day: Date) => new Date(day.getFullYear(), day.getMonth(), day.getDate()).getTime();

export const timeOf = (language: Language, at: string) =>
  new Intl.DateTimeFormat(language, { hour: language === 'ru' ? '2-digit' : 'numeric', minute: '2-digit' }).format(new Date(at));

/** «1,4 МБ». */
export function sizeOf(language: Language, bytes: number): string {
  const words = wordsOf(language);
  const [value, unit] = bytes < 1000 ? [bytes, words.bytes] : bytes < 1_000_000 ? [bytes / 1000, words.kilobytes] : [bytes / 1_000_000, words.megabytes];
  return `${new Intl.NumberFormat(language, { maximumFractionDigits: value < 10 ? 1 : 0 }).format(value)} ${unit}`;
}
