import { languageNow } from '../words/index.ts';

const made = new Map<string, Intl.DateTimeFormat>();
function format(options: Intl.DateTimeFormatOptions, timeZone?: string): Intl.DateTimeFormat {
  const key = `${languageNow()} ${timeZone} ${JSON.stringify(options)}`;
  let one = made.get(key);
  if (!one) {
    one = new Intl.DateTimeFormat(languageNow(), { ...options, ...(timeZone ? { timeZone } : {}) });
    made.set(key, one);
  }
  return one;
}

/** 10:41; in another time zone where one is given. */
export const timeOf = (at: string | number, timeZone?: string) =>
  format({ hour: languageNow() === 'ru' ? '2-digit' : 'numeric', minute: '2-digit' }, timeZone).format(new Date(at));

/** The day of a moment, as a key to compare by. */
export const dayKey = (at: string | number) => new Date(at).toDateString();

const isThisYear = (at: string | number) => new Date(at).getFullYear() === new Date().getFullYear();

/** «14 ноября», with the year when it is another one. */
export const dateOf = (at: string | number) =>
  format(isThisYear(at) ? { day: 'numeric', month: 'long' } : { day: 'numeric', month: 'long', year: 'numeric' }).format(new Date(at));

/** «14 нояб.», for tight places. */
export const shortDateOf = (at: string | number) =>
  format(isThisYear(at) ? { day: 'numeric', month: 'short' } : { day: 'numeric', month: 'short', year: 'numeric' }).format(new Date(at));

/** The full date and time, for those who point at a short one. */
export const fullDateOf = (at: string | number) => format({ dateStyle: 'long', timeStyle: 'short' }).format(new Date(at));

/** 10:41 for today, «14 нояб.» before. */
export const timeOrDateOf = (at: string, nowMs: number) => (dayKey(at) === dayKey(nowMs) ? timeOf(at) : shortDateOf(at));

/** «сегодня», «вчера», else null. */
export function nearDay(at: string | number, nowMs: number): string | null {
  const days = dayKey(at) === dayKey(nowMs) ? 0 : dayKey(at) === dayKey(nowMs - 86_400_000) ? -1 : null;
  if (days === null) return null;
  const word = new Intl.RelativeTimeFormat(languageNow(), { numeric: 'auto' }).format(days, 'day');
  return word.charAt(0).toLocaleUpperCase() + word.slice(1);
}

/** A time zone as people write it: «GMT+3», «MSK». City names of the IANA list exist in English only. */
export const zoneOf = (timeZone: string) =>
  format({ timeZoneName: 'short' }, timeZone)
    .formatToParts()
    .find(({ type }) => type === 'timeZoneName')?.value ?? '';
