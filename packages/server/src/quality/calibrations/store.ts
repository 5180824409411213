import type { CalibrationId, ConversationId, PersonId, WorkspaceId } from '@otklik/contract/ids';
import type { Calibration } from '@otklik/contract/quality';
import { sql } from 'kysely';
import type { Tx } from '../../kit/db/db.ts';

/** What one may look up. */
export function reader(tx: Tx) {
  const sessions = () =>
    tx
      .selectFrom('quality_calibrations as k')
      .selectAll('k')
      .select(
        sql<Calibration['reviewers']>`(
          select coalesce(json_agg(json_build_object('id', p.id, 'name', p.name, 'done', (
            select count(distinct r.conversation_id) from quality_reviews r where r.calibration_id = k.id and r.reviewer_id = p.id)) order by p.name), '[]')
          from people p where p.id = any (k.reviewer_ids))`.as('reviewers'),
      );
  const shapeOf = (row: Awaited<ReturnType<ReturnType<typeof sessions>['executeTakeFirstOrThrow']>>): Calibration => ({
    id: row.id,
    title: row.title,
    conversationIds: row.conversation_ids,
    reviewers: row.reviewers,
    at: row.created_at.toISOString(),
    closedAt: row.closed_at?.toISOString() ?? null,
  });
  return {
    list: async () => (await sessions().orderBy('k.created_at', 'desc').limit(100).execute()).map(shapeOf),
    find: async (id: CalibrationId) => {
      const row = await sessions().where('k.id', '=', id).executeTakeFirst();
      return row && shapeOf(row);
    },
    /** How many of these conversations have a score, and how many of these people may review. */
    async known(conversationIds: readonly ConversationId[], reviewerIds: readonly PersonId[]): Promise<{ scored: number; reviewers: number }> {
      const { scored } = await tx
        .selectFrom('quality_scores')
        .select(sql<number>`count(distinct conversation_id)::int`.as('scored'))
        .where('conversation_id', 'in', conversationIds)
        .executeTakeFirstOrThrow();
      const { reviewers } = await tx
        .selectFrom('people')
        .select(sql<number>`count(*)::int`.as('reviewers'))
        .where('id', 'in', reviewerIds)
        .where('role', '<>', 'agent')
        .where('deactivated_at', 'is', null)
        .executeTakeFirstOrThrow();
      return { scored, reviewers };
    },
  };
}

/** What one may change, within a transaction. */
export function writer(tx: Tx) {
  return {
    ...reader(tx),
    open: (id: CalibrationId, workspaceId: WorkspaceId, title: string, conversationIds: ConversationId[], reviewerIds: PersonId[], at: Date) =>
      tx
        .insertInto('quality_calibrations')
        .values({ id, workspace_id: workspaceId, title, conversation_ids: conversationIds, reviewer_ids: reviewerIds, closed_at: null, created_at: at })
        .execute(),
    close: (id: CalibrationId, at: Date) =>
      tx.updateTable('quality_calibrations').set({ closed_at: at }).where('id', '=', id).where('closed_at', 'is', null).execute(),
  };
}
