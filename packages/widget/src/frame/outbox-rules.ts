import type { File as Uploaded } from '@otklik/contract/files';

/** A file on its way: its bytes stay here until the server has them. */
export interface OutFile {
  id: string;
  name: string;
  type: string;
  blob: Blob;
  uploaded: Uploaded | null;
}

/** A message that the server has not confirmed. Ids are UUIDv7, so their order is the order of writing. */
export interface OutMessage {
  id: string;
  conversationId: string;
  text: string;
  files: OutFile[];
  createdAt: string;
  /** How often it failed for want of a connection or a working server. */
  failures: number;
  /** The server's sentence when it declined the message: it waits for the person, not for the network. */
  refusal: string | null;
}

/**
 * What may be sent now: of each conversation the oldest message that was not declined, unless it is being sent or waits for its
 * next try – then nothing of that conversation, so that order holds.
 */
export function dueMessages(messages: readonly OutMessage[], sending: ReadonlySet<string>, notBefore: ReadonlyMap<string, number>, now: number): OutMessage[] {
  const heads = new Map<string, OutMessage>();
  for (const message of inOrder(messages)) {
    if (message.refusal === null && !heads.has(message.conversationId)) heads.set(message.conversationId, message);
  }
  return [...heads.values()].filter((head) => !sending.has(head.id) && (notBefore.get(head.id) ?? 0) <= now);
}

export function inOrder(messages: readonly OutMessage[]): OutMessage[] {
  return [...messages].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
}

/**
 * The same messages for a new customer: when a session was lost, the conversations belong to somebody the server no longer
 * knows here, so each gets a new id – one for all messages of a conversation.
 */
export function readdress(messages: readonly OutMessage[], newId: () => string): { messages: OutMessage[]; moved: ReadonlyMap<string, string> } {
  const moved = new Map<string, string>();
  const readdressed = inOrder(messages).map((message) => {
    const conversationId = moved.get(message.conversationId) ?? newId();
    moved.set(message.conversationId, conversationId);
    return { ...message, conversationId, failures: 0 };
  });
  return { messages: readdressed, moved };
}

/** Whether a failure passes by itself: no answer, a server in trouble, or one that asks for patience. */
export function isPassing(status: number): boolean {
  return status === 0 || status === 408 || status === 425 || status === 429 || status >= 500;
}
