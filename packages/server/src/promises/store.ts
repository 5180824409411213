import type { ConversationId, EntryId, PersonId, WorkspaceId } from '@otklik/contract/ids';
import type { GivenPromise } from '@otklik/contract/promises';
import { sql } from 'kysely';
import type { Tx } from '../kit/db/db.ts';

/** A reply that waits to be read. */
export interface DueReply {
  entryId: EntryId;
  workspaceId: WorkspaceId;
  conversationId: ConversationId;
}

/** What one may look up. */
export function reader(tx: Tx) {
  return {
    /** How many replies wait to be read, and since when the oldest does. Through the door. */
    waiting: () =>
      tx
        .selectFrom('promises_due')
        .select((row) => [row.fn.countAll<number>().as('count'), row.fn.min('created_at').as('since')])
        .executeTakeFirstOrThrow(),
    exists: async (conversationId: ConversationId) =>
      (await tx.selectFrom('conversations').select('id').where('id', '=', conversationId).executeTakeFirst()) !== undefined,
    async list(conversationId: ConversationId): Promise<GivenPromise[]> {
      const rows = await tx
        .selectFrom('promises as p')
        .innerJoin('people as a', 'a.id', 'p.agent_id')
        .selectAll('p')
        .select('a.name as agent_name')
        .where('p.conversation_id', '=', conversationId)
        .orderBy('p.created_at', 'desc')
        .orderBy('p.place')
        .limit(100)
        .execute();
      return rows.map((row) => ({
        conversationId,
        entryId: row.entry_id,
        agentId: row.agent_id,
        agentName: row.agent_name,
        words: row.words,
        dueAt: row.due_at?.toISOString() ?? null,
        keptAt: row.kept_at?.toISOString() ?? null,
        at: row.created_at.toISOString(),
      }));
    },
    /** A reply with what is needed to read it; nothing when it is gone. */
    reply: (conversationId: ConversationId, entryId: EntryId) =>
      tx
        .selectFrom('conversations_entries as e')
        .innerJoin('workspaces as w', 'w.id', 'e.workspace_id')
        .select(['e.seq', 'e.text', 'e.created_at', 'e.by_id', 'w.time_zone'])
        .where('e.conversation_id', '=', conversationId)
        .where('e.id', '=', entryId)
        .where('e.by_kind', '=', 'agent')
        .executeTakeFirst(),
    /** When an agent next wrote after that line. */
    nextReplyAt: async (conversationId: ConversationId, seq: number): Promise<Date | null> => {
      const next = await tx
        .selectFrom('conversations_entries')
        .select('created_at')
        .where('conversation_id', '=', conversationId)
        .where('seq', '>', seq)
        .where('by_kind', '=', 'agent')
        .where('kind', '=', 'message')
        .orderBy('seq')
        .limit(1)
        .executeTakeFirst();
      return next?.created_at ?? null;
    },
  };
}

/** What one may change, within a transaction. */
export function writer(tx: Tx) {
  return {
    ...reader(tx),
    queue: (replies: readonly DueReply[]) =>
      tx
        .insertInto('promises_due')
        .values(
          replies.map(({ entryId, workspaceId, conversationId }) => ({
            entry_id: entryId,
            workspace_id: workspaceId,
            conversation_id: conversationId,
            taken_until: null,
          })),
        )
        .execute(),
    /** Takes replies that wait, of all desks, through the door; nobody else gets them until then. */
    async takeDue(now: Date, until: Date, limit: number): Promise<DueReply[]> {
      const { rows } = await sql<{ entry_id: EntryId; workspace_id: WorkspaceId; conversation_id: ConversationId }>`
        update promises_due set taken_until = ${until}
        where entry_id in (select entry_id from promises_due where taken_until is null or taken_until < ${now} limit ${limit} for update skip locked)
        returning entry_id, workspace_id, conversation_id`.execute(tx);
      return rows.map((row) => ({ entryId: row.entry_id, workspaceId: row.workspace_id, conversationId: row.conversation_id }));
    },
    done: (entryId: EntryId) => tx.deleteFrom('promises_due').where('entry_id', '=', entryId).execute(),
    add: (rows: { due: DueReply; agentId: PersonId; place: number; words: string; dueAt: Date | null; keptAt: Date | null; at: Date }[]) =>
      tx
        .insertInto('promises')
        .values(
          rows.map(({ due, agentId, place, words, dueAt, keptAt, at }) => ({
            entry_id: due.entryId,
            place,
            workspace_id: due.workspaceId,
            conversation_id: due.conversationId,
            agent_id: agentId,
            words,
            due_at: dueAt,
            kept_at: keptAt,
            created_at: at,
          })),
        )
        .onConflict((conflict) => conflict.doNothing())
        .execute(),
    /** Agents have written: what was promised in these conversations is answered. Tells in which something was open. */
    async keep(replies: readonly { conversationId: ConversationId; at: Date }[]): Promise<ConversationId[]> {
      const conversations = replies.map((reply) => reply.conversationId);
      const times = replies.map((reply) => reply.at);
      const { rows } = await sql<{ conversation_id: ConversationId }>`
        update promises p set kept_at = reply.at from unnest(${conversations}::uuid[], ${times}::timestamptz[]) as reply(conversation_id, at)
        where p.conversation_id = reply.conversation_id and p.kept_at is null
        returning p.conversation_id`.execute(tx);
      return [...new Set(rows.map((row) => row.conversation_id))];
    },
  };
}
