import type { Entry } from '@otklik/contract/conversations';

/**
 * Entries known here together with those that came: each once, in the order of the server's numbers. The same array comes back
 * when nothing is new, so that nothing is drawn again.
 */
export function mergeEntries(known: readonly Entry[], came: readonly Entry[]): readonly Entry[] {
  const ids = new Set(known.map((entry) => entry.id));
  const fresh: Entry[] = [];
  for (const entry of came) {
    if (ids.has(entry.id)) continue;
    ids.add(entry.id);
    fresh.push(entry);
  }
  if (fresh.length === 0) return known;
  return [...known, ...fresh].sort((a, b) => a.seq - b.seq);
}

export const lastSeq = (entries: readonly Entry[]): number => entries.at(-1)?.seq ?? 0;

/** Messages for the customer above the place they have read. */
export function unreadIn(entries: readonly Entry[], customerSeenSeq: number): number {
  return entries.filter((entry) => entry.seq > customerSeenSeq && entry.author.kind !== 'customer').length;
}
