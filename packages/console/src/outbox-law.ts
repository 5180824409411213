import type { File } from '@otklik/contract/files';

/**
 * A reply on its way. `waiting`: will be sent by itself. `held`: a colleague was faster, the person decides.
 * `refused`: the server will not have it; the text stays for the person to change.
 */
export interface Outgoing {
  id: string;
  conversationId: string;
  /** Whose reply it is: another person signed in here never sends it. */
  personId: string;
  text: string;
  files: File[];
  /** The newest entry the writer saw. */
  seenSeq: number;
  /** Send although a colleague was faster. */
  anyway: boolean;
  writtenAt: string;
  state: 'waiting' | 'held' | 'refused';
  /** Why, in the person's language. */
  reason: string | null;
}

const byId = (a: Outgoing, b: Outgoing) => (a.id < b.id ? -1 : 1);

/** What may be sent now: the oldest reply of each conversation, and none past one that waits for a decision. Ids rise with time. */
export function sendable(items: readonly Outgoing[], personId: string): Outgoing[] {
  const heads = new Map<string, Outgoing>();
  for (const item of items.toSorted(byId)) {
    if (item.personId === personId && item.state !== 'refused' && !heads.has(item.conversationId)) heads.set(item.conversationId, item);
  }
  return [...heads.values()].filter((item) => item.state === 'waiting');
}

/** Replies of one conversation in the order of their writing. */
export function pendingOf(items: readonly Outgoing[], conversationId: string): Outgoing[] {
  return items.filter((item) => item.conversationId === conversationId).toSorted(byId);
}

/** The replies of a conversation that will leave by themselves: those before one that waits for a decision. */
export function leaving(items: readonly Outgoing[], personId: string, conversationId: string): Outgoing[] {
  const own = pendingOf(items, conversationId).filter((item) => item.personId === personId && item.state !== 'refused');
  const held = own.findIndex((item) => item.state === 'held');
  return held === -1 ? own : own.slice(0, held);
}

/** How long to wait before trying again; grows, and never in step with other tabs. */
export function pauseMs(failures: number, chance: number): number {
  return Math.min(8000, 500 * 2 ** Math.min(failures, 6)) * (0.7 + chance * 0.6);
}
