import { signal } from '@preact/signals';
import { sendLive } from './live.ts';
import { site } from './state.ts';
import { threads } from './threads.ts';

/** Who types to us, by conversation; null stands for a colleague without a name. */
export const typing = signal<ReadonlyMap<string, string | null>>(new Map());
const forgetting = new Map<string, ReturnType<typeof setTimeout>>();
const forgetSeconds = 6;

export function hearTyping(conversationId: string, name: string | null, on: boolean): void {
  clearTimeout(forgetting.get(conversationId));
  const next = new Map(typing.value);
  if (on) {
    next.set(conversationId, name);
    forgetting.set(
      conversationId,
      setTimeout(() => hearTyping(conversationId, null, false), forgetSeconds * 1000),
    );
  } else next.delete(conversationId);
  typing.value = next;
}

const againSeconds = 3;
const peekMilliseconds = 700;
let toldAt = 0;
let told = false;
let peek: ReturnType<typeof setTimeout> | undefined;

/** Tells the desk that the customer types – with the text itself only where the site has the sneak peek, and says so. */
export function tellTyping(threadId: string, text: string): void {
  const conversationId = threads.value.get(threadId)?.own?.id;
  // The desk does not know a conversation before its first message.
  if (!conversationId) return;
  clearTimeout(peek);
  if (text.trim() === '') {
    if (told) sendLive({ type: 'typing', conversationId, on: false });
    told = false;
    return;
  }
  const say = () => {
    toldAt = Date.now();
    told = true;
    sendLive({ type: 'typing', conversationId, on: true, ...(site.value?.sneakPeek ? { draft: text.slice(0, 2000) } : {}) });
  };
  const since = Date.now() - toldAt;
  if (!told || since >= againSeconds * 1000) say();
  else if (site.value?.sneakPeek) peek = setTimeout(say, Math.max(0, peekMilliseconds - since));
}
