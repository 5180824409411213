import type { OutMessage } from './outbox-rules.ts';
import { siteKey } from './state.ts';

/**
 * The outbox on disk (IndexedDB), files included: it survives a change of page, a closed tab and a dead battery. A browser that
 * forbids storage keeps it in memory for as long as the page lives.
 */
const memory = new Map<string, OutMessage>();
let opened: Promise<IDBDatabase | null> | undefined;

function database(): Promise<IDBDatabase | null> {
  opened ??= new Promise((resolve) => {
    try {
      const request = indexedDB.open(`otklik.${siteKey}`, 1);
      request.onupgradeneeded = () => request.result.createObjectStore('outbox', { keyPath: 'id' });
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => resolve(null);
    } catch {
      resolve(null);
    }
  });
  return opened;
}

async function within<Result>(mode: IDBTransactionMode, act: (store: IDBObjectStore) => IDBRequest<Result>): Promise<Result | undefined> {
  const db = await database();
  if (!db) return undefined;
  return new Promise((resolve, reject) => {
    // `strict`: what we call saved must be on the disk.
    const transaction = db.transaction('outbox', mode, { durability: 'strict' });
    const request = act(transaction.objectStore('outbox'));
    transaction.oncomplete = () => resolve(request.result);
    transaction.onabort = () => reject(transaction.error);
    transaction.onerror = () => reject(transaction.error);
  });
}

export async function readOutbox(): Promise<OutMessage[]> {
  const kept = await within<OutMessage[]>('readonly', (store) => store.getAll()).catch(() => undefined);
  const byId = new Map([...(kept ?? []).map((message): [string, OutMessage] => [message.id, message]), ...memory]);
  return [...byId.values()];
}

export async function writeOutbox(messages: readonly OutMessage[]): Promise<void> {
  for (const message of messages) {
    if (await database()) {
      try {
        await within('readwrite', (store) => store.put(message));
        memory.delete(message.id);
        continue;
      } catch {
        // The disk is full: kept in memory, said to nobody as long as it can be sent.
      }
    }
    memory.set(message.id, message);
  }
}

export async function removeFromOutbox(id: string): Promise<void> {
  memory.delete(id);
  await within('readwrite', (store) => store.delete(id)).catch(() => {});
}
