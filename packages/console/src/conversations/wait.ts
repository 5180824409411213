export type WaitLevel = 'calm' | 'amber' | 'red';

export interface Thresholds {
  amberSeconds: number;
  redSeconds: number;
}

/** How loud a waiting clock is. */
export function waitLevel(seconds: number, { amberSeconds, redSeconds }: Thresholds): WaitLevel {
  if (seconds >= redSeconds) return 'red';
  return seconds >= amberSeconds ? 'amber' : 'calm';
}

/** Seconds since a moment; a moment ahead of us (clocks differ) is now. */
export const secondsSince = (at: string, nowMs: number) => Math.max(0, Math.floor((nowMs - Date.parse(at)) / 1000));

/** As a clock: 0:27, 14:02, 2:05:10. From a day on only days count: null. */
export function clockFace(seconds: number): string | null {
  if (seconds >= 86_400) return null;
  const two = (value: number) => String(value).padStart(2, '0');
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  return hours > 0 ? `${hours}:${two(minutes)}:${two(seconds % 60)}` : `${minutes}:${two(seconds % 60)}`;
}
