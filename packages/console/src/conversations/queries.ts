import type { Conversation, View } from '@otklik/contract/conversations';
import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { ask, contract, Refused } from '../api.ts';
import { meQuery, queries } from '../desk.ts';
import { pauseMs } from '../outbox-law.ts';
import { belongs, type List, type ListPage, place, withMarks } from './rows.ts';
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
    queryFn: async ({ pageParam }) => {
      const { items, next } = await ask(routes.list, { query: { view, limit: 50, ...(pageParam === null ? {} : { cursor: pageParam }) } });
      const meId = queries.getQueryData(meQuery.queryKey)?.id ?? '';
      return { items: items.map(newest).filter((row) => belongs(view, row, meId)), next };
    },
    initialPageParam: null,
    getNextPageParam: (last) => last.next,
  });

export const countsQuery = queryOptions({
  queryKey: conversationKeys.counts,
  queryFn: () => ask(routes.counts),
  placeholderData: keepPreviousData,
});

export const oneQuery = (id: string) =>
  queryOptions({
    queryKey: conversationKeys.one(id),
    queryFn: async () => {
      const opened = await ask(routes.get, { params: { conversationId: id } });
      return { ...opened, conversation: newest(opened.conversation) };
    },
    gcTime: 30 * 60_000,
  });

const pageOf = 50;
async function fetchEntries(id: string, window: { after?: number; before?: number }): Promise<Stretch> {
  const { entries, seq } = await ask(routes.entries, { params: { conversationId: id }, query: { ...window, limit: pageOf } });
  // What was written meanwhile may have been heard of before this page came.
  return { entries, newest: Math.max(seq, knownRow(id)?.seq ?? 0) };
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

async function fillUp(id: string): Promise<void> {
  const now = stretchOf(id);
  if (!now) return;
  mergeEntries(id, await fetchEntries(id, { after: lastSeq(now) }));
  const after = stretchOf(id);
  if (after && hasNewer(after)) queries.setQueryData(conversationKeys.entries(id), await fetchEntries(id, {}));
}

/**
 * After a break or a gap: everything that followed what is loaded, or, when that is much, the newest page instead. While the server
 * cannot be reached it is asked again: nothing else would tell of the gap.
 */
export const catchUp = (id: string) =>
  once(`newer ${id}`, async () => {
    for (let failures = 0; ; failures++) {
      try {
        return await fillUp(id);
      } catch (error) {
        if (!(error instanceof Refused && error.passing)) throw error;
        await new Promise((resolve) => setTimeout(resolve, pauseMs(failures, Math.random())));
      }
    }
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

type Step = (row: Conversation) => Conversation;
/** Of a conversation with commands on their way: its row as the server last told it, and what is to become of it. */
interface Way {
  told: Conversation;
  steps: Step[];
}
const ahead = new Map<string, Way>();
const endOf = ({ told, steps }: Way) => steps.reduce((row, step) => step(row), told);

/** The newest row in the views and of the open conversation. */
function rowShown(id: string): Conversation | undefined {
  const rows = views.flatMap((view) => queries.getQueryData<List>(conversationKeys.list(view))?.pages.flatMap((page) => page.items) ?? []);
  const one = queries.getQueryData<{ conversation: Conversation }>(conversationKeys.one(id))?.conversation;
  return rows.filter((row) => row.id === id).reduce((newer, row) => (newer && newer.seq >= row.seq ? newer : row), one);
}

/** What this tab knows of a conversation's row, with what is foreseen of it. */
export function knownRow(id: string): Conversation | undefined {
  const way = ahead.get(id);
  return way ? endOf(way) : rowShown(id);
}
const toldRow = (id: string) => ahead.get(id)?.told ?? rowShown(id);

/** The row to show when the server tells one: news that was overtaken on its way changes nothing, and what is foreseen stays foreseen. */
function newest(told: Conversation): Conversation {
  const known = toldRow(told.id);
  const now = known && known.seq > told.seq ? known : withMarks(told, known);
  const way = ahead.get(told.id);
  if (!way) return now;
  way.told = now;
  return endOf(way);
}

/** Puts a row that the server told into every view and onto the open conversation, unless a newer one is there. */
export function mergeRow(told: Conversation, meId: string): void {
  const row = newest(told);
  for (const view of views) {
    queries.setQueryData<List>(conversationKeys.list(view), (list) => list && place(list, row, belongs(view, row, meId)));
  }
  queries.setQueryData<{ conversation: Conversation }>(conversationKeys.one(row.id), (one) => one && { ...one, conversation: row });
}

/** Changes marks of a row that is known here. */
export function changeMarks(id: string, marks: Partial<Pick<Conversation, 'readSeq' | 'customerDeliveredSeq' | 'customerSeenSeq'>>, meId: string): void {
  const told = toldRow(id);
  if (told) mergeRow({ ...told, ...marks }, meId);
}

/** Shows at once what a command will make of a row; answers how to end that, when the server has answered and the answer is merged. */
export function foresee(id: string, step: Step, meId: string): () => void {
  const told = toldRow(id);
  if (!told) return () => {};
  const way = ahead.get(id) ?? { told, steps: [] };
  ahead.set(id, way);
  way.steps.push(step);
  mergeRow(told, meId);
  return () => {
    way.steps = way.steps.filter((one) => one !== step);
    mergeRow(way.told, meId);
    if (way.steps.length === 0 && ahead.get(id) === way) ahead.delete(id);
  };
}

/** Foresees nothing any more: whoever gave the commands has gone. */
export const forgetForeseen = () => ahead.clear();

let countsDue: ReturnType<typeof setTimeout> | undefined;
/** Counts anew, once for a burst of news. */
export function recount(): void {
  clearTimeout(countsDue);
  countsDue = setTimeout(() => void queries.invalidateQueries({ queryKey: conversationKeys.counts }), 250);
}
