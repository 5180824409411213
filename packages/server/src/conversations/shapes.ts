import type { Author, Conversation, Entry, OwnConversation } from '@otklik/contract/conversations';
import type { File } from '@otklik/contract/files';
import type { FileId, PersonId } from '@otklik/contract/ids';
import type { Language } from '@otklik/contract/shapes';
import type { Selectable } from 'kysely';
import type { Database } from '../db/schema.ts';

/** A conversation with what is joined to it. */
export interface ConversationRow extends Omit<Selectable<Database['conversations']>, 'settled_at'> {
  site_name: string;
  customer_name: string | null;
  customer_number: number;
  customer_language: Language | null;
  customer_online: boolean;
  assignee_name: string | null;
  assignee_photo: FileId | null;
  read_seq: number | null;
}

export interface EntryRow extends Selectable<Database['conversations_entries']> {
  person_name: string | null;
  person_photo: FileId | null;
  customer_name: string | null;
  to_name: string | null;
  to_photo: FileId | null;
  files: File[];
}

const photoOf = (fileId: FileId | null): string | null => fileId && `/api/photos/${fileId}`;
const previewOf = (row: ConversationRow) => ({ by: row.preview_by, text: row.preview_text, files: row.preview_files });

/** The row of the inbox; without a reader nobody's `readSeq`. */
export function deskShape(row: ConversationRow, reader: PersonId | null): Conversation {
  return {
    id: row.id,
    siteId: row.site_id,
    siteName: row.site_name,
    channel: row.channel,
    customer: { id: row.customer_id, name: row.customer_name, number: row.customer_number, online: row.customer_online, language: row.customer_language },
    status: row.status,
    assigneeId: row.assignee_id,
    seq: row.seq,
    readSeq: reader === null ? null : (row.read_seq ?? 0),
    preview: previewOf(row),
    waitingSince: row.waiting_since?.toISOString() ?? null,
    customerDeliveredSeq: row.customer_delivered_seq,
    customerSeenSeq: row.customer_seen_seq,
    updatedAt: row.updated_at.toISOString(),
    createdAt: row.created_at.toISOString(),
  };
}

/** The same for its customer, who learns nothing of the desk but a name and a face. */
export function ownShape(row: ConversationRow): OwnConversation {
  return {
    id: row.id,
    open: row.status !== 'solved',
    seq: row.message_seq,
    customerSeenSeq: row.customer_seen_seq,
    agentSeenSeq: row.agent_seen_seq,
    preview: previewOf(row),
    assignee: row.assignee_name === null ? null : { kind: 'agent', id: null, name: row.assignee_name, photo: photoOf(row.assignee_photo) },
    updatedAt: row.updated_at.toISOString(),
  };
}

function authorOf(row: EntryRow): Author {
  const named = { customer: row.customer_name, agent: row.person_name, system: null };
  return { kind: row.by_kind, id: row.by_id, name: named[row.by_kind], photo: row.by_kind === 'agent' ? photoOf(row.person_photo) : null };
}

export function entryShape(row: EntryRow): Entry {
  return {
    conversationId: row.conversation_id,
    seq: row.seq,
    id: row.id,
    kind: row.kind,
    author: authorOf(row),
    text: row.text,
    files: row.files,
    to: row.to_id === null ? null : { kind: 'agent', id: row.to_id, name: row.to_name, photo: photoOf(row.to_photo) },
    at: row.created_at.toISOString(),
  };
}

/** An entry as its customer sees it: of the agent no more than a name and a face. */
export function ownEntry(entry: Entry): Entry {
  return entry.author.kind === 'agent' ? { ...entry, author: { ...entry.author, id: null } } : entry;
}
