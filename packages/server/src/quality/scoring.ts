import { customerOf } from '@otklik/coach/card';
import { type ConversationId, type PersonId, personId, type WorkspaceId } from '@otklik/contract/ids';
import type { Clock } from '../kit/clock.ts';
import type { Db } from '../kit/db/db.ts';
import type { Standard } from '../standard/standard.ts';
import { reader as corrections } from './corrections/store.ts';
import { afterOverrules, localeOf, type Overrule } from './rules.ts';
import { reader as said } from './said/store.ts';
import { type NewScore, reader, type Situation, type Talk, writer } from './store.ts';

interface ScoringParts {
  db: Db;
  clock: Clock;
  /** The coach scores by the desk's standard. */
  score: Standard['score'];
  onTrouble(error: unknown): void;
}

const leaseMilliseconds = 120_000;
const batch = 10;

/** Scores solved conversations, a few at a time, off the way of those who chat. */
export function createScoring({ db, clock, score, onTrouble }: ScoringParts) {
  async function scoreOne(workspaceId: WorkspaceId, conversationId: ConversationId, queuedAt: Date): Promise<void> {
    const { talk, correction, overrules } = await db.inWorkspace(workspaceId, async (tx) => ({
      talk: await reader(tx).talk(conversationId),
      correction: await corrections(tx).find(conversationId),
      overrules: await said(tx).overrules(conversationId),
    }));
    const judged = talk && (await judge(workspaceId, talk, correction));
    await db.inWorkspace(workspaceId, async (tx) => {
      const change = writer(tx);
      await change.done(conversationId, queuedAt);
      if (!talk || !judged) return;
      const { understood, scores } = judged;
      const { story, situation, kind, mood, fault } = understood;
      const common = { story, situation, kind, mood: mood.mood, fault: correction?.fault ?? fault, solved_at: talk.solvedAt };
      const kept = scores.map((one) => {
        const mine: Overrule[] = overrules
          .filter((row) => row.agent_id === one.agentId)
          .map((row) => ({ ...row, by: row.by_name, at: row.created_at.toISOString() }));
        return { ...one, score: afterOverrules(one, mine).score };
      });
      await change.replace(workspaceId, conversationId, common, kept);
    });
  }

  /** Each agent's part; two of one name are told apart by their ids. */
  async function judge(workspaceId: WorkspaceId, talk: Talk, correction: { situation: string | null; fault: Situation['fault'] | null } | undefined) {
    const messages = talk.lines.filter((line) => line.kind === 'message' && line.by !== 'system');
    const agents = new Map<string, PersonId>();
    const named = messages.map((line) => {
      const id = line.by === 'agent' ? personId.safeParse(line.byId).data : undefined;
      if (!id) return { who: 'customer' as const, at: line.at.getTime(), text: line.text };
      const taken = agents.get(line.byName ?? '');
      const name = taken && taken !== id ? `${line.byName} ${id}` : (line.byName ?? id);
      agents.set(name, id);
      return { who: 'agent' as const, name, at: line.at.getTime(), text: line.text };
    });
    const { understood, scores } = await score(workspaceId, {
      locale: localeOf(talk.locale, messages.map((line) => line.text).join(' ')),
      agents: [...agents.keys()],
      customer: customerOf(talk.customer),
      talk: named,
      transfers: talk.lines
        .filter((line) => line.kind === 'assigned' && line.toName !== null)
        .map((line) => ({ at: line.at.getTime(), from: line.byName ?? undefined, to: line.toName ?? '' })),
      closedAt: talk.solvedAt.getTime(),
      situation: correction?.situation ?? undefined,
      fault: correction?.fault ?? undefined,
    });
    const made = [...agents].flatMap(([agent, agentId]): NewScore[] => {
      const one = scores[agent];
      if (!one || one.score === null) return [];
      const broken = one.broken.map((found, line) => {
        const message = found.entry === undefined ? undefined : messages[found.entry];
        const words = message && found.start !== undefined ? message.text.slice(found.start, found.end) : '';
        return {
          line,
          rule: found.rule,
          weight: one.weights[found.rule] ?? 0,
          entryId: message?.id ?? null,
          seq: message?.seq ?? null,
          start: found.start ?? null,
          end: found.end ?? null,
          words: words.slice(0, 500),
          message: found.message,
        };
      });
      const { held, notApplicable, weights, version, score: share, cap } = one;
      return [{ agentId, score: share, version, broken, held, notApplicable, weights, cap }];
    });
    return { understood, scores: made };
  }

  return {
    /** Scores what waits; goes on while there is more. One that fails is tried again when its lease has run out. */
    async serve(): Promise<void> {
      for (;;) {
        const now = clock.now();
        const due = await db.throughDoor('due', (tx) => writer(tx).takeDue(now, new Date(now.getTime() + leaseMilliseconds), batch));
        for (const { workspaceId, conversationId, queuedAt } of due) await scoreOne(workspaceId, conversationId, queuedAt).catch(onTrouble);
        if (due.length < batch) return;
      }
    },
  };
}
