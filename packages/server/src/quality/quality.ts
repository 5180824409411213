import { randomUUIDv7 } from 'node:crypto';
import { type AppealId, appealId, type ConversationId, noteId, type PersonId, type WorkspaceId } from '@otklik/contract/ids';
import { may } from '@otklik/contract/permissions';
import type { AgentScore, Review, ScoredConversation } from '@otklik/contract/quality';
import type { Clock } from '../kit/clock.ts';
import type { Db, Tx } from '../kit/db/db.ts';
import { Refusal } from '../kit/errors.ts';
import type { PersonWho } from '../kit/http/who.ts';
import { cursorAfter, placeOf } from './place.ts';
import { afterOverrules, humanScore, inLanguage, meets, type Overrule } from './rules.ts';
import { reader as said, writer as saying } from './said/store.ts';
import { type Filter, reader, type ScoreRow, writer } from './store.ts';

export type Quality = ReturnType<typeof createQuality>;

const page = 50;
const mostRules = 10;
const weeksBack = 12;
const week = 7 * 24 * 3600 * 1000;
const slipsShown = 3;
const examplesShown = 3;

const beginning = 160;
const beginningOf = (text: string) => (text.length > beginning ? `${text.slice(0, beginning).replace(/\s+\S*$/u, '')}…` : text);

/** The door of the quality room: scores of solved conversations, and what people say of them. */
export function createQuality({ db, clock }: { db: Db; clock: Clock }) {
  /** An agent sees their own scores and nobody else’s. */
  const seen = (who: PersonWho, filter: Filter): Filter => (may.reviewQuality(who) ? filter : { ...filter, agentId: who.personId });

  async function overrulesOf(tx: Tx, conversationId: ConversationId, agentId: PersonId): Promise<Overrule[]> {
    const rows = await said(tx).overrules(conversationId);
    return rows.filter((row) => row.agent_id === agentId).map((row) => ({ ...row, by: row.by_name, at: row.created_at.toISOString() }));
  }

  const madeOf = (row: ScoreRow, { language }: PersonWho) => ({
    broken: row.broken.map((line) => inLanguage(line, language)),
    held: row.held,
    notApplicable: row.not_applicable,
    weights: row.weights,
    cap: row.cap,
  });

  async function scoreOf(tx: Tx, who: PersonWho, row: ScoreRow): Promise<AgentScore> {
    const { score, broken, held } = afterOverrules(madeOf(row, who), await overrulesOf(tx, row.conversation_id, row.agent_id));
    return { agentId: row.agent_id, agentName: row.agent_name, score, version: row.version, broken, held, notApplicable: row.not_applicable };
  }

  async function getScore(tx: Tx, conversationId: ConversationId, agentId: PersonId): Promise<ScoreRow> {
    const row = (await reader(tx).ofConversation(conversationId)).find((one) => one.agent_id === agentId);
    if (!row) throw new Refusal('quality_not_scored');
    return row;
  }

  async function getConversation(tx: Tx, who: PersonWho, conversationId: ConversationId): Promise<ScoredConversation> {
    const all = await reader(tx).ofConversation(conversationId);
    const mine = (one: { agentId: PersonId }) => may.reviewQuality(who) || one.agentId === who.personId;
    const rows = all.filter((row) => mine({ agentId: row.agent_id }));
    const [first] = rows;
    if (!first) throw new Refusal('quality_not_scored');
    const words = said(tx);
    const scores = [];
    for (const row of rows) scores.push(await scoreOf(tx, who, row));
    return {
      conversationId,
      customerName: (await reader(tx).customerName(conversationId)) ?? '',
      story: first.story,
      situation: first.situation,
      kind: first.kind,
      mood: first.mood,
      fault: first.fault,
      solvedAt: first.solved_at.toISOString(),
      scores,
      reviews: (await words.reviews(conversationId)).filter(mine),
      appeals: (await words.appeals(conversationId)).filter(mine),
      notes: (await words.notes(conversationId)).filter(mine),
    };
  }

  /** Overrules a line, or lets it stand again, and makes the score anew. */
  async function settleLine(tx: Tx, who: PersonWho, conversationId: ConversationId, agentId: PersonId, line: number, reason: string | null): Promise<void> {
    const row = await getScore(tx, conversationId, agentId);
    const lost = row.broken.find((one) => one.line === line);
    if (!lost) throw new Refusal('quality_line_not_found');
    const change = saying(tx);
    const earlier = (await overrulesOf(tx, conversationId, agentId)).filter((one) => meets(lost, one));
    await change.letStand(earlier.map(({ id }) => id));
    if (reason !== null) {
      await change.overrule({
        id: randomUUIDv7(),
        workspace_id: who.workspaceId,
        conversation_id: conversationId,
        agent_id: agentId,
        rule: lost.rule,
        words: lost.words,
        seq: lost.seq,
        reason,
        by_id: who.personId,
        by_name: who.name,
        created_at: clock.now(),
      });
    }
    const { score, brokenRules } = afterOverrules(madeOf(row, who), await overrulesOf(tx, conversationId, agentId));
    await writer(tx).rescore(conversationId, agentId, score, brokenRules);
  }

  return {
    async list(who: PersonWho, { cursor, ...filter }: Filter & { cursor?: string | undefined }) {
      const items = await db.inWorkspace(who.workspaceId, (tx) => reader(tx).list(seen(who, filter), placeOf(cursor), page));
      return { items, next: cursorAfter(items, page) };
    },

    /** Averages of a selection. */
    summary: (who: PersonWho, filter: Filter) =>
      db.inWorkspace(who.workspaceId, async (tx) => {
        const own = seen(who, filter);
        const { conversations, score } = await reader(tx).totals(own);
        return {
          conversations,
          score,
          rules: await reader(tx).byRule(own, mostRules),
          agents: (await reader(tx).byAgent(own)).map(({ agent_id, ...rest }) => ({ agentId: agent_id, ...rest })),
          openAppeals: await said(tx).openAppeals(may.reviewQuality(who) ? undefined : who.personId),
          waiting: await reader(tx).waiting(),
        };
      }),

    get: (who: PersonWho, id: ConversationId) => db.inWorkspace(who.workspaceId, (tx) => getConversation(tx, who, id)),

    overrule: (who: PersonWho, id: ConversationId, { agentId, line, reason }: { agentId: PersonId; line: number; reason: string | null }) =>
      db.inWorkspace(who.workspaceId, async (tx) => {
        await settleLine(tx, who, id, agentId, line, reason);
        return getConversation(tx, who, id);
      }),

    /** A person’s own review; counts beside the automatic score, never in it. */
    review: (who: PersonWho, id: ConversationId, { agentId, marks, comment }: { agentId: PersonId; marks: Review['marks']; comment: string }) =>
      db.inWorkspace(who.workspaceId, async (tx) => {
        const row = await getScore(tx, id, agentId);
        await saying(tx).review({
          workspaceId: who.workspaceId,
          conversationId: id,
          agentId,
          reviewerId: who.personId,
          calibrationId: null,
          score: humanScore(row, marks),
          marks,
          comment,
          at: clock.now(),
        });
        return getConversation(tx, who, id);
      }),

    appeal: (who: PersonWho, id: ConversationId, line: number | null, comment: string) =>
      db.inWorkspace(who.workspaceId, async (tx) => {
        const rows = await reader(tx).ofConversation(id);
        if (rows.length === 0) throw new Refusal('quality_not_scored');
        const own = rows.find((row) => row.agent_id === who.personId);
        if (!own) throw new Refusal(may.reviewQuality(who) ? 'quality_not_own' : 'quality_not_scored');
        if (line !== null && !own.broken.some((one) => one.line === line)) throw new Refusal('quality_line_not_found');
        const added = await saying(tx).appeal({
          id: appealId.parse(randomUUIDv7()),
          workspace_id: who.workspaceId,
          conversation_id: id,
          agent_id: who.personId,
          line,
          comment,
          decided_by: null,
          created_at: clock.now(),
        });
        if (!added) throw new Refusal('quality_already_appealed');
        return getConversation(tx, who, id);
      }),

    /** An accepted appeal overrules its line with the answer as the reason, unless a newer score no longer has that line. */
    decideAppeal: (who: PersonWho, id: AppealId, accept: boolean, answer: string) =>
      db.inWorkspace(who.workspaceId, async (tx) => {
        const change = saying(tx);
        const appeal = await change.findAppeal(id);
        if (!appeal) throw new Refusal('quality_appeal_not_found');
        if (appeal.state !== 'open') throw new Refusal('quality_appeal_decided');
        await change.decide(id, accept ? 'accepted' : 'declined', answer, who.name);
        const row = await getScore(tx, appeal.conversationId, appeal.agentId);
        const lost = row.broken.find(({ line }) => line === appeal.line);
        if (accept && lost) await settleLine(tx, who, appeal.conversationId, appeal.agentId, lost.line, answer);
        return getConversation(tx, who, appeal.conversationId);
      }),

    note: (who: PersonWho, id: ConversationId, agentId: PersonId, text: string) =>
      db.inWorkspace(who.workspaceId, async (tx) => {
        await getScore(tx, id, agentId);
        await saying(tx).addNote({
          id: noteId.parse(randomUUIDv7()),
          workspace_id: who.workspaceId,
          conversation_id: id,
          agent_id: agentId,
          by_name: who.name,
          text,
          created_at: clock.now(),
        });
        return getConversation(tx, who, id);
      }),

    /** One’s own page. */
    mine: (who: PersonWho) =>
      db.inWorkspace(who.workspaceId, async (tx) => {
        const own = { agentId: who.personId };
        const { conversations, score } = await reader(tx).totals(own);
        const slips = [];
        for (const { rule, conversations: times } of await reader(tx).byRule(own, slipsShown)) {
          const rows = await reader(tx).examples(who.personId, rule, examplesShown);
          const examples = [];
          for (const row of rows) {
            const lost = (await scoreOf(tx, who, row)).broken.find((line) => line.rule === rule && !line.overruled);
            if (!lost) continue;
            // Where something was missing, the message itself is the example
            const words = lost.words || beginningOf(lost.entryId ? await reader(tx).said(lost.entryId) : '');
            examples.push({ conversationId: row.conversation_id, seq: lost.seq, words, message: lost.message, at: row.solved_at.toISOString() });
          }
          slips.push({ rule, conversations: times, examples });
        }
        return {
          conversations,
          score,
          weeks: await reader(tx).byWeek(who.personId, new Date(clock.now().getTime() - weeksBack * week)),
          slips,
          notes: await said(tx).notesTo(who.personId),
          appeals: await said(tx).appealsOf(who.personId),
        };
      }),

    notesSeen: (who: PersonWho) => db.inWorkspace(who.workspaceId, (tx) => saying(tx).seeNotes(who.personId, clock.now())),

    /** How often people found each rule right. */
    precision: (who: PersonWho) =>
      db.inWorkspace(who.workspaceId, async (tx) => {
        const found = new Map((await reader(tx).found()).map((row) => [row.rule, row.found]));
        const overruled = new Map((await said(tx).overruled()).map((row) => [row.rule, row]));
        return [...new Set([...found.keys(), ...overruled.keys()])].map((rule) => {
          const wrong = overruled.get(rule) ?? { overruled: 0, gone: 0 };
          return { rule, found: (found.get(rule) ?? 0) + wrong.gone, overruled: wrong.overruled };
        });
      }),

    /** A conversation was solved: it waits for its score from now on. Within the transaction that solves it. */
    solved: async (tx: Tx, workspaceId: WorkspaceId, id: ConversationId): Promise<void> => void (await writer(tx).queue(workspaceId, id, clock.now())),
  };
}
