import type { Entry } from '@otklik/contract/conversations';
import type { VisitorFrame } from '@otklik/contract/events';
import { effect, signal } from '@preact/signals';
import { forgetDrafts } from './draft.ts';
import { sendLive, startLive } from './live.ts';
import { lastSeq } from './merge.ts';
import { clearOutbox, outbox, sendNow, startOutbox } from './outbox.ts';
import { tellPage } from './page.ts';
import { identify, logout, session } from './session.ts';
import { soundFor } from './sound.ts';
import { looking, shown, words } from './state.ts';
import { current, forgetThreads, hear, markSeen, receive, refresh, settled, threads, unread } from './threads.ts';
import { hearTyping } from './typing.ts';

/** The timeline is scrolled to its end, so that what comes is seen. */
export const atEnd = signal(true);

let signing: Promise<void> = Promise.resolve();

/** Joins the parts: what is heard goes to the timeline, the page, the ear; what is seen goes to the desk. */
export function startTalk(): void {
  void startOutbox();
  startLive({
    frame: hearFrame,
    opened: catchUp,
    silence: () => void refresh(),
  });

  const look = () => {
    looking.value = shown.value && document.visibilityState === 'visible';
  };
  document.addEventListener('visibilitychange', look);
  effect(look);

  effect(() => {
    // Read first, so that the effect depends on all of it.
    const thread = current.value;
    if (looking.value && atEnd.value && thread.own && markSeen() !== null) report(thread.id);
  });
  effect(() => tellPage({ type: 'unread', count: unread.value }));
  effect(() => {
    if (outbox.value.length > 0 || threads.value.size > 0) tellPage({ type: 'known', on: true });
  });
  // A customer of another tab, or nobody: what was theirs goes.
  let customerId = session.value?.customerId;
  effect(() => {
    const next = session.value?.customerId;
    if (customerId && !next && outbox.peek().length === 0) forgetThreads();
    customerId = next;
  });
}

/** Sends what waits and asks for what may have been missed. */
function catchUp(): void {
  sendNow();
  void refresh().then(reportMarks);
}

function hearFrame(frame: VisitorFrame): void {
  if (frame.type === 'entry.added') arrive(frame.entry);
  else if (frame.type === 'conversation.typing') {
    if (frame.by === 'agent') hearTyping(frame.conversationId, frame.name, frame.on);
  } else if (frame.type === 'resync') catchUp();
  else if (frame.type === 'signed.out') {
    // Logged out elsewhere, or just signing in: the next answer tells.
    void signing.then(refresh);
  } else hear(frame);
}

function arrive(entry: Entry): void {
  const fresh = receive(entry);
  report(entry.conversationId);
  if (!fresh || entry.author.kind === 'customer') return;
  hearTyping(entry.conversationId, null, false);
  tellPage({ type: 'message', message: { conversationId: entry.conversationId, author: entry.author.name, text: entry.text } });
  if (!looking.value || !document.hasFocus()) soundFor(entry.id);
}

/** Tells the desk what has come, and what was looked at. */
function report(id: string): void {
  const thread = threads.value.get(id);
  if (!thread?.own) return;
  sendLive({ type: 'seen', conversationId: thread.own.id, deliveredSeq: lastSeq(thread.entries), seenSeq: thread.own.customerSeenSeq });
}

function reportMarks(): void {
  for (const { id, entries } of threads.value.values()) if (entries.length > 0) report(id);
}

/** The shop vouches for its customer. What a guest wrote becomes that customer's; what another customer left unsent is dropped. */
export function becomeCustomer(identity: string): void {
  signing = signing.then(async () => {
    const before = session.value;
    try {
      await settled();
      const now = await identify(identity);
      if (before && before.customerId !== now.customerId) {
        if (before.externalId !== null) await clearOutbox();
        forgetThreads();
      }
      await refresh();
    } catch (error) {
      tellPage({ type: 'refused', message: `${words.value.identityRefused} ${error instanceof Error ? error.message : ''}` });
    }
  });
}

export function becomeNobody(): void {
  signing = signing.then(async () => {
    await clearOutbox();
    await logout(settled());
    forgetDrafts();
    forgetThreads();
    tellPage({ type: 'known', on: false });
  });
}
