import type { EntryKind } from '@otklik/contract/conversations';
import type { ConversationId, CustomerId, EntryId, FileId, PersonId, SiteId } from '@otklik/contract/ids';
import { previewOf } from './message-text.ts';
import { type Actor, beginning, type State } from './rules.ts';
import type { NewEntry, Ready } from './store.ts';

/** A conversation as it is told from outside: who said and did what, and when. Everything else follows from it. */
export interface Told {
  id: ConversationId;
  siteId: SiteId;
  customerId: CustomerId;
  entries: { kind: EntryKind; by: 'customer' | 'system' | { personId: PersonId }; to?: PersonId; text?: string; fileIds?: FileId[]; at: Date }[];
}

/** Plays a told conversation through, in the order given: its numbers, its state at the end, its clock. */
export function replay(told: Told, newId: () => EntryId): { ready: Ready; entries: (NewEntry & { fileIds: FileId[] })[] } {
  const first = told.entries[0];
  const last = told.entries.at(-1);
  if (!first || !last) throw new TypeError(`the conversation ${told.id} has no entries`);
  let state = beginning(first.at);
  let preview: Ready['preview'] = { by: 'customer', text: '', files: 0 };
  let agentSeen = 0;
  const entries = told.entries.map((entry, index) => {
    const seq = index + 1;
    const by = actorOf(entry.by, told.customerId);
    state = { ...after(state, entry.kind, by, entry.to ?? null, seq, entry.at), seq };
    if (entry.kind === 'message') preview = { by: by.kind, text: previewOf(entry.text ?? ''), files: entry.fileIds?.length ?? 0 };
    if (by.kind === 'agent') agentSeen = seq;
    return { id: newId(), seq, kind: entry.kind, by, to: entry.to ?? null, text: entry.text ?? '', fileIds: entry.fileIds ?? [], at: entry.at };
  });
  // Whoever writes again has seen what was said before.
  const customerSeen = state.status === 'solved' ? state.seq : entries.findLastIndex((entry) => entry.by.kind === 'customer') + 1;
  const { id, siteId, customerId } = told;
  return { ready: { id, siteId, customerId, state, preview, seen: { customer: customerSeen, agent: agentSeen }, updatedAt: last.at }, entries };
}

function actorOf(by: Told['entries'][number]['by'], customerId: CustomerId): Actor {
  if (by === 'customer') return { kind: 'customer', id: customerId };
  return by === 'system' ? { kind: 'system' } : { kind: 'agent', id: by.personId };
}

function after(state: State, kind: EntryKind, by: Actor, to: PersonId | null, seq: number, at: Date): State {
  const agentId = by.kind === 'agent' ? by.id : null;
  switch (kind) {
    case 'message':
      if (agentId === null) return { ...state, messageSeq: seq, waitingSince: by.kind === 'customer' ? (state.waitingSince ?? at) : state.waitingSince };
      return {
        ...state,
        messageSeq: seq,
        waitingSince: null,
        replySeq: seq,
        replyBy: agentId,
        firstReplySeconds: state.firstReplySeconds ?? Math.round((at.getTime() - state.createdAt.getTime()) / 1000),
      };
    case 'taken':
      return { ...state, status: 'assigned', assigneeId: agentId };
    case 'assigned':
      return { ...state, status: 'assigned', assigneeId: to };
    case 'returned':
      return { ...state, status: 'queued', assigneeId: null };
    case 'solved':
      return { ...state, status: 'solved', waitingSince: null };
    case 'reopened':
      return { ...state, status: state.assigneeId ? 'assigned' : 'queued' };
  }
}
