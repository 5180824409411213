/** How long to wait before the next try: doubling from half a second to twenty seconds, with jitter, so that a server that comes back is not stormed. */
export function backoffMilliseconds(failures: number, chance: number): number {
  const ceiling = Math.min(20_000, 500 * 2 ** Math.min(failures, 10));
  return ceiling * (0.5 + chance / 2);
}

/**
 * How long to wait before connecting again: anything up to two seconds, up to twice as long after each failure, twenty at most. Thousands lose their
 * line at the same instant when a server restarts, and must not come back at one.
 */
export function redialMilliseconds(failures: number, chance: number): number {
  return 100 + Math.min(20_000, 2000 * 2 ** Math.min(failures, 10)) * chance;
}
