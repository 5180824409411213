import type { Entry, OwnConversation } from '@otklik/contract/conversations';
import type { VisitorFrame } from '@otklik/contract/events';
import { computed, signal } from '@preact/signals';
import { backoffMilliseconds } from './backoff.ts';
import { DeskError } from './desk.ts';
import { lastSeq, mergeEntries, unreadIn } from './merge.ts';
import { isPassing } from './outbox-rules.ts';
import { askAsVisitor, session } from './session.ts';
import { newId } from './state.ts';

/** One conversation as this browser knows it: a stretch of entries that reaches the newest. */
export interface Thread {
  id: string;
  own: OwnConversation | null;
  entries: readonly Entry[];
  /** Up to this number nothing is missing; entries above it came by themselves. */
  solidSeq: number;
  /** Whether the stretch reaches the first message. */
  complete: boolean;
}

type Entries = { entries: Entry[]; seq: number };
const pageSize = 50;

export const threads = signal<ReadonlyMap<string, Thread>>(new Map());
/** The conversation on the screen; an id of our own until its first message has arrived. */
export const currentId = signal(newId());
/** More conversations than the list shows. */
export const nextCursor = signal<string | null>(null);
export const loadFailed = signal(false);
export const loaded = signal(false);

const blank = (id: string): Thread => ({ id, own: null, entries: [], solidSeq: 0, complete: false });
export const current = computed(() => threads.value.get(currentId.value) ?? blank(currentId.value));
export const unread = computed(() => {
  let sum = 0;
  for (const { own, entries } of threads.value.values()) if (own) sum += unreadIn(entries, own.customerSeenSeq);
  return sum;
});
/** Newest first. */
export const listed = computed(() =>
  [...threads.value.values()].flatMap(({ own }) => (own ? [own] : [])).sort((a, b) => (a.updatedAt < b.updatedAt ? 1 : a.updatedAt > b.updatedAt ? -1 : 0)),
);

function change(id: string, act: (thread: Thread) => Thread): void {
  threads.value = new Map(threads.value).set(id, act(threads.value.get(id) ?? blank(id)));
}

const pathOf = (id: string, query: string) => `/api/widget/conversations/${id}/entries?limit=${pageSize}${query}`;
const fetchEntries = (id: string, query: string) => askAsVisitor<Entries>({ method: 'GET', path: pathOf(id, query) });

/** Counts the customers of this page: what was asked for one is not shown to the next. */
let era = 0;

function add(id: string, came: readonly Entry[], known: { solidSeq?: number; complete?: boolean }): void {
  change(id, (thread) => ({
    ...thread,
    entries: mergeEntries(thread.entries, came),
    solidSeq: Math.max(thread.solidSeq, known.solidSeq ?? 0),
    complete: thread.complete || (known.complete ?? false),
  }));
}

/** Everything after what is known here; where nothing is known, the newest page. */
async function catchUp(id: string): Promise<void> {
  const asked = era;
  let from = threads.value.get(id)?.solidSeq ?? 0;
  const newest = from === 0;
  for (;;) {
    const { entries } = await fetchEntries(id, newest ? '' : `&after=${from}`);
    if (asked !== era) return;
    from = Math.max(from, lastSeq(entries));
    add(id, entries, { solidSeq: from, complete: newest && entries.length < pageSize });
    if (newest || entries.length < pageSize) return;
  }
}

function keepOwn(own: OwnConversation): void {
  // Marks only move forward: an answer that was overtaken on its way must not take them back.
  change(own.id, (thread) => ({
    ...thread,
    own: thread.own
      ? {
          ...own,
          customerSeenSeq: Math.max(own.customerSeenSeq, thread.own.customerSeenSeq),
          agentSeenSeq: Math.max(own.agentSeenSeq, thread.own.agentSeenSeq),
        }
      : own,
  }));
}

let refreshing: Promise<void> | undefined;
let wanted = false;
let failures = 0;
let again: ReturnType<typeof setTimeout> | undefined;

/** Asks for all that may have been missed: after every connection, and whenever somebody looks again. What fails is asked again until it is here. */
export function refresh(): Promise<void> {
  wanted = true;
  refreshing ??= (async () => {
    clearTimeout(again);
    try {
      while (wanted) {
        wanted = false;
        await refreshOnce();
      }
      loadFailed.value = false;
      failures = 0;
    } catch (error) {
      loadFailed.value = true;
      // The live line may stand, and bring nothing more that would tell of the gap.
      if (error instanceof DeskError && !isPassing(error.status)) return;
      again = setTimeout(() => void refresh(), backoffMilliseconds(failures, Math.random()));
      failures += 1;
    } finally {
      refreshing = undefined;
    }
  })();
  return refreshing;
}

/** What is being read has come. A session that ends before would be told as a fault. */
export const settled = (): Promise<void> => refreshing ?? Promise.resolve();

async function refreshOnce(): Promise<void> {
  if (!session.value) {
    loaded.value = true;
    return;
  }
  const asked = era;
  const page = await askAsVisitor<{ items: OwnConversation[]; next: string | null }>({ method: 'GET', path: '/api/widget/conversations' });
  if (asked !== era) return;
  for (const own of page.items) keepOwn(own);
  if (!loaded.value) nextCursor.value = page.next;
  chooseCurrent();
  for (const { own, solidSeq } of [...threads.value.values()]) {
    if (!own) continue;
    const missing = own.seq > Math.max(solidSeq, own.customerSeenSeq);
    if (own.id === currentId.value || missing) await catchUp(own.id);
  }
  loaded.value = true;
}

let chosen = false;

/** The first look shows the newest open conversation; later the person chooses. An untouched empty one gives way. */
function chooseCurrent(): void {
  const newest = listed.peek().find((own) => own.open) ?? listed.peek()[0];
  if (chosen || !newest || threads.value.has(currentId.value)) return;
  currentId.value = newest.id;
}

export function openThread(id: string): void {
  chosen = true;
  currentId.value = id;
  void refresh();
}

export function startAnew(): void {
  openThread(newId());
}

/** Messages before the earliest known one. */
export async function loadOlder(): Promise<void> {
  const { id, entries, complete, own } = current.value;
  const first = entries[0];
  if (complete || !first || !own) return;
  const came = await fetchEntries(id, `&before=${first.seq}`);
  add(id, came.entries, { complete: came.entries.length < pageSize });
}

export async function loadMoreThreads(): Promise<void> {
  if (!nextCursor.value) return;
  const path = `/api/widget/conversations?cursor=${encodeURIComponent(nextCursor.value)}`;
  const page = await askAsVisitor<{ items: OwnConversation[]; next: string | null }>({ method: 'GET', path });
  for (const own of page.items) keepOwn(own);
  nextCursor.value = page.next;
}

/** An entry by itself, from the live line or as the answer to our own message. Says whether it is new here. */
export function receive(entry: Entry): boolean {
  const before = threads.value.get(entry.conversationId);
  if (before?.entries.some(({ id }) => id === entry.id)) return false;
  // Told again, and older than what is loaded: it comes with its page.
  if (before && !before.complete && entry.seq < (before.entries[0]?.seq ?? 0)) return false;
  // Numbers may skip hidden entries; only the server knows whether something was missed.
  const gap = entry.seq > (before?.solidSeq ?? 0) + 1;
  add(entry.conversationId, [entry], gap ? {} : { solidSeq: entry.seq, complete: entry.seq === 1 });
  if (gap || !before?.own) void refresh();
  return true;
}

/** What the live line says about conversations; typing is another matter. */
export function hear(frame: VisitorFrame): void {
  if (frame.type === 'own.changed') keepOwn(frame.conversation);
  if (frame.type === 'conversation.seen') {
    const own = threads.value.get(frame.conversationId)?.own;
    if (own) keepOwn({ ...own, customerSeenSeq: frame.customerSeenSeq, agentSeenSeq: frame.agentSeenSeq });
  }
}

/** The person has looked at everything of the current conversation. Gives the place, or null when that was known. */
export function markSeen(): number | null {
  const { own, entries } = current.value;
  const seq = lastSeq(entries);
  if (!own || seq <= own.customerSeenSeq) return null;
  keepOwn({ ...own, customerSeenSeq: seq });
  return seq;
}

/** Nothing of the last customer stays. */
export function forgetThreads(): void {
  era += 1;
  threads.value = new Map();
  nextCursor.value = null;
  chosen = false;
  currentId.value = newId();
}

/** Follows a conversation to the id it got after a lost session. */
export function followMoved(moved: ReadonlyMap<string, string>): void {
  forgetThreads();
  const next = [...moved.values()].at(-1);
  if (next) currentId.value = next;
}
