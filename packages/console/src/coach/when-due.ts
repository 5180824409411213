import type { TFunction } from 'i18next';
import { dayKey, nearDay, shortDateOf, timeOf } from '../ui/dates.ts';

/** «15:00», «завтра, 15:00», «28 нояб., 15:00»: by when something was promised, by the desk's clock. */
export function whenDue(dueAt: number, now: number, timeZone: string | undefined, t: TFunction<'coach'>): string {
  const time = timeOf(dueAt, timeZone);
  if (dayKey(dueAt) === dayKey(now)) return time;
  if (dayKey(dueAt) === dayKey(now + 86_400_000)) return t('tomorrowAt', { time });
  return t('dayAt', { day: nearDay(dueAt, now)?.toLocaleLowerCase() ?? shortDateOf(dueAt), time });
}
