import type { Entry } from '@otklik/contract/conversations';
import { ask, contract, Refused } from './api.ts';
import { leaving, type Outgoing, pauseMs, sendable } from './outbox-law.ts';
import { dropFromOutbox, keepInOutbox, readOutbox } from './outbox-store.ts';
import { createStore } from './ui/store.ts';
import { uuidv7 } from './ui/uuid.ts';

type News = { changed: true } | { sent: Entry };

/** Everything not yet acknowledged, as this tab knows it. */
export const outboxState = createStore<{ items: Outgoing[] }>({ items: [] });

const heard = new Set<(entry: Entry) => void>();
const channel = new BroadcastChannel('otklik-outbox');
let personId: string | undefined;
let failures = 0;
let wake = () => {};

async function refresh() {
  outboxState.change({ items: await readOutbox() });
}

function tell(news: News) {
  channel.postMessage(news);
}

function arrived(entry: Entry) {
  for (const ear of heard) ear(entry);
}

channel.onmessage = (message: MessageEvent<News>) => {
  if ('sent' in message.data) arrived(message.data.sent);
  void refresh().then(() => wake());
};

async function put(item: Outgoing) {
  outboxState.change({ items: [...outboxState.get().items.filter((one) => one.id !== item.id), item] });
  await keepInOutbox(item);
  tell({ changed: true });
}

async function remove(id: string) {
  await dropFromOutbox(id);
  outboxState.change({ items: outboxState.get().items.filter((one) => one.id !== id) });
  tell({ changed: true });
}

/** Sends one reply; answers whether it is settled, one way or another. */
async function send(item: Outgoing): Promise<boolean> {
  try {
    const entry = await ask(contract.conversations.reply, {
      params: { conversationId: item.conversationId },
      body: { id: item.id, text: item.text, fileIds: item.files.map((file) => file.id), seenSeq: item.seenSeq, anyway: item.anyway },
    });
    arrived(entry);
    tell({ sent: entry });
    await remove(item.id);
    return true;
  } catch (error) {
    if (!(error instanceof Refused) || error.passing || error.status === 401) return false;
    await put({ ...item, state: error.code === 'conversations_overtaken' ? 'held' : 'refused', reason: error.message });
    return true;
  }
}

/** Empties the outbox again and again until stopped; one tab at a time does it. */
async function work(stopped: AbortSignal) {
  while (!stopped.aborted) {
    const before = personId ? sendable(await readOutbox(), personId) : [];
    const settled = await Promise.all(before.map(send));
    if (settled.length > 0 && settled.every(Boolean)) {
      failures = 0;
      continue;
    }
    failures = settled.length > 0 ? failures + 1 : 0;
    await new Promise<void>((resolve) => {
      const timer = settled.length > 0 ? setTimeout(resolve, pauseMs(failures, Math.random())) : undefined;
      wake = () => {
        clearTimeout(timer);
        resolve();
      };
      stopped.addEventListener('abort', wake);
    });
  }
}

export const outbox = {
  /** Starts sending for a person; answers how to stop. Without Web Locks (plain http) every tab sends: the server knows repeated ids. */
  start(forPersonId: string): () => void {
    personId = forPersonId;
    const stop = new AbortController();
    const back = () => wake();
    window.addEventListener('online', back);
    void refresh();
    const working = () => work(stop.signal);
    void (navigator.locks ? navigator.locks.request('otklik-outbox', { signal: stop.signal }, working) : working()).catch((error: unknown) => {
      if (!stop.signal.aborted) throw error;
    });
    return () => {
      window.removeEventListener('online', back);
      personId = undefined;
      stop.abort();
    };
  },
  /** An id for the next reply: behind all that wait. */
  nextId: () =>
    uuidv7(
      outboxState
        .get()
        .items.map((item) => item.id)
        .toSorted()
        .at(-1),
    ),
  /** Takes a reply into care; from here on it is never lost. */
  async add(item: Outgoing): Promise<void> {
    await put(item);
    wake();
  },
  /** Sends a held reply although a colleague was faster. */
  async sendAnyway(item: Outgoing): Promise<void> {
    await put({ ...item, anyway: true, state: 'waiting', reason: null });
    wake();
  },
  /** Takes a reply out, as when its text goes back into the composer. */
  remove,
  /** Settles once the replies written until now have left the conversation's outbox, or wait for a decision: what is done after them must not overtake them. */
  async left(conversationId: string): Promise<void> {
    const leavingNow = () => leaving(outboxState.get().items, personId ?? '', conversationId).map((item) => item.id);
    const before = new Set(leavingNow());
    while (leavingNow().some((id) => before.has(id))) {
      await new Promise<void>((changed) => {
        const stop = outboxState.listen(() => {
          stop();
          changed();
        });
      });
    }
  },
  /** Tries at once: the connection is back. */
  wake: () => {
    failures = 0;
    wake();
  },
  /** Hears what the server has acknowledged, from this tab or another. */
  hear(ear: (entry: Entry) => void): () => void {
    heard.add(ear);
    return () => heard.delete(ear);
  },
};
