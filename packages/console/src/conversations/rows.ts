import type { Conversation, View } from '@otklik/contract/conversations';
import type { InfiniteData } from '@tanstack/react-query';

export interface ListPage {
  items: Conversation[];
  next: string | null;
}
export type List = InfiniteData<ListPage, string | null>;

/** Whether a conversation stands in a view of the inbox. */
export function belongs(view: View, row: Pick<Conversation, 'status' | 'assigneeId'>, meId: string): boolean {
  if (view === 'solved') return row.status === 'solved';
  if (view === 'mine') return row.status === 'assigned' && row.assigneeId === meId;
  if (view === 'unassigned') return row.status === 'queued';
  return row.status !== 'solved';
}

/** The server's order: who has waited longest first, then who waits for nothing, by the newest change. */
export function inOrder(a: Conversation, b: Conversation): number {
  const waits = (row: Conversation) => (row.waitingSince === null ? Number.POSITIVE_INFINITY : Date.parse(row.waitingSince));
  const [first, second] = [waits(a), waits(b)];
  if (first !== second) return first - second;
  const changed = a.waitingSince === null ? Date.parse(b.updatedAt) - Date.parse(a.updatedAt) : 0;
  return changed || (a.id < b.id ? -1 : 1);
}

/** All rows of a list, each once, in order. */
export function rowsOf(list: List | undefined): Conversation[] {
  const byId = new Map(list?.pages.flatMap((page) => page.items).map((row) => [row.id, row]));
  return [...byId.values()].sort(inOrder);
}

/** Marks only rise, by whichever way they come; a pushed row does not say how far its reader has read. */
export function withMarks(row: Conversation, known: Conversation | undefined): Conversation {
  if (!known) return row;
  return {
    ...row,
    readSeq: row.readSeq === null && known.readSeq === null ? null : Math.max(row.readSeq ?? 0, known.readSeq ?? 0),
    customerDeliveredSeq: Math.max(row.customerDeliveredSeq, known.customerDeliveredSeq),
    customerSeenSeq: Math.max(row.customerSeenSeq, known.customerSeenSeq),
  };
}

/** Puts a changed row where it belongs now, or takes it out. A row beyond what is loaded comes with its page. */
export function place(list: List, row: Conversation, stays: boolean): List {
  const rows = rowsOf(list);
  const others = rows.filter((one) => one.id !== row.id);
  const next = list.pages.at(-1)?.next ?? null;
  const last = others.at(-1);
  const loaded = next === null || (last !== undefined && inOrder(row, last) <= 0);
  const items = stays && (loaded || others.length < rows.length) ? [...others, row].sort(inOrder) : others;
  return { ...list, pages: list.pages.map((page, at) => (at === 0 ? { ...page, items } : { ...page, items: [] })) };
}

/** Keeps rows where they stand while somebody is about to click one: the known ones in their old order, new ones below. */
export function steady(rows: Conversation[], before: readonly string[]): Conversation[] {
  const byId = new Map<string, Conversation>(rows.map((row) => [row.id, row]));
  const kept = before.flatMap((id) => byId.get(id) ?? []);
  const known = new Set(before);
  return [...kept, ...rows.filter((row) => !known.has(row.id))];
}

/** The customer has written something that the reader has not seen, and nobody has answered. */
export function isUnread(row: Conversation): boolean {
  return row.waitingSince !== null && row.preview.by === 'customer' && row.seq > (row.readSeq ?? 0);
}
