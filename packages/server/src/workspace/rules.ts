import { Refusal } from '../kit/errors.ts';

/** Refuses a name that is no time zone of the IANA list. */
export function checkTimeZone(timeZone: string): void {
  try {
    new Intl.DateTimeFormat('en', { timeZone });
  } catch {
    throw new Refusal('workspace_unknown_time_zone', { timeZone });
  }
}

/** The waiting clock turns amber before it turns red. */
export function checkThresholds({ amberSeconds, redSeconds }: { amberSeconds: number; redSeconds: number }): void {
  if (amberSeconds > redSeconds) throw new Refusal('bad_request', { path: 'redSeconds' });
}
