import type { Conversation, View } from '@otklik/contract/conversations';
import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { ask, contract } from '../api.ts';
import { queries } from '../desk.ts';
import { belongs, type List, type ListPage, place, rowsOf, withRead } from './rows.ts';
import { firstSeq, hasNewer, hasOlder, join, lastSeq, type Stretch } from './timeline.ts';

const routes = contract.conversations;
export const views: View[] = ['mine', 'unassigned', 'all', 'solved'];

export const conversationKeys = {
  all: ['conversations'],
  lists: ['conversations', 'list'],
  list: (view: View) => ['conversations', 'list', view],
  counts: ['conversations', 'counts'],
  one: (id: string) => ['conversations', 'one', id],
  entries: (id: string) => ['conversations', 'entries', id],
} as const;

export const listQuery = (view: View) =>
  infiniteQueryOptions<ListPage, Error, List, readonly string[], string | null>({
    queryKey: conversationKeys.list(view),
    queryFn: ({ pageParam }) => ask(routes.list, { query: { view, limit: 50, ...(pageParam === null ? {} : { cursor: pageParam }) } }),
    initialPageParam: null,
    getNextPageParam: (last) => last.next,
  });

export const countsQuery = queryOptions({
  queryKey: conversationKeys.counts,
  queryFn: () => ask(routes.counts),
  placeholderData: keepPreviousData,
});

export const oneQuery = (id: string) =>
  queryOptions({ queryKey: conversationKeys.one(id), queryFn: () => ask(routes.get, { params: { conversationId: id } }), gcTime: 30 * 60_000 });

const pageOf = 50;
async function fetchEntries(id: string, window: { after?: number; before?: number }): Promise<Stretch> {
  const { entries, seq } = await ask(routes.entries, { params: { conversationId: id }, query: { ...window, limit: pageOf } });
  return { entries, newest: seq };
}

export const entriesQuery = (id: string) => queryOptions({ queryKey: conversationKeys.entries(id), queryFn: () => fetchEntries(id, {}), gcTime: 30 * 60_000 });

export const stretchOf = (id: string) => queries.getQueryData<Stretch>(conversationKeys.entries(id));

/** Joins entries to what is loaded of a conversation; nothing when it has never been opened here. */
export function mergeEntries(id: string, part: Stretch): void {
  queries.setQueryData<Stretch>(conversationKeys.entries(id), (now) => now && join(now, part.entries, part.newest));
}

const underWay = new Map<string, Promise<void>>();
function once(key: string, work: () => Promise<void>): Promise<void> {
  const running = underWay.get(key) ?? work().finally(() => underWay.delete(key));
  underWay.set(key, running);
  return running;
}

/** Loads the page before what is there. */
export const loadOlder = (id: string) =>
  once(`older ${id}`, async () => {
    const now = stretchOf(id);
    if (now && hasOlder(now)) mergeEntries(id, await fetchEntries(id, { before: firstSeq(now) }));
  });

/** Loads the page after what is there. */
export const loadNewer = (id: string) =>
  once(`newer ${id}`, async () => {
    const now = stretchOf(id);
    if (now) mergeEntries(id, await fetchEntries(id, { after: lastSeq(now) }));
  });

/** After a break or a gap: everything that followed what is loaded, or, when that is much, the newest page instead. */
export const catchUp = (id: string) =>
  once(`newer ${id}`, async () => {
    const now = stretchOf(id);
    if (!now) return;
    mergeEntries(id, await fetchEntries(id, { after: lastSeq(now) }));
    const after = stretchOf(id);
    if (after && hasNewer(after)) queries.setQueryData(conversationKeys.entries(id), await fetchEntries(id, {}));
  });

/** Shows the stretch around an entry, as when a search result is opened. */
export async function openAround(id: string, seq: number): Promise<void> {
  const now = stretchOf(id);
  if (now && firstSeq(now) <= seq && seq <= lastSeq(now)) return;
  const found = await fetchEntries(id, { after: Math.max(0, seq - pageOf / 2) });
  // The newest page may still be on its way: it must not come over this one.
  await queries.cancelQueries({ queryKey: conversationKeys.entries(id) });
  queries.setQueryData(conversationKeys.entries(id), found);
}

/** Shows the end of a conversation. */
export async function openNewest(id: string): Promise<void> {
  queries.setQueryData(conversationKeys.entries(id), await fetchEntries(id, {}));
}

/** What this tab last knew of a conversation's row. */
export function knownRow(id: string): Conversation | undefined {
  const one = queries.getQueryData<{ conversation: Conversation }>(conversationKeys.one(id));
  if (one) return one.conversation;
  for (const view of views) {
    const row = rowsOf(queries.getQueryData<List>(conversationKeys.list(view))).find((each) => each.id === id);
    if (row) return row;
  }
  return undefined;
}

/** Puts a changed row into every view and onto the open conversation. */
export function mergeRow(pushed: Conversation, meId: string): void {
  const row = withRead(pushed, knownRow(pushed.id));
  for (const view of views) {
    queries.setQueryData<List>(conversationKeys.list(view), (list) => list && place(list, row, belongs(view, row, meId)));
  }
  queries.setQueryData<{ conversation: Conversation }>(conversationKeys.one(row.id), (one) => one && { ...one, conversation: row });
}

let countsDue: ReturnType<typeof setTimeout> | undefined;
/** Counts anew, once for a burst of news. */
export function recount(): void {
  clearTimeout(countsDue);
  countsDue = setTimeout(() => void queries.invalidateQueries({ queryKey: conversationKeys.counts }), 250);
}
