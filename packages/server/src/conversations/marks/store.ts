import type { ConversationId, PersonId, WorkspaceId } from '@otklik/contract/ids';
import { sql } from 'kysely';
import type { Tx } from '../../kit/db/db.ts';

/** What goes with a conversation without being said in it: what was delivered, seen and read, and unsent drafts. Lives inside a transaction only. */
export class Marks {
  private readonly tx: Tx;

  constructor(tx: Tx) {
    this.tx = tx;
  }

  async draft(personId: PersonId, conversationId: ConversationId): Promise<string> {
    const row = await this.tx
      .selectFrom('conversations_drafts')
      .select('text')
      .where('person_id', '=', personId)
      .where('conversation_id', '=', conversationId)
      .executeTakeFirst();
    return row?.text ?? '';
  }

  /** Notes up to where a person has read; true when that is news. */
  async readUpTo(workspaceId: WorkspaceId, personId: PersonId, conversationId: ConversationId, seq: number): Promise<boolean> {
    const changed = await this.tx
      .insertInto('conversations_reads')
      .columns(['person_id', 'conversation_id', 'workspace_id', 'seq'])
      .expression((from) =>
        from
          .selectFrom('conversations')
          .select([
            sql<PersonId>`${personId}::uuid`.as('p'),
            'id',
            sql<WorkspaceId>`${workspaceId}::uuid`.as('w'),
            sql<number>`least(seq, ${seq}::int)`.as('s'),
          ])
          .where('id', '=', conversationId),
      )
      .onConflict((conflict) =>
        conflict
          .columns(['person_id', 'conversation_id'])
          .doUpdateSet((row) => ({ seq: row.ref('excluded.seq') }))
          .whereRef('conversations_reads.seq', '<', 'excluded.seq'),
      )
      .returning('seq')
      .executeTakeFirst();
    return changed !== undefined;
  }

  /** Moves one of the marks «delivered», «seen» forward; answers all marks when something moved. */
  async mark(id: ConversationId, marks: { agentSeen?: number; customerDelivered?: number; customerSeen?: number }) {
    const forward = (column: string, to: number | undefined) => sql<number>`greatest(${sql.ref(column)}, least(seq, ${to ?? 0}::int))`;
    return this.tx
      .updateTable('conversations')
      .set({
        agent_seen_seq: forward('agent_seen_seq', marks.agentSeen),
        customer_delivered_seq: forward('customer_delivered_seq', marks.customerDelivered),
        customer_seen_seq: forward('customer_seen_seq', marks.customerSeen),
      })
      .where('id', '=', id)
      .where((row) =>
        row.or([
          row('agent_seen_seq', '<', sql<number>`least(seq, ${marks.agentSeen ?? 0}::int)`),
          row('customer_delivered_seq', '<', sql<number>`least(seq, ${marks.customerDelivered ?? 0}::int)`),
          row('customer_seen_seq', '<', sql<number>`least(seq, ${marks.customerSeen ?? 0}::int)`),
        ]),
      )
      .returning([
        'customer_id as customerId',
        'agent_seen_seq as agentSeenSeq',
        'customer_delivered_seq as customerDeliveredSeq',
        'customer_seen_seq as customerSeenSeq',
      ])
      .executeTakeFirst();
  }

  /** What they have sent is no draft any more. */
  async forgetDrafts(drafts: readonly { personId: string | null; conversationId: ConversationId }[]): Promise<void> {
    const people = drafts.map((draft) => draft.personId);
    const conversations = drafts.map((draft) => draft.conversationId);
    await this.tx
      .deleteFrom('conversations_drafts')
      .where(sql<boolean>`(person_id, conversation_id) in (select * from unnest(${people}::uuid[], ${conversations}::uuid[]))`)
      .execute();
  }

  async saveDraft(workspaceId: WorkspaceId, personId: PersonId, conversationId: ConversationId, text: string, now: Date): Promise<void> {
    if (text === '') {
      await this.tx.deleteFrom('conversations_drafts').where('person_id', '=', personId).where('conversation_id', '=', conversationId).execute();
      return;
    }
    await this.tx
      .insertInto('conversations_drafts')
      .values({ person_id: personId, conversation_id: conversationId, workspace_id: workspaceId, text, updated_at: now })
      .onConflict((conflict) => conflict.columns(['person_id', 'conversation_id']).doUpdateSet({ text, updated_at: now }))
      .execute();
  }
}
