import type { ConversationId, EntryId, FileId, PersonId } from '@otklik/contract/ids';
import type { Tx } from '../../kit/db/db.ts';
import { createStatement } from '../../kit/db/statement.ts';
import type { ConversationRow } from '../shapes.ts';

/** A person of the desk, as far as moves need to know them. */
export interface Member {
  id: PersonId;
  name: string;
  photo: FileId | null;
  /** Whether they have access. */
  active: boolean;
}

/** A conversation as it was locked. Who holds it is told by `Scene.members`; nobody reads it here. */
export type LockedRow = Omit<ConversationRow, 'site_name' | 'customer_name' | 'customer_number' | 'customer_language' | 'customer_online'>;
export type Beside = Pick<ConversationRow, 'id' | 'site_name' | 'customer_name' | 'customer_number' | 'customer_language' | 'customer_online'>;

/** Ids as PostgreSQL writes an array of them. */
const array = (ids: readonly string[]) => `{${ids.join(',')}}`;

// Planned once a connection, maybe while the tables are still empty: so each is written in a way that leaves no plan but one by keys.

// In one order, so that two groups never wait for each other in a circle.
const lock = createStatement<[ids: string], LockedRow>(`
  select id, workspace_id, site_id, customer_id, channel, status, assignee_id, seq, message_seq, preview_by, preview_text, preview_files, waiting_since,
    reply_seq, reply_by, customer_delivered_seq, customer_seen_seq, agent_seen_seq, first_reply_seconds, updated_at, created_at,
    null as assignee_name, null::uuid as assignee_photo, null::int as read_seq
  from conversations where id = any ($1::uuid[]) order by id for no key update`);

const beside = createStatement<[ids: string, now: string], Beside>(`
  select c.id, s.name as site_name, u.name as customer_name, u.number as customer_number, u.language as customer_language,
    coalesce(u.online_until > $2, false) as customer_online
  from conversations c
    cross join lateral (select name from sites where id = c.site_id limit 1) s
    cross join lateral (select name, number, language, online_until from customers where id = c.customer_id limit 1) u
  where c.id = any ($1::uuid[])`);

const members = createStatement<[people: string, conversations: string], Member>(`
  select id, name, photo_file_id as photo, deactivated_at is null as active from people
  where id = any ($1::uuid[] || array(select unnest(array[assignee_id, reply_by]) from conversations where id = any ($2::uuid[])))`);

const written = createStatement<[conversations: string, entries: string], { conversation_id: ConversationId; id: EntryId }>(`
  select e.conversation_id, e.id from unnest($1::uuid[], $2::uuid[]) as asked(conversation_id, id)
    cross join lateral (select conversation_id, id from conversations_entries where conversation_id = asked.conversation_id and id = asked.id limit 1) e`);

const save = createStatement<[ids: string, rows: string], never>(`
  update conversations c set
    status = now.status, assignee_id = now.assignee_id, seq = now.seq, message_seq = now.message_seq, waiting_since = now.waiting_since,
    reply_seq = now.reply_seq, reply_by = now.reply_by, first_reply_seconds = now.first_reply_seconds,
    preview_by = now.preview_by, preview_text = now.preview_text, preview_files = now.preview_files, updated_at = now.updated_at
  from json_to_recordset($2) as now(
    id uuid, status text, assignee_id uuid, seq int, message_seq int, waiting_since timestamptz, reply_seq int, reply_by uuid, first_reply_seconds int,
    preview_by text, preview_text text, preview_files int, updated_at timestamptz
  )
  where c.id = any ($1::uuid[]) and c.id = now.id`);

const saved = [
  ...['id', 'status', 'assignee_id', 'seq', 'message_seq', 'waiting_since', 'reply_seq', 'reply_by', 'first_reply_seconds'],
  ...['preview_by', 'preview_text', 'preview_files', 'updated_at'],
];

/** What runs with every message: few statements, whatever the number of conversations. */
export const store = (tx: Tx) => ({
  /** The conversations, held against everybody else until the transaction ends: so numbers have no gaps and one of many takes it. */
  lock: (ids: readonly ConversationId[]) => lock(tx, array(ids)),
  /** What is shown beside them. */
  beside: (ids: readonly ConversationId[], now: Date) => beside(tx, array(ids), now.toISOString()),
  /** These people of the desk, and those who hold one of these conversations or answered last in it. */
  members: (people: readonly PersonId[], conversations: readonly ConversationId[]) => members(tx, array(people), array(conversations)),
  /** Which of these entries are written already. */
  written: (places: readonly { conversationId: ConversationId; id: EntryId }[]) =>
    written(tx, array(places.map((place) => place.conversationId)), array(places.map((place) => place.id))),
  /** Writes how conversations stand now. */
  save: (rows: readonly ConversationRow[]) => save(tx, array(rows.map(({ id }) => id)), JSON.stringify(rows, saved)),
});
