import type { Entry } from '@otklik/contract/conversations';
import type { Outgoing } from '../outbox-law.ts';

/** A stretch of a conversation without gaps, as far as it is loaded, and the number of its newest entry anywhere. */
export interface Stretch {
  entries: Entry[];
  newest: number;
}

export const firstSeq = (stretch: Stretch) => stretch.entries[0]?.seq ?? 0;
export const lastSeq = (stretch: Stretch) => stretch.entries.at(-1)?.seq ?? 0;
export const hasOlder = (stretch: Stretch) => firstSeq(stretch) > 1;
export const hasNewer = (stretch: Stretch) => lastSeq(stretch) < stretch.newest;

/**
 * Joins entries that touch or overlap the stretch. Those that leave a gap are left out: the stretch then knows that
 * there is something newer, and whoever shows its end asks for what follows.
 */
export function join(stretch: Stretch, entries: readonly Entry[], newest = 0): Stretch {
  const top = Math.max(stretch.newest, newest, entries.at(-1)?.seq ?? 0);
  const [from, to] = [entries[0]?.seq ?? 0, entries.at(-1)?.seq ?? 0];
  const empty = stretch.entries.length === 0;
  const touches = empty || (from <= lastSeq(stretch) + 1 && to >= firstSeq(stretch) - 1);
  if (entries.length === 0 || !touches) return { ...stretch, newest: top };
  const bySeq = new Map([...stretch.entries, ...entries].map((entry) => [entry.seq, entry]));
  return { entries: [...bySeq.values()].sort((a, b) => a.seq - b.seq), newest: top };
}

export type Item =
  | { key: string; kind: 'day'; at: string }
  | { key: string; kind: 'message'; entry: Entry; first: boolean }
  | { key: string; kind: 'event'; entry: Entry }
  | { key: string; kind: 'pending'; reply: Outgoing };

/** What stands on the screen: day lines, messages, thin lines of events, and last the replies still on their way. */
export function itemsOf(entries: readonly Entry[], pending: readonly Outgoing[], dayOf: (at: string) => string): Item[] {
  const items: Item[] = [];
  const known = new Set<string>();
  let before: Entry | undefined;
  for (const entry of entries) {
    known.add(entry.id);
    const newDay = !before || dayOf(before.at) !== dayOf(entry.at);
    if (newDay) items.push({ key: `day ${entry.id}`, kind: 'day', at: entry.at });
    if (entry.kind !== 'message') items.push({ key: entry.id, kind: 'event', entry });
    else {
      const same = !newDay && before?.kind === 'message' && before.author.kind === entry.author.kind && before.author.id === entry.author.id;
      items.push({ key: entry.id, kind: 'message', entry, first: !same });
    }
    before = entry;
  }
  for (const reply of pending) if (!known.has(reply.id)) items.push({ key: reply.id, kind: 'pending', reply });
  return items;
}
