import { customerOf } from '@otklik/coach/card';
import { type ConversationId, personId, type WorkspaceId } from '@otklik/contract/ids';
import type { Clock } from '../kit/clock.ts';
import type { Db } from '../kit/db/db.ts';
import { serveDue } from '../kit/due.ts';
import type { Standard } from '../standard/standard.ts';
import { reader as corrections } from './corrections/store.ts';
import { afterOverrules, localeOf, namesApart, numbered, type Overrule, transfersOf } from './rules.ts';
import { reader as said } from './said/store.ts';
import { type Due, type NewScore, reader, type Situation, type Talk, writer } from './store.ts';

interface ScoringParts {
  db: Db;
  clock: Clock;
  /** The coach scores by the desk's standard. */
  score: Standard['score'];
  onTrouble(error: unknown): void;
}

const batch = 10;

/** Scores solved conversations, a few at a time, off the way of those who chat. */
export function createScoring({ db, clock, score, onTrouble }: ScoringParts) {
  async function scoreOne(workspaceId: WorkspaceId, conversationId: ConversationId, queuedAt: Date): Promise<void> {
    const { talk, correction, overrules, before } = await db.inWorkspace(workspaceId, async (tx) => ({
      talk: await reader(tx).talk(conversationId),
      correction: await corrections(tx).find(conversationId),
      overrules: await said(tx).overrules(conversationId),
      before: await reader(tx).ofConversation(conversationId),
    }));
    const judged = talk && (await judge(workspaceId, talk, correction));
    await db.inWorkspace(workspaceId, async (tx) => {
      const change = writer(tx);
      await change.done(conversationId, queuedAt);
      if (!talk || !judged) return;
      const { story, situation, kind, mood, fault } = judged.understood;
      const common = { story, situation, kind, mood: mood.mood, fault: correction?.fault ?? fault, solved_at: talk.solvedAt };
      const scores = judged.scores.map((one): NewScore => {
        const broken = numbered(one.broken, before.find((row) => row.agent_id === one.agentId)?.broken ?? []);
        const mine = overrules
          .filter((row) => row.agent_id === one.agentId)
          .map((row): Overrule => ({ ...row, by: row.by_name, at: row.created_at.toISOString() }));
        const { score, brokenRules } = afterOverrules({ ...one, broken }, mine);
        return { ...one, broken, score, brokenRules };
      });
      await change.replace(workspaceId, conversationId, common, scores);
    });
  }

  /** Each agent's part, before people spoke. */
  async function judge(workspaceId: WorkspaceId, talk: Talk, correction: { situation: string | null; fault: Situation['fault'] | null } | undefined) {
    const messages = talk.lines.filter((line) => line.kind === 'message' && line.by !== 'system');
    const agentOf = (line: Talk['lines'][number]) => (line.by === 'agent' ? personId.safeParse(line.byId).data : undefined);
    const names = namesApart(messages.flatMap((line) => agentOf(line) ?? []).map((id) => ({ id, name: talk.names.get(id) ?? null })));
    const called = (id: string | null) => [...names].find(([agent]) => agent === id)?.[1] ?? (id === null ? undefined : talk.names.get(id));
    const locale = localeOf(talk.locale, messages.map((line) => line.text).join(' '));
    const { understood, scores } = await score(workspaceId, {
      locale,
      agents: [...names.values()],
      customer: customerOf(talk.customer),
      talk: messages.map((line) => {
        const agent = agentOf(line);
        return { who: agent ? ('agent' as const) : ('customer' as const), name: agent && names.get(agent), at: line.at.getTime(), text: line.text };
      }),
      transfers: transfersOf(talk.lines).map(({ at, fromId, toId }) => ({ at: at.getTime(), from: called(fromId), to: called(toId) ?? toId })),
      closedAt: talk.solvedAt.getTime(),
      situation: correction?.situation ?? undefined,
      fault: correction?.fault ?? undefined,
    });
    const made = [...names].flatMap(([agentId, name]) => {
      const one = scores[name];
      if (!one || one.score === null) return [];
      const broken = one.broken.map((found) => {
        const message = found.entry === undefined ? undefined : messages[found.entry];
        const words = message && found.start !== undefined ? message.text.slice(found.start, found.end) : '';
        return {
          rule: found.rule,
          weight: one.weights[found.rule] ?? 0,
          entryId: message?.id ?? null,
          seq: message?.seq ?? null,
          start: found.start ?? null,
          end: found.end ?? null,
          words: words.slice(0, 500),
          message: found.message[locale],
          told: found.message,
        };
      });
      const { held, notApplicable, weights, version, cap } = one;
      return [{ agentId, version, broken, held, notApplicable, weights, cap }];
    });
    return { understood, scores: made };
  }

  return {
    /** How many conversations wait, and since when. */
    waiting: () => db.throughDoor('due', (tx) => writer(tx).waiting()),

    /** Scores what waits; goes on while there is more. One that fails is tried again after a rest. */
    async serve(): Promise<void> {
      const serveSome = () =>
        serveDue<Due>({
          clock,
          take: (now, until) => db.throughDoor('due', (tx) => writer(tx).takeDue(now, until, batch)),
          hold: (those, until) => db.throughDoor('due', (tx) => writer(tx).holdDue(those, until)),
          work: ({ workspaceId, conversationId, queuedAt }) => scoreOne(workspaceId, conversationId, queuedAt),
          onTrouble,
        });
      while ((await serveSome()) === batch);
    },
  };
}
