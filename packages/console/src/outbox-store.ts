import type { Outgoing } from './outbox-law.ts';

/** The outbox on disk: IndexedDB, so that a reply survives a closed tab and a killed browser. */
let opened: Promise<IDBDatabase> | undefined;

function open(): Promise<IDBDatabase> {
  opened ??= new Promise((resolve, reject) => {
    const request = indexedDB.open('otklik', 1);
    request.onupgradeneeded = () => request.result.createObjectStore('outbox', { keyPath: 'id' });
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  return opened;
}

function settled(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onerror = transaction.onabort = () => reject(transaction.error);
  });
}

export async function readOutbox(): Promise<Outgoing[]> {
  const request: IDBRequest<Outgoing[]> = (await open()).transaction('outbox').objectStore('outbox').getAll();
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

export async function keepInOutbox(item: Outgoing): Promise<void> {
  const transaction = (await open()).transaction('outbox', 'readwrite', { durability: 'strict' });
  transaction.objectStore('outbox').put(item);
  await settled(transaction);
}

export async function dropFromOutbox(id: string): Promise<void> {
  const transaction = (await open()).transaction('outbox', 'readwrite');
  transaction.objectStore('outbox').delete(id);
  await settled(transaction);
}
