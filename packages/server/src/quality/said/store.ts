import type { AppealId, CalibrationId, ConversationId, NoteId, PersonId, WorkspaceId } from '@otklik/contract/ids';
import type { Appeal, Note, Review } from '@otklik/contract/quality';
import type { Insertable, Selectable } from 'kysely';
import { sql } from 'kysely';
import type { Database } from '../../db/schema.ts';
import type { Tx } from '../../kit/db/db.ts';

type OverruleRow = Selectable<Database['quality_overrules']>;

const appealOf = (row: Selectable<Database['quality_appeals']>): Appeal => ({
  id: row.id,
  conversationId: row.conversation_id,
  agentId: row.agent_id,
  line: row.line,
  comment: row.comment,
  state: row.state,
  answer: row.answer,
  decidedBy: row.decided_by,
  at: row.created_at.toISOString(),
});

const noteOf = (row: Selectable<Database['quality_notes']>): Note => ({
  id: row.id,
  conversationId: row.conversation_id,
  agentId: row.agent_id,
  by: row.by_name,
  text: row.text,
  at: row.created_at.toISOString(),
  seenAt: row.seen_at?.toISOString() ?? null,
});

/** What people have said of scores. */
export function reader(tx: Tx) {
  const reviews = () =>
    tx.selectFrom('quality_reviews as r').innerJoin('people as p', 'p.id', 'r.reviewer_id').selectAll('r').select('p.name as reviewer_name');
  const reviewOf = (row: Awaited<ReturnType<ReturnType<typeof reviews>['executeTakeFirstOrThrow']>>): Review => ({
    by: { id: row.reviewer_id, name: row.reviewer_name },
    agentId: row.agent_id,
    score: row.score,
    marks: row.marks,
    comment: row.comment,
    at: row.created_at.toISOString(),
  });
  return {
    overrules: (conversationId: ConversationId): Promise<OverruleRow[]> =>
      tx.selectFrom('quality_overrules').selectAll().where('conversation_id', '=', conversationId).orderBy('created_at').execute(),
    /** How often each rule was found wrong; `gone`: how many of those points a newer score no longer has. */
    overruled: () =>
      tx
        .selectFrom('quality_overrules as o')
        .select(['rule', sql<number>`count(*)::int`.as('overruled')])
        .select(
          sql<number>`(count(*) filter (where not exists (
          select from quality_scores s, jsonb_array_elements(s.broken) line where s.conversation_id = o.conversation_id and s.agent_id = o.agent_id
          and line ->> 'rule' = o.rule and line ->> 'words' = o.words and (line ->> 'seq')::int is not distinct from o.seq)))::int`.as('gone'),
        )
        .groupBy('rule')
        .execute(),
    reviews: async (conversationId: ConversationId) =>
      (await reviews().where('r.conversation_id', '=', conversationId).where('r.calibration_id', 'is', null).orderBy('r.created_at').execute()).map(reviewOf),
    /** Within a calibration, with the conversation each is about. */
    calibrated: async (calibrationId: CalibrationId) =>
      (await reviews().where('r.calibration_id', '=', calibrationId).orderBy('r.created_at').execute()).map((row) => ({
        conversationId: row.conversation_id,
        review: reviewOf(row),
      })),
    appeals: async (conversationId: ConversationId) =>
      (await tx.selectFrom('quality_appeals').selectAll().where('conversation_id', '=', conversationId).orderBy('created_at').execute()).map(appealOf),
    appealsOf: async (agentId: PersonId) =>
      (await tx.selectFrom('quality_appeals').selectAll().where('agent_id', '=', agentId).orderBy('created_at', 'desc').limit(50).execute()).map(appealOf),
    findAppeal: async (id: AppealId) => {
      const row = await tx.selectFrom('quality_appeals').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
      return row && appealOf(row);
    },
    openAppeals: async (agentId: PersonId | undefined): Promise<number> => {
      let query = tx.selectFrom('quality_appeals').select(sql<number>`count(*)::int`.as('count')).where('state', '=', 'open');
      if (agentId) query = query.where('agent_id', '=', agentId);
      return (await query.executeTakeFirstOrThrow()).count;
    },
    notes: async (conversationId: ConversationId) =>
      (await tx.selectFrom('quality_notes').selectAll().where('conversation_id', '=', conversationId).orderBy('created_at').execute()).map(noteOf),
    notesTo: async (agentId: PersonId) =>
      (await tx.selectFrom('quality_notes').selectAll().where('agent_id', '=', agentId).orderBy('created_at', 'desc').limit(50).execute()).map(noteOf),
  };
}

export interface NewReview {
  workspaceId: WorkspaceId;
  conversationId: ConversationId;
  agentId: PersonId;
  reviewerId: PersonId;
  calibrationId: CalibrationId | null;
  score: number | null;
  marks: Review['marks'];
  comment: string;
  at: Date;
}

/** What one may change, within a transaction. */
export function writer(tx: Tx) {
  return {
    ...reader(tx),
    overrule: (row: Insertable<Database['quality_overrules']>) => tx.insertInto('quality_overrules').values(row).execute(),
    letStand: (ids: readonly string[]) => (ids.length ? tx.deleteFrom('quality_overrules').where('id', 'in', ids).execute() : undefined),
    review: ({ workspaceId, conversationId, agentId, reviewerId, calibrationId, score, marks, comment, at }: NewReview) => {
      const said = { score, marks: JSON.stringify(marks), comment, created_at: at };
      return tx
        .insertInto('quality_reviews')
        .values({
          ...said,
          workspace_id: workspaceId,
          conversation_id: conversationId,
          agent_id: agentId,
          reviewer_id: reviewerId,
          calibration_id: calibrationId,
        })
        .onConflict((conflict) => conflict.columns(['conversation_id', 'agent_id', 'reviewer_id', 'calibration_id']).doUpdateSet(said))
        .execute();
    },
    /** False when this line was appealed before. */
    async appeal(row: Insertable<Database['quality_appeals']>): Promise<boolean> {
      const added = await tx
        .insertInto('quality_appeals')
        .values(row)
        .onConflict((conflict) => conflict.doNothing())
        .returning('id')
        .executeTakeFirst();
      return added !== undefined;
    },
    decide: (id: AppealId, state: 'accepted' | 'declined', answer: string, by: string) =>
      tx.updateTable('quality_appeals').set({ state, answer, decided_by: by }).where('id', '=', id).execute(),
    addNote: (row: { id: NoteId } & Omit<Insertable<Database['quality_notes']>, 'id' | 'seen_at'>) =>
      tx
        .insertInto('quality_notes')
        .values({ ...row, seen_at: null })
        .execute(),
    seeNotes: (agentId: PersonId, at: Date) =>
      tx.updateTable('quality_notes').set({ seen_at: at }).where('agent_id', '=', agentId).where('seen_at', 'is', null).execute(),
  };
}
