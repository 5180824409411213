/** How long to wait before the next try: doubling from half a second to twenty seconds, with jitter, so that a server that comes back is not stormed. */
export function backoffMilliseconds(failures: number, chance: number): number {
  const ceiling = Math.min(20_000, 500 * 2 ** Math.min(failures, 10));
  return ceiling * (0.5 + chance / 2);
}
