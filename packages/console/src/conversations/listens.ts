import type { Conversation } from '@otklik/contract/conversations';
import type { CustomerCard } from '@otklik/contract/customers';
import type { AgentFrame } from '@otklik/contract/events';
import { queries } from '../desk.ts';
import { live } from '../live.ts';
import { outbox } from '../outbox.ts';
import { alertOf } from './alerts.ts';
import { noteTyping, noteViewers } from './presence.ts';
import { catchUp, changeMarks, conversationKeys, forgetForeseen, knownRow, mergeEntries, mergeRow, recount, stretchOf } from './queries.ts';
import { hasNewer, type Stretch } from './timeline.ts';

interface Opened {
  conversation: Conversation;
  customer: CustomerCard;
}

function changeOpened(change: (opened: Opened) => Opened) {
  queries.setQueriesData<Opened>({ queryKey: ['conversations', 'one'] }, (opened) => opened && change(opened));
}

/** Joins what was told to what is loaded, and asks for what was missed on the way where the end of the conversation is loaded. */
function join(id: string, told: Stretch) {
  const before = stretchOf(id);
  mergeEntries(id, told);
  const now = stretchOf(id);
  if (before && now && !hasNewer(before) && hasNewer(now)) void catchUp(id).catch(() => {});
}

/** Takes up what the server tells; what is told twice changes nothing. */
export function hear(frame: AgentFrame, meId: string): void {
  if (frame.type === 'entry.added') {
    const { entry } = frame;
    join(entry.conversationId, { entries: [entry], newest: entry.seq });
    if (entry.kind === 'message') noteTyping(entry.conversationId, entry.author.kind === 'customer' ? 'customer' : (entry.author.id ?? ''), null);
    alertOf(entry, knownRow(entry.conversationId));
  } else if (frame.type === 'conversation.changed') {
    const { id, seq } = frame.conversation;
    mergeRow(frame.conversation, meId);
    join(id, { entries: [], newest: seq });
    recount();
  } else if (frame.type === 'conversation.seen') {
    const { conversationId, customerDeliveredSeq, customerSeenSeq } = frame;
    changeMarks(conversationId, { customerDeliveredSeq, customerSeenSeq }, meId);
  } else if (frame.type === 'conversation.read') {
    changeMarks(frame.conversationId, { readSeq: frame.seq }, meId);
    recount();
  } else if (frame.type === 'conversation.typing') {
    const who = frame.by === 'customer' ? 'customer' : (frame.personId ?? '');
    if (who !== meId) noteTyping(frame.conversationId, who, frame.on ? { name: frame.name, draft: frame.draft } : null);
  } else if (frame.type === 'conversation.viewers') {
    noteViewers(
      frame.conversationId,
      frame.personIds.filter((id) => id !== meId),
    );
  } else if (frame.type === 'customer.changed') {
    const { customer } = frame;
    changeOpened((opened) => (opened.customer.id === customer.id ? { ...opened, customer: { ...opened.customer, ...customer } } : opened));
  } else if (frame.type === 'customer.viewed') {
    const { customerId, page } = frame;
    changeOpened((opened) =>
      opened.customer.id === customerId ? { ...opened, customer: { ...opened.customer, pages: [page, ...opened.customer.pages].slice(0, 50) } } : opened,
    );
  }
}

/** Whenever the line opens: the views as they are now, and what followed in every conversation that is loaded. */
function refresh() {
  outbox.wake();
  void queries.invalidateQueries({ queryKey: conversationKeys.lists });
  void queries.invalidateQueries({ queryKey: conversationKeys.counts });
  void queries.invalidateQueries({ queryKey: ['conversations', 'one'] });
  for (const [key] of queries.getQueriesData<Stretch>({ queryKey: ['conversations', 'entries'] })) {
    void catchUp(String(key[2])).catch(() => {});
  }
}

/** Keeps all that is on the screen in step with the server; answers how to stop. */
export function listenToConversations(meId: string): () => void {
  const stops = [
    forgetForeseen,
    live.hear((frame) => hear(frame, meId)),
    live.whenOpen(refresh),
    outbox.hear((entry) => mergeEntries(entry.conversationId, { entries: [entry], newest: entry.seq })),
  ];
  return () => {
    for (const stop of stops) stop();
  };
}
