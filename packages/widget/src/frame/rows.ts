import type { Author, Entry } from '@otklik/contract/conversations';
import type { File as Uploaded } from '@otklik/contract/files';
import type { OutMessage } from './outbox-rules.ts';

export interface ShownFile {
  id: string;
  name: string;
  type: string;
  bytes: number;
  width: number | null;
  height: number | null;
}

/** One message of the timeline, sent or still here. */
export interface Said {
  kind: 'said';
  id: string;
  author: Author;
  mine: boolean;
  text: string;
  files: ShownFile[];
  at: string;
  /** Begins or ends a run of the same author. */
  first: boolean;
  last: boolean;
  seq: number | null;
  waiting: OutMessage | null;
}

export interface DayLine {
  kind: 'day';
  id: string;
  at: string;
}

const runMinutes = 10;
const me: Author = { kind: 'customer', id: null, name: null, photo: null };

/** The timeline as it is drawn: what the server has, then what waits here, with day lines and runs of one author. */
export function drawRows(entries: readonly Entry[], waiting: readonly OutMessage[], dayOf: (at: string) => string): (Said | DayLine)[] {
  const known = new Set<string>(entries.map((entry) => entry.id));
  const said = [
    ...entries.filter((entry) => entry.kind === 'message').map((entry) => sent(entry)),
    ...waiting.filter((message) => !known.has(message.id)).map((message) => unsent(message)),
  ];
  const rows: (Said | DayLine)[] = [];
  for (const [at, message] of said.entries()) {
    const before = said[at - 1];
    const after = said[at + 1];
    const newDay = !before || dayOf(before.at) !== dayOf(message.at);
    if (newDay) rows.push({ kind: 'day', id: `day-${dayOf(message.at)}-${message.id}`, at: message.at });
    rows.push({
      ...message,
      first: newDay || !before || !oneRun(before, message),
      last: !after || dayOf(after.at) !== dayOf(message.at) || !oneRun(message, after),
    });
  }
  return rows;
}

function oneRun(one: Said, next: Said): boolean {
  const close = Date.parse(next.at) - Date.parse(one.at) < runMinutes * 60_000;
  return close && one.author.kind === next.author.kind && (one.mine || one.author.id === next.author.id);
}

function sent(entry: Entry): Said {
  const mine = entry.author.kind === 'customer';
  return {
    kind: 'said',
    id: entry.id,
    author: entry.author,
    mine,
    text: entry.text,
    files: entry.files,
    at: entry.at,
    first: true,
    last: true,
    seq: entry.seq,
    waiting: null,
  };
}

function unsent(message: OutMessage): Said {
  const files = message.files.map((file) => shown(file.id, file.name, file.type, file.blob.size, file.uploaded));
  return {
    kind: 'said',
    id: message.id,
    author: me,
    mine: true,
    text: message.text,
    files,
    at: message.createdAt,
    first: true,
    last: true,
    seq: null,
    waiting: message,
  };
}

function shown(id: string, name: string, type: string, bytes: number, uploaded: Uploaded | null): ShownFile {
  return uploaded ?? { id, name, type, bytes, width: null, height: null };
}
