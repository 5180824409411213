import type { Conversation, Entry, EntryKind, OwnConversation, View } from '@otklik/contract/conversations';
import type { CustomerCard } from '@otklik/contract/customers';
import type { ConversationId, CustomerId, EntryId, PersonId, SiteId, WorkspaceId } from '@otklik/contract/ids';
import { type RawBuilder, type Selectable, sql } from 'kysely';
import { jsonArrayFrom } from 'kysely/helpers/postgres';
import type { Database } from '../db/schema.ts';
import type { Tx } from '../kit/db/db.ts';
import type { Place } from './place.ts';
import type { Actor, State } from './rules.ts';
import { deskShape, entryShape, ownShape } from './shapes.ts';

/** An entry to be written. */
export interface NewEntry {
  id: EntryId;
  seq: number;
  kind: EntryKind;
  by: Actor;
  to: PersonId | null;
  text: string;
  at: Date;
}

/** A conversation that has already happened. */
export interface Ready {
  id: ConversationId;
  siteId: SiteId;
  customerId: CustomerId;
  state: State;
  preview: Conversation['preview'];
  seen: { customer: number; agent: number };
  updatedAt: Date;
}

export interface Window {
  after?: number | undefined;
  before?: number | undefined;
  limit: number;
}

/** The order of those who wait, nobody's wait last. Written as the indexes of `0010_inbox_order.ts` have it; `coalesce` would keep row-level security from using them. */
const waits = sql<Date>`case when c.waiting_since is null then 'infinity'::timestamptz else c.waiting_since end`;
/** Nobody reads more than “999+”, and counting on would cost more with every conversation there ever was. */
const mostCounted = 1000;

/** Behind a place in the order of changes, newest first. The first half leads an index there; the second tells those of one moment apart. */
const after = (changed: 'settled_at' | 'updated_at', { updatedAt, id }: Place) => {
  const moment = sql.ref(`c.${changed}`);
  return sql<boolean>`(${moment} <= ${updatedAt} and (${moment} < ${updatedAt} or c.id > ${id}))`;
};

/** What may be asked about conversations. Reads may join the tables of lower rooms; writes never leave our own. */
export class Reader {
  protected readonly tx: Tx;

  constructor(tx: Tx) {
    this.tx = tx;
  }

  /** Rows of the inbox; `reader` brings up to where they have read, null leaves it out. */
  #rows(reader: PersonId | null, now: Date) {
    return this.tx
      .selectFrom('conversations as c')
      .innerJoin('sites as s', 's.id', 'c.site_id')
      .innerJoin('customers as u', 'u.id', 'c.customer_id')
      .leftJoin('people as p', 'p.id', 'c.assignee_id')
      .leftJoin('conversations_reads as r', (join) => join.onRef('r.conversation_id', '=', 'c.id').on('r.person_id', '=', reader))
      .selectAll('c')
      .select(['s.name as site_name', 'u.name as customer_name', 'u.number as customer_number', 'u.language as customer_language'])
      .select(['p.name as assignee_name', 'p.photo_file_id as assignee_photo', 'r.seq as read_seq'])
      .select(sql<boolean>`coalesce(u.online_until > ${now}, false)`.as('customer_online'));
  }

  /** One conversation in both its shapes: for the desk, and for its customer. */
  async find(id: ConversationId, reader: PersonId | null, now: Date): Promise<{ row: Conversation; own: OwnConversation; customerId: CustomerId } | undefined> {
    const row = await this.#rows(reader, now).where('c.id', '=', id).executeTakeFirst();
    return row && { row: deskShape(row, reader), own: ownShape(row), customerId: row.customer_id };
  }

  /** A view of the inbox from a place on. */
  async list(view: View, reader: PersonId, from: Place | null, limit: number, now: Date): Promise<Conversation[]> {
    let query = this.#rows(reader, now).limit(limit);
    if (view === 'solved') {
      query = query.where('c.status', '=', 'solved').orderBy('c.settled_at', 'desc').orderBy('c.id');
      if (from) query = query.where(after('settled_at', from));
    } else {
      query = query.orderBy(waits).orderBy('c.settled_at', 'desc').orderBy('c.id');
      if (view === 'mine') query = query.where('c.assignee_id', '=', reader).where('c.status', '=', 'assigned');
      else if (view === 'unassigned') query = query.where('c.status', '=', 'queued');
      else query = query.where('c.status', '<>', 'solved');
      if (from?.waitingSince === null) query = query.where(sql<boolean>`${waits} = 'infinity' and ${after('settled_at', from)}`);
      else if (from)
        query = query.where(sql<boolean>`${waits} >= ${from.waitingSince}::timestamptz and (${waits} > ${from.waitingSince} or c.id > ${from.id})`);
    }
    return (await query.execute()).map((row) => deskShape(row, reader));
  }

  /** How many stand in each view, a thousand at most. */
  async counts(reader: PersonId): Promise<Record<View | 'unread', number>> {
    const mine = sql`c.status = 'assigned' and c.assignee_id = ${reader}`;
    const unread = sql`${mine} and c.preview_by = 'customer' and c.message_seq > coalesce(r.seq, 0)`;
    const some = (condition: RawBuilder<unknown>) =>
      sql<number>`(select count(*) from (select from conversations as c where ${condition} limit ${mostCounted}) as found)`;
    return this.tx
      .selectNoFrom([
        some(mine).as('mine'),
        some(sql`c.status = 'queued'`).as('unassigned'),
        some(sql`c.status <> 'solved'`).as('all'),
        some(sql`c.status = 'solved'`).as('solved'),
        sql<number>`(select count(*) from (select from conversations as c left join conversations_reads as r on r.conversation_id = c.id and r.person_id = ${reader}
          where ${unread} limit ${mostCounted}) as found)`.as('unread'),
      ])
      .executeTakeFirstOrThrow();
  }

  /** A customer's conversations, newest change first. */
  async listOwn(customerId: CustomerId, from: Place | null, limit: number, now: Date): Promise<OwnConversation[]> {
    let query = this.#rows(null, now).where('c.customer_id', '=', customerId).orderBy('c.updated_at', 'desc').orderBy('c.id').limit(limit);
    if (from) query = query.where(after('updated_at', from));
    return (await query.execute()).map(ownShape);
  }

  /** Entries next to a place, in rising order; customers get messages only. */
  async entries(id: ConversationId, window: Window, messagesOnly: boolean): Promise<Entry[]> {
    let query = this.#entries().where('e.conversation_id', '=', id).limit(window.limit);
    if (messagesOnly) query = query.where('e.kind', '=', 'message');
    if (window.before !== undefined) query = query.where('e.seq', '<', window.before);
    if (window.after !== undefined) query = query.where('e.seq', '>', window.after).orderBy('e.seq');
    else query = query.orderBy('e.seq', 'desc');
    const entries = (await query.execute()).map(entryShape);
    return window.after === undefined ? entries.reverse() : entries;
  }

  /** Those of these entries that are there. */
  async findEntries(places: readonly { conversationId: ConversationId; id: EntryId }[]): Promise<Entry[]> {
    if (places.length === 0) return [];
    const conversations = places.map((place) => place.conversationId);
    const ids = places.map((place) => place.id);
    const rows = await this.#entries()
      .where(sql<boolean>`(e.conversation_id, e.id) in (select * from unnest(${conversations}::uuid[], ${ids}::uuid[]))`)
      .execute();
    return rows.map(entryShape);
  }

  #entries() {
    return this.tx
      .selectFrom('conversations_entries as e')
      .leftJoin('people as p', 'p.id', 'e.by_id')
      .leftJoin('customers as u', 'u.id', 'e.by_id')
      .leftJoin('people as t', 't.id', 'e.to_id')
      .selectAll('e')
      .select(['p.name as person_name', 'p.photo_file_id as person_photo', 'u.name as customer_name'])
      .select(['t.name as to_name', 't.photo_file_id as to_photo'])
      .select((from) => [
        jsonArrayFrom(
          from
            .selectFrom('files as f')
            .select(['f.id', 'f.name', 'f.type', 'f.bytes', 'f.width', 'f.height'])
            .whereRef('f.conversation_id', '=', 'e.conversation_id')
            .whereRef('f.entry_id', '=', 'e.id')
            // Ids rise in the order in which the files were chosen; which of them came first depends on their size.
            .orderBy('f.id'),
        ).as('files'),
      ]);
  }

  /** All conversations of a customer in few words, newest first. */
  async listOf(customerId: CustomerId): Promise<CustomerCard['conversations']> {
    const rows = await this.tx
      .selectFrom('conversations')
      .select(['id', 'preview_text as preview', 'status', 'created_at'])
      .where('customer_id', '=', customerId)
      .orderBy('created_at', 'desc')
      .limit(50)
      .execute();
    return rows.map(({ created_at, ...row }) => ({ ...row, createdAt: created_at.toISOString() }));
  }

  /** Whose a conversation is, and whether its site shows agents what is being typed. */
  async findPlaceOfTyping(id: ConversationId): Promise<{ customerId: CustomerId; sneakPeek: boolean; open: boolean } | undefined> {
    const row = await this.tx
      .selectFrom('conversations as c')
      .innerJoin('sites as s', 's.id', 'c.site_id')
      .select(['c.customer_id', 's.sneak_peek', 'c.status'])
      .where('c.id', '=', id)
      .executeTakeFirst();
    return row && { customerId: row.customer_id, sneakPeek: row.sneak_peek, open: row.status !== 'solved' };
  }

  /** The middle of the last fifty first replies. */
  async usualReplySeconds(): Promise<number | null> {
    const { rows } = await sql<{ middle: number | null }>`
      select percentile_disc(0.5) within group (order by first_reply_seconds) as middle from (
        select first_reply_seconds from conversations where first_reply_seconds is not null order by created_at desc limit 50
      ) as newest`.execute(this.tx);
    return rows[0]?.middle ?? null;
  }
}

/** What may be written; lives inside a transaction only. */
export class Writer extends Reader {
  /** Begins conversations; leaves out those whose id is in use, here or behind a wall we can't see through. */
  async begin(beginnings: readonly { workspaceId: WorkspaceId; id: ConversationId; siteId: SiteId; customerId: CustomerId; state: State }[]): Promise<void> {
    await this.tx
      .insertInto('conversations')
      .values(
        beginnings.map(({ workspaceId, id, siteId, customerId, state }) => ({
          id,
          workspace_id: workspaceId,
          site_id: siteId,
          customer_id: customerId,
          ...stateColumns(state),
          preview_by: 'customer' as const,
          preview_text: '',
          updated_at: state.createdAt,
          created_at: state.createdAt,
        })),
      )
      .onConflict((conflict) => conflict.column('id').doNothing())
      .execute();
  }

  /** Puts a ready conversation in with its timeline; does nothing when its id is in use. */
  async insertReady(workspaceId: WorkspaceId, ready: Ready, entries: readonly NewEntry[]): Promise<boolean> {
    const { id, siteId, customerId, state, preview, seen, updatedAt } = ready;
    const inserted = await this.tx
      .insertInto('conversations')
      .values({
        id,
        workspace_id: workspaceId,
        site_id: siteId,
        customer_id: customerId,
        ...stateColumns(state),
        preview_by: preview.by,
        preview_text: preview.text,
        preview_files: preview.files,
        customer_delivered_seq: seen.customer,
        customer_seen_seq: seen.customer,
        agent_seen_seq: seen.agent,
        updated_at: updatedAt,
        created_at: state.createdAt,
      })
      .onConflict((conflict) => conflict.column('id').doNothing())
      .returning('id')
      .executeTakeFirst();
    if (!inserted) return false;
    if (entries.length > 0) {
      const lines = entries.map((entry) => entryColumns(workspaceId, id, entry));
      await this.tx.insertInto('conversations_entries').values(lines).execute();
    }
    return true;
  }

  /** Everything a guest has said becomes the known customer's; answers which conversations moved. */
  async moveHistory(from: CustomerId, to: CustomerId): Promise<ConversationId[]> {
    const moved = await this.tx.updateTable('conversations').set({ customer_id: to }).where('customer_id', '=', from).returning('id').execute();
    const ids = moved.map((row) => row.id);
    if (ids.length > 0) {
      await this.tx.updateTable('conversations_entries').set({ by_id: to }).where('conversation_id', 'in', ids).where('by_id', '=', from).execute();
    }
    return ids;
  }
}

/** An entry as its row. */
export function entryColumns(workspaceId: WorkspaceId, conversationId: ConversationId, { id, seq, kind, by, to, text, at }: NewEntry) {
  const by_id = by.kind === 'system' ? null : by.id;
  return { conversation_id: conversationId, seq, workspace_id: workspaceId, id, kind, by_kind: by.kind, by_id, to_id: to, text, created_at: at };
}

type StateColumn = 'status' | 'assignee_id' | 'seq' | 'message_seq' | 'waiting_since' | 'reply_seq' | 'reply_by' | 'first_reply_seconds' | 'created_at';

/** Of a conversation, what the law looks at. */
export function stateOf(row: Pick<Selectable<Database['conversations']>, StateColumn>): State {
  return {
    status: row.status,
    assigneeId: row.assignee_id,
    seq: row.seq,
    messageSeq: row.message_seq,
    waitingSince: row.waiting_since,
    replySeq: row.reply_seq,
    replyBy: row.reply_by,
    firstReplySeconds: row.first_reply_seconds,
    createdAt: row.created_at,
  };
}

/** The columns that a move of the law changes. */
export function stateColumns(state: State) {
  return {
    status: state.status,
    assignee_id: state.assigneeId,
    seq: state.seq,
    message_seq: state.messageSeq,
    waiting_since: state.waitingSince,
    reply_seq: state.replySeq,
    reply_by: state.replyBy,
    first_reply_seconds: state.firstReplySeconds,
  };
}
