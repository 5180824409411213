import type { Entry } from '@otklik/contract/conversations';
import { signal } from '@preact/signals';
import { backoffMilliseconds } from './backoff.ts';
import { DeskError } from './desk.ts';
import { holding } from './locks.ts';
import { dueMessages, inOrder, isPassing, type OutFile, type OutMessage, readdress } from './outbox-rules.ts';
import { readOutbox, removeFromOutbox, writeOutbox } from './outbox-store.ts';
import { askAsVisitor, onSessionLost } from './session.ts';
import { newId, siteKey } from './state.ts';
import { followMoved, receive } from './threads.ts';
import { upload } from './uploads.ts';

/** What waits here to be sent, oldest first; the same in every tab. */
export const outbox = signal<readonly OutMessage[]>([]);

const sending = new Set<string>();
/** By the clock that nobody sets. */
const notBefore = new Map<string, number>();
const tabs = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel(`otklik.${siteKey}.outbox`);
let leading = false;
let timer: ReturnType<typeof setTimeout> | undefined;

type Told = { type: 'changed' } | { type: 'sent'; entry: Entry } | { type: 'now' };

function tell(news: Told): void {
  tabs?.postMessage(news);
}

async function reload(): Promise<void> {
  outbox.value = inOrder(await readOutbox());
  pump();
}

/** Writes a message; from here on it is not lost. */
export async function post(conversationId: string, text: string, files: OutFile[]): Promise<void> {
  const id = newId(outbox.value.at(-1)?.id);
  const message: OutMessage = { id, conversationId, text, files, createdAt: new Date().toISOString(), failures: 0, refusal: null };
  outbox.value = [...outbox.value, message];
  await writeOutbox([message]);
  tell({ type: 'changed' });
  // Whoever writes wants it sent: what waits for its next try is tried too.
  sendNow();
}

/** Takes a message back, to be written anew or forgotten. One that is being sent can no longer be taken back. */
export async function withdraw(id: string): Promise<OutMessage | undefined> {
  const message = outbox.value.find((one) => one.id === id);
  if (!message || sending.has(id)) return undefined;
  outbox.value = outbox.value.filter((one) => one.id !== id);
  await removeFromOutbox(id);
  tell({ type: 'changed' });
  pump();
  return message;
}

/** Tries at once, in whichever tab sends. */
export function sendNow(): void {
  notBefore.clear();
  tell({ type: 'now' });
  pump();
}

/** Forgets all of a customer who logged out. */
export async function clearOutbox(): Promise<void> {
  const all = outbox.value;
  outbox.value = [];
  for (const { id } of all) await removeFromOutbox(id);
  tell({ type: 'changed' });
}

async function keep(message: OutMessage): Promise<void> {
  // Taken back meanwhile: it stays gone.
  if (!outbox.value.some(({ id }) => id === message.id)) return;
  outbox.value = outbox.value.map((one) => (one.id === message.id ? message : one));
  await writeOutbox([message]);
  tell({ type: 'changed' });
}

function pump(): void {
  if (!leading) return;
  const now = performance.now();
  for (const message of dueMessages(outbox.value, sending, notBefore, now)) void send(message);
  clearTimeout(timer);
  const next = [...notBefore.values()].filter((at) => at > now);
  if (next.length > 0) timer = setTimeout(pump, Math.min(...next) - now);
}

async function send(message: OutMessage): Promise<void> {
  sending.add(message.id);
  try {
    let held = message;
    for (const file of message.files) {
      if (file.uploaded) continue;
      const uploaded = await upload(file);
      held = { ...held, files: held.files.map((one) => (one.id === file.id ? { ...one, uploaded } : one)) };
      await keep(held);
    }
    const entry = await askAsVisitor<Entry>({
      method: 'POST',
      path: `/api/widget/conversations/${message.conversationId}/messages`,
      body: { id: message.id, text: message.text, fileIds: message.files.map(({ id }) => id) },
    });
    await delivered(entry);
  } catch (error) {
    await failed(message.id, error);
  } finally {
    sending.delete(message.id);
    pump();
  }
}

async function delivered(entry: Entry): Promise<void> {
  // First shown as sent, then struck from the outbox: it must not blink.
  receive(entry);
  outbox.value = outbox.value.filter(({ id }) => id !== entry.id);
  notBefore.delete(entry.id);
  await removeFromOutbox(entry.id);
  tell({ type: 'sent', entry });
}

async function failed(id: string, error: unknown): Promise<void> {
  const message = outbox.value.find((one) => one.id === id);
  if (!message) return;
  if (error instanceof DeskError && !isPassing(error.status)) {
    await keep({ ...message, refusal: error.message });
    return;
  }
  const asked = error instanceof DeskError ? error.waitSeconds * 1000 : 0;
  notBefore.set(id, performance.now() + Math.max(asked, backoffMilliseconds(message.failures, Math.random())));
  await keep({ ...message, failures: message.failures + 1 });
}

async function moveHouse(): Promise<void> {
  const { messages, moved } = readdress(outbox.value, newId);
  // The files went up for a customer who is gone; they go again.
  const fresh = messages.map((message) => ({ ...message, files: message.files.map((file) => ({ ...file, id: newId(), uploaded: null })) }));
  outbox.value = fresh;
  followMoved(moved);
  await writeOutbox(fresh);
  tell({ type: 'changed' });
  pump();
}

/** Wakes the outbox: one tab sends, the others take over when it goes. Without locks each sends, and the server keeps one of each. */
export async function startOutbox(): Promise<void> {
  onSessionLost(() => void moveHouse());
  tabs?.addEventListener('message', ({ data }: MessageEvent<Told>) => {
    if (data.type === 'sent') receive(data.entry);
    if (data.type === 'now') notBefore.clear();
    void reload();
  });
  addEventListener('online', sendNow);
  await reload();
  const lead = () => {
    leading = true;
    pump();
    return new Promise<never>(() => {});
  };
  void holding(`otklik.${siteKey}.sender`, lead);
}
