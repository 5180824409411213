import { randomUUIDv7 } from 'node:crypto';
import { type CalibrationId, type ConversationId, calibrationId, type PersonId } from '@otklik/contract/ids';
import type { Calibration, Review } from '@otklik/contract/quality';
import type { Clock } from '../kit/clock.ts';
import type { Db, Tx } from '../kit/db/db.ts';
import { Refusal } from '../kit/errors.ts';
import type { PersonWho } from '../kit/http/who.ts';
import { reader, writer } from './calibrations/store.ts';
import { disputed, humanScore, spreadOf } from './rules.ts';
import { reader as said, writer as saying } from './said/store.ts';
import { reader as scores } from './store.ts';

/** Calibration: several reviewers on the same conversations, to see how far apart they are. Nothing of it counts in a score. */
export function createCalibrating({ db, clock }: { db: Db; clock: Clock }) {
  async function getSession(tx: Tx, id: CalibrationId): Promise<Calibration> {
    const found = await reader(tx).find(id);
    if (!found) throw new Refusal('quality_calibration_not_found');
    return found;
  }

  return {
    calibrations: (who: PersonWho) => db.inWorkspace(who.workspaceId, (tx) => reader(tx).list()),

    openCalibration: (who: PersonWho, asked: { title: string; conversationIds: ConversationId[]; reviewerIds: PersonId[] }) =>
      db.inWorkspace(who.workspaceId, async (tx) => {
        const conversationIds = [...new Set(asked.conversationIds)];
        const reviewerIds = [...new Set(asked.reviewerIds)];
        const known = await reader(tx).known(conversationIds, reviewerIds);
        if (known.scored < conversationIds.length) throw new Refusal('quality_not_scored');
        if (known.reviewers < reviewerIds.length) throw new Refusal('people_not_found');
        const id = calibrationId.parse(randomUUIDv7());
        await writer(tx).open(id, who.workspaceId, asked.title, conversationIds, reviewerIds, clock.now());
        return getSession(tx, id);
      }),

    /** While it is open a reviewer sees only their own word, so that nobody follows another. */
    calibration: (who: PersonWho, id: CalibrationId) =>
      db.inWorkspace(who.workspaceId, async (tx) => {
        const calibration = await getSession(tx, id);
        const all = await said(tx).calibrated(id);
        const results = [];
        for (const conversationId of calibration.conversationIds) {
          const customerName = (await scores(tx).customerName(conversationId)) ?? '';
          for (const row of await scores(tx).ofConversation(conversationId)) {
            const mine = ({ by }: Review) => calibration.closedAt !== null || by.id === who.personId;
            const reviews = all.filter((one) => one.conversationId === conversationId && one.review.agentId === row.agent_id).map((one) => one.review);
            const visible = reviews.filter(mine);
            const closed = calibration.closedAt !== null;
            results.push({
              conversationId,
              customerName,
              agentId: row.agent_id,
              agentName: row.agent_name,
              automatic: row.score,
              reviews: visible,
              spread: closed ? spreadOf(reviews) : null,
              disputed: closed ? disputed(reviews) : [],
            });
          }
        }
        return { calibration, results };
      }),

    reviewForCalibration: (
      who: PersonWho,
      id: CalibrationId,
      conversationId: ConversationId,
      { agentId, marks, comment }: { agentId: PersonId; marks: Review['marks']; comment: string },
    ) =>
      db.inWorkspace(who.workspaceId, async (tx) => {
        const session = await getSession(tx, id);
        const takesPart =
          session.closedAt === null && session.conversationIds.includes(conversationId) && session.reviewers.some((one) => one.id === who.personId);
        if (!takesPart) throw new Refusal('quality_calibration_not_found');
        const row = (await scores(tx).ofConversation(conversationId)).find((one) => one.agent_id === agentId);
        if (!row) throw new Refusal('quality_not_scored');
        await saying(tx).review({
          workspaceId: who.workspaceId,
          conversationId,
          agentId,
          reviewerId: who.personId,
          calibrationId: id,
          score: humanScore(row, marks),
          marks,
          comment,
          at: clock.now(),
        });
      }),

    closeCalibration: (who: PersonWho, id: CalibrationId) =>
      db.inWorkspace(who.workspaceId, async (tx) => {
        await getSession(tx, id);
        await writer(tx).close(id, clock.now());
        return getSession(tx, id);
      }),
  };
}
