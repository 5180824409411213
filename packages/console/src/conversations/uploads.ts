import type { File as Attached } from '@otklik/contract/files';
import i18next from 'i18next';
import { addressOf, contract, refusalOf } from '../api.ts';
import { createStore, type Store } from '../ui/store.ts';
import { uuidv7 } from '../ui/uuid.ts';

export interface Upload {
  id: string;
  name: string;
  bytes: number;
  /** 0 to 1. */
  done: number;
  /** On the server, ready to be sent along. */
  file: Attached | null;
  /** Why it failed. */
  reason: string | null;
  /** It may go better another time: no network, a busy server. */
  passing: boolean;
  preview: string | null;
  source: Blob | null;
}

export const mostFiles = 10;
const stores = new Map<string, Store<{ uploads: Upload[] }>>();

/** The files that wait in a conversation's composer; they stay while other conversations are looked at. */
export function uploadsOf(conversationId: string): Store<{ uploads: Upload[] }> {
  const store = stores.get(conversationId) ?? createStore<{ uploads: Upload[] }>({ uploads: [] });
  stores.set(conversationId, store);
  return store;
}

function change(store: Store<{ uploads: Upload[] }>, id: string, part: Partial<Upload>) {
  store.change({ uploads: store.get().uploads.map((upload) => (upload.id === id ? { ...upload, ...part } : upload)) });
}

/** A connection can die without telling: where nothing more has moved for so long, the upload is given up. One that has not begun waits for the others. */
const stallMs = 60_000;

/** XMLHttpRequest, because fetch tells no progress of an upload. */
function send(store: Store<{ uploads: Upload[] }>, id: string, name: string, source: Blob) {
  const request = new XMLHttpRequest();
  request.open('PUT', addressOf(contract.files.upload, { params: { fileId: id } }));
  request.setRequestHeader('x-file-name', encodeURIComponent(name));
  request.setRequestHeader('content-type', 'application/octet-stream');
  request.setRequestHeader('accept-language', i18next.language);
  let watch: ReturnType<typeof setTimeout> | undefined;
  const moved = () => {
    clearTimeout(watch);
    watch = setTimeout(() => request.abort(), stallMs);
  };
  request.upload.onprogress = (event) => {
    moved();
    change(store, id, { done: event.loaded / Math.max(1, event.total) });
  };
  request.onloadend = () => {
    clearTimeout(watch);
    if (request.status >= 200 && request.status < 300) {
      const file: Attached = JSON.parse(request.responseText);
      change(store, id, { file, done: 1 });
    } else {
      const { message, passing } = refusalOf(request.status, request.responseText);
      change(store, id, { reason: message, passing });
    }
  };
  request.send(source);
}

/** Begins to upload files; those beyond the limit of one message are left out. Answers how many were. */
export function attach(conversationId: string, files: readonly File[]): number {
  const store = uploadsOf(conversationId);
  const room = Math.max(0, mostFiles - store.get().uploads.length);
  for (const source of files.slice(0, room)) {
    const id = uuidv7();
    const preview = source.type.startsWith('image/') ? URL.createObjectURL(source) : null;
    // A pasted screenshot has no name of its own worth keeping, but it needs one.
    const name = source.name || 'screenshot.png';
    store.change({ uploads: [...store.get().uploads, { id, name, bytes: source.size, done: 0, file: null, reason: null, passing: false, preview, source }] });
    send(store, id, name, source);
  }
  return Math.max(0, files.length - room);
}

/** Puts files that are on the server already back, as when a refused reply is changed. */
export function reattach(conversationId: string, files: readonly Attached[]): void {
  const back = files.map(
    (file): Upload => ({ id: file.id, name: file.name, bytes: file.bytes, done: 1, file, reason: null, passing: false, preview: null, source: null }),
  );
  const store = uploadsOf(conversationId);
  store.change({ uploads: [...back, ...store.get().uploads] });
}

export function tryAgain(conversationId: string, upload: Upload): void {
  if (!upload.source) return;
  const store = uploadsOf(conversationId);
  change(store, upload.id, { reason: null, passing: false, done: 0 });
  send(store, upload.id, upload.name, upload.source);
}

export function detach(conversationId: string, upload: Upload): void {
  if (upload.preview) URL.revokeObjectURL(upload.preview);
  const store = uploadsOf(conversationId);
  store.change({ uploads: store.get().uploads.filter((one) => one.id !== upload.id) });
}
