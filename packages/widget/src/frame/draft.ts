import { signal } from '@preact/signals';
import { readMemory, writeMemory } from './memory.ts';
import { post, withdraw } from './outbox.ts';
import type { OutFile } from './outbox-rules.ts';
import { newId, siteKey, words } from './state.ts';
import { currentId, threads } from './threads.ts';
import { tellTyping } from './typing.ts';
import { upload } from './uploads.ts';

/** The message being written. Its text is kept over a change of page: one draft per conversation, and one for what is not begun yet. */
const place = `otklik.${siteKey}.drafts`;
const mostFiles = 10;

export const text = signal('');
export const attached = signal<readonly OutFile[]>([]);
/** The server's sentence for a file it declined. */
export const declined = signal<ReadonlyMap<string, string>>(new Map());
export const notice = signal('');

let draftOf = '';

const nameOf = (id: string) => (threads.peek().has(id) ? id : 'new');

function readDrafts(): Record<string, string> {
  try {
    return JSON.parse(readMemory(place) ?? '{}');
  } catch {
    return {};
  }
}

currentId.subscribe((id) => {
  // What was typed before the conversations had come belongs to the one that is shown then.
  const carried = draftOf !== '' && nameOf(draftOf) === 'new' ? text.peek() : '';
  draftOf = id;
  text.value = readDrafts()[nameOf(id)] ?? carried;
  attached.value = [];
  notice.value = '';
});

function keep(next: string): void {
  text.value = next;
  const { [nameOf(draftOf)]: _, ...others } = readDrafts();
  writeMemory(place, JSON.stringify(next.trim() === '' ? others : { ...others, [nameOf(draftOf)]: next }));
}

export function write(next: string): void {
  keep(next);
  tellTyping(draftOf, next);
}

export function forgetDrafts(): void {
  text.value = '';
  attached.value = [];
  writeMemory(place, null);
}

/** Adds files and begins to upload them, so that a refusal is told before anything is sent. */
export function attach(files: readonly File[]): void {
  notice.value = attached.value.length + files.length > mostFiles ? words.value.tooManyFiles : '';
  const added = files
    .slice(0, mostFiles - attached.value.length)
    .map((file): OutFile => ({ id: newId(), name: file.name, type: file.type, blob: file, uploaded: null }));
  attached.value = [...attached.value, ...added];
  for (const file of added) void begin(file);
}

async function begin(file: OutFile): Promise<void> {
  try {
    const uploaded = await upload(file);
    attached.value = attached.value.map((one) => (one.id === file.id ? { ...one, uploaded } : one));
  } catch (error) {
    // Without a connection it goes up when the message goes.
    if (isRefusal(error)) declined.value = new Map(declined.value).set(file.id, error.message);
  }
}

function isRefusal(error: unknown): error is Error & { status: number } {
  return error instanceof Error && 'status' in error && typeof error.status === 'number' && error.status >= 400 && error.status < 500 && error.status !== 429;
}

export function detach(id: string): void {
  attached.value = attached.value.filter((file) => file.id !== id);
  notice.value = '';
}

/** Files that can go with the message. */
export const sendable = () => attached.value.filter(({ id }) => !declined.value.has(id));

export function submit(): void {
  const files = sendable();
  if (text.value.trim() === '' && files.length === 0) return;
  const said = text.value;
  write('');
  // A declined file stays before the eyes with its sentence.
  attached.value = attached.value.filter(({ id }) => declined.value.has(id));
  notice.value = '';
  void post(draftOf, said, files);
}

/** Takes a declined message back into the box, with its files. */
export async function takeBack(id: string): Promise<void> {
  const message = await withdraw(id);
  if (!message) return;
  write(text.value.trim() === '' ? message.text : `${message.text}\n${text.value}`);
  attached.value = [...message.files, ...attached.value].slice(0, mostFiles);
  for (const file of message.files) if (!file.uploaded) void begin(file);
}
