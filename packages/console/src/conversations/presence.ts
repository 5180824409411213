import { createStore } from '../ui/store.ts';

export interface Typing {
  name: string | null;
  draft: string | null;
}

interface Presence {
  /** Who is typing in a conversation: `customer`, or a colleague's id. */
  typing: Record<string, Record<string, Typing>>;
  /** Who else has a conversation open. */
  viewers: Record<string, readonly string[]>;
}

export const presence = createStore<Presence>({ typing: {}, viewers: {} });
export const nobody: Readonly<Record<string, Typing>> = {};
export const noViewers: readonly string[] = [];

const timers = new Map<string, ReturnType<typeof setTimeout>>();

/** Notes that somebody types, or has stopped; without news it is forgotten after six seconds. */
export function noteTyping(conversationId: string, who: string, typing: Typing | null): void {
  const key = `${conversationId} ${who}`;
  clearTimeout(timers.get(key));
  timers.delete(key);
  const { [who]: _, ...others } = presence.get().typing[conversationId] ?? {};
  presence.change({ typing: { ...presence.get().typing, [conversationId]: typing ? { ...others, [who]: typing } : others } });
  if (typing)
    timers.set(
      key,
      setTimeout(() => noteTyping(conversationId, who, null), 6000),
    );
}

export function noteViewers(conversationId: string, personIds: readonly string[]): void {
  presence.change({ viewers: { ...presence.get().viewers, [conversationId]: personIds } });
}
