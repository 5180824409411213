import type { ConversationId, EntryId, FileId, PersonId } from '@otklik/contract/ids';
import type { Selectable } from 'kysely';
import type { Database } from '../../db/schema.ts';
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

type Mark = 'customer_delivered_seq' | 'customer_seen_seq' | 'agent_seen_seq';
type Name = 'site_name' | 'customer_name' | 'customer_number' | 'customer_language' | 'customer_online' | 'assignee_name' | 'assignee_photo';

/** A conversation on which the law decides, and what is made of it. */
export interface Held extends Omit<ConversationRow, Mark | Name | 'read_seq'> {
  /** The number of its newest entry before, and when it last changed. */
  seq_was: number;
  updated_was: Date;
  /** Whether its agent was taken to have access; null where that is not known from memory. */
  assignee_active: boolean | null;
}

/** What is shown of a conversation and changes without a move, as it is when the moves are written. */
export interface Standing extends Pick<ConversationRow, 'id' | Mark | Name> {
  assignee_active: boolean | null;
}

/** Ids as PostgreSQL writes an array of them. */
const array = (ids: readonly string[]) => `{${ids.join(',')}}`;

// Planned once a connection, maybe while the tables are still empty: so each is written in a way that leaves no plan but one by keys.

// In one order, so that two groups never wait for each other in a circle.
const lock = createStatement<[ids: string], Held>(`
  select id, workspace_id, site_id, customer_id, channel, status, assignee_id, seq, message_seq, preview_by, preview_text, preview_files, waiting_since,
    reply_seq, reply_by, first_reply_seconds, updated_at, created_at, seq as seq_was, updated_at as updated_was, null::boolean as assignee_active
  from conversations where id = any ($1::uuid[]) order by id for no key update`);

const members = createStatement<[people: string, conversations: string], Member>(`
  select id, name, photo_file_id as photo, deactivated_at is null as active from people
  where id = any ($1::uuid[] || array(select unnest(array[assignee_id, reply_by]) from conversations where id = any ($2::uuid[])))`);

const written = createStatement<[conversations: string, entries: string], { conversation_id: ConversationId; id: EntryId }>(`
  select e.conversation_id, e.id from unnest($1::uuid[], $2::uuid[]) as asked(conversation_id, id)
    cross join lateral (select conversation_id, id from conversations_entries where conversation_id = asked.conversation_id and id = asked.id limit 1) e`);

// Every move adds a line: the same number at the same time is the same state (the number alone is not, where a database came back without its last
// commits). One that stands otherwise is left alone with its lines. The rows are locked as they are given: in the order in which `lock` does.
const advance = createStatement<[ids: string, rows: string, lines: string, now: string], Standing>(`
  with moved as (
    update conversations c set
      status = new.status, assignee_id = new.assignee_id, seq = new.seq, message_seq = new.message_seq, waiting_since = new.waiting_since,
      reply_seq = new.reply_seq, reply_by = new.reply_by, first_reply_seconds = new.first_reply_seconds,
      preview_by = new.preview_by, preview_text = new.preview_text, preview_files = new.preview_files, updated_at = new.updated_at
    from json_to_recordset($2) as new(
      id uuid, customer_id uuid, seq_was int, updated_was timestamptz, assignee_active boolean, status text, assignee_id uuid, seq int, message_seq int, waiting_since timestamptz,
      reply_seq int, reply_by uuid, first_reply_seconds int, preview_by text, preview_text text, preview_files int, updated_at timestamptz
    )
    where c.id = any ($1::uuid[]) and c.id = new.id and c.seq = new.seq_was and c.updated_at = new.updated_was and c.customer_id = new.customer_id
      and (new.assignee_active is null or new.assignee_active = exists (select from people where id = c.assignee_id and deactivated_at is null))
    returning c.id, c.site_id, c.customer_id, c.assignee_id, c.customer_delivered_seq, c.customer_seen_seq, c.agent_seen_seq
  ), wrote as (
    insert into conversations_entries (conversation_id, seq, workspace_id, id, kind, by_kind, by_id, to_id, text, created_at)
    select conversation_id, line.seq, workspace_id, line.id, kind, by_kind, by_id, to_id, text, created_at from json_to_recordset($3) as line(
      conversation_id uuid, seq int, workspace_id uuid, id uuid, kind text, by_kind text, by_id uuid, to_id uuid, text text, created_at timestamptz
    ) join moved on moved.id = line.conversation_id
  )
  select c.id, c.customer_delivered_seq, c.customer_seen_seq, c.agent_seen_seq, s.name as site_name, u.name as customer_name, u.number as customer_number,
    u.language as customer_language, coalesce(u.online_until > $4, false) as customer_online, p.name as assignee_name, p.photo_file_id as assignee_photo,
    p.active as assignee_active
  from moved c
    cross join lateral (select name from sites where id = c.site_id limit 1) s
    cross join lateral (select name, number, language, online_until from customers where id = c.customer_id limit 1) u
    left join lateral (select name, photo_file_id, deactivated_at is null as active from people where id = c.assignee_id limit 1) p on true`);

const savedOfRow = [
  ...['id', 'customer_id', 'seq_was', 'updated_was', 'assignee_active', 'status', 'assignee_id', 'seq', 'message_seq', 'waiting_since'],
  ...['reply_seq', 'reply_by', 'first_reply_seconds', 'preview_by', 'preview_text', 'preview_files', 'updated_at'],
];
const savedOfLine = ['conversation_id', 'seq', 'workspace_id', 'id', 'kind', 'by_kind', 'by_id', 'to_id', 'text', 'created_at'];

/** What runs with every message: few statements, whatever the number of conversations. */
export const store = (tx: Tx) => ({
  /** The conversations, held against everybody else until the transaction ends: so numbers have no gaps and one of many takes it. */
  lock: (ids: readonly ConversationId[]) => lock(tx, array(ids)),
  /** These people of the desk, and those who hold one of these conversations or answered last in it. */
  members: (people: readonly PersonId[], conversations: readonly ConversationId[]) => members(tx, array(people), array(conversations)),
  /** Which of these entries are written already. */
  written: (places: readonly { conversationId: ConversationId; id: EntryId }[]) =>
    written(tx, array(places.map((place) => place.conversationId)), array(places.map((place) => place.id))),
  /** Writes lines and how their conversations stand now. Answers the conversations that stood as they were taken to stand; nothing is written of the others. */
  advance(rows: readonly Held[], lines: readonly Selectable<Database['conversations_entries']>[], now: Date) {
    const ordered = rows.toSorted((one, other) => (one.id < other.id ? -1 : 1));
    return advance(tx, array(ordered.map(({ id }) => id)), JSON.stringify(ordered, savedOfRow), JSON.stringify(lines, savedOfLine), now.toISOString());
  },
});
