import type { Conversation, Entry, OwnConversation } from '@otklik/contract/conversations';
import type { ConversationId, CustomerId, WorkspaceId } from '@otklik/contract/ids';
import type { Events } from '../kit/events.ts';
import { ownEntry } from './shapes.ts';

interface Changed {
  row: Conversation;
  own: OwnConversation;
  customerId: CustomerId;
}

/** Tells the desk, and the customer as far as it concerns them, what was written and how the conversation stands now. */
export function announce(events: Events, workspaceId: WorkspaceId, { row, own, customerId }: Changed, entries: Entry[]): void {
  const desk = { workspaceId, people: true } as const;
  for (const entry of entries) events.publish(desk, { type: 'entry.added', entry });
  events.publish(desk, { type: 'conversation.changed', conversation: row });
  for (const entry of entries) if (entry.kind === 'message') events.publish({ customerId }, { type: 'entry.added', entry: ownEntry(entry) });
  events.publish({ customerId }, { type: 'own.changed', conversation: own });
}

interface Marks {
  customerId: CustomerId;
  customerDeliveredSeq: number;
  customerSeenSeq: number;
  agentSeenSeq: number;
}

/** Tells both sides what has been delivered and seen. */
export function announceMarks(events: Events, workspaceId: WorkspaceId, conversationId: ConversationId, { customerId, ...marks }: Marks): void {
  const frame = { type: 'conversation.seen', conversationId, ...marks } as const;
  events.publish({ workspaceId, people: true }, frame);
  events.publish({ customerId }, frame);
}
