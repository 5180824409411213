import { ask, call, contract } from '../api.ts';
import { queries } from '../desk.ts';
import { conversationKeys } from './queries.ts';

const pauseMs = 700;
const due = new Map<string, ReturnType<typeof setTimeout>>();
const keyOf = (conversationId: string) => `otklik-draft ${conversationId}`;

/** The text not yet on the server, when the browser was killed before it got there. */
export const unsavedDraft = (conversationId: string): string | null => localStorage.getItem(keyOf(conversationId));

async function save(conversationId: string, send: typeof ask) {
  due.delete(conversationId);
  const text = localStorage.getItem(keyOf(conversationId));
  if (text === null) return;
  await send(contract.conversations.saveDraft, { params: { conversationId }, body: { text } });
  if (localStorage.getItem(keyOf(conversationId)) !== text) return;
  queries.setQueryData<{ draft: string }>(conversationKeys.one(conversationId), (one) => one && { ...one, draft: text });
  localStorage.removeItem(keyOf(conversationId));
}

/** Keeps an unsent text: here at once, on the server a moment later. What is known of the conversation changes only then: each change redraws it whole. */
export function keepDraft(conversationId: string, text: string): void {
  localStorage.setItem(keyOf(conversationId), text);
  clearTimeout(due.get(conversationId));
  due.set(
    conversationId,
    setTimeout(() => void save(conversationId, call).catch(() => {}), pauseMs),
  );
}

/** Saves what is still due, as when the conversation is left. */
export function saveDraftNow(conversationId: string): void {
  if (!due.has(conversationId)) return;
  clearTimeout(due.get(conversationId));
  void save(conversationId, ask).catch(() => {});
}
