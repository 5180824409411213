import type { File as Uploaded } from '@otklik/contract/files';
import { signal } from '@preact/signals';
import { DeskError, headersFor } from './desk.ts';
import type { OutFile } from './outbox-rules.ts';
import { ensureSession, sessionRefused } from './session.ts';

/** How far each file is, 0 to 1, and the server's sentence where it was declined. */
export const progress = signal<ReadonlyMap<string, number>>(new Map());
const running = new Map<string, Promise<Uploaded>>();

function note(id: string, share: number): void {
  progress.value = new Map(progress.value).set(id, share);
}

/** Uploads a file, once however often it is asked; throws a DeskError. */
export function upload(file: OutFile): Promise<Uploaded> {
  if (file.uploaded) return Promise.resolve(file.uploaded);
  const known = running.get(file.id);
  if (known) return known;
  const started = ensureSession().then(({ token }) => put(file, token));
  running.set(file.id, started);
  // A failed upload may be tried again; a finished one is remembered.
  started.catch(() => running.delete(file.id));
  return started;
}

/** A connection can die without telling. Where nothing more has moved for so long it is given up, and the file goes again. One that has not begun waits for the others. */
const stallMs = 60_000;

/** XMLHttpRequest, because `fetch` does not tell how much has gone up. */
function put(file: OutFile, token: string): Promise<Uploaded> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('PUT', `/api/widget/files/${file.id}`);
    for (const [name, value] of Object.entries(headersFor(token))) request.setRequestHeader(name, value);
    request.setRequestHeader('content-type', 'application/octet-stream');
    request.setRequestHeader('x-file-name', encodeURIComponent(file.name.toWellFormed()));
    let watch: ReturnType<typeof setTimeout> | undefined;
    const moved = () => {
      clearTimeout(watch);
      watch = setTimeout(() => request.abort(), stallMs);
    };
    request.upload.onprogress = ({ loaded, total }) => {
      moved();
      note(file.id, total > 0 ? loaded / total : 0);
    };
    request.onerror = request.onabort = () => reject(new DeskError(0, {}));
    request.onloadend = () => clearTimeout(watch);
    request.onload = () => {
      const body = parse(request.responseText);
      if (request.status < 300) {
        note(file.id, 1);
        resolve(body);
        return;
      }
      if (request.status === 401) void sessionRefused(token);
      reject(new DeskError(request.status === 401 ? 0 : request.status, body));
    };
    request.send(file.blob);
  });
}

function parse(text: string) {
  try {
    return JSON.parse(text);
  } catch {
    return {};
  }
}
