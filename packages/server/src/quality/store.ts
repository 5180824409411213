import type { ConversationId, EntryId, PersonId, WorkspaceId } from '@otklik/contract/ids';
import type { ScoredRow } from '@otklik/contract/quality';
import { type Selectable, sql } from 'kysely';
import type { Database, LostPoint } from '../db/schema.ts';
import type { Tx } from '../kit/db/db.ts';

export type ScoreRow = Selectable<Database['quality_scores']> & { agent_name: string };

/** Which scored conversations are meant. Days are the desk's own. */
export interface Filter {
  agentId?: PersonId | undefined;
  rule?: string | undefined;
  story?: string | undefined;
  mood?: string | undefined;
  atMost?: number | undefined;
  from?: string | undefined;
  to?: string | undefined;
  appealed?: boolean | undefined;
}

/** A place in the list: the last row a page showed. */
export interface Place {
  solvedAt: string;
  conversationId: string;
  agentId: string;
}

/** A solved conversation with all that its score needs. */
export interface Talk {
  /** Of the colleagues in it, by their ids. */
  names: ReadonlyMap<string, string>;
  locale: 'ru' | 'en' | null;
  solvedAt: Date;
  customer: { name: string | null; email: string | null; phone: string | null; attributes: Record<string, unknown> };
  lines: {
    id: EntryId;
    seq: number;
    kind: string;
    by: 'customer' | 'agent' | 'system';
    byId: string | null;
    toId: string | null;
    text: string;
    at: Date;
  }[];
}

/** What one may look up. */
export function reader(tx: Tx) {
  const scores = () => tx.selectFrom('quality_scores as s').innerJoin('people as a', 'a.id', 's.agent_id').selectAll('s').select('a.name as agent_name');

  /** The selection of a filter. */
  const chosen = (filter: Filter) => {
    let query = tx
      .selectFrom('quality_scores as s')
      .innerJoin('people as a', 'a.id', 's.agent_id')
      .innerJoin('conversations as c', 'c.id', 's.conversation_id')
      .innerJoin('customers as u', 'u.id', 'c.customer_id')
      .innerJoin('workspaces as w', 'w.id', 's.workspace_id');
    if (filter.agentId) query = query.where('s.agent_id', '=', filter.agentId);
    if (filter.rule) query = query.where(sql<boolean>`s.broken_rules @> array[${filter.rule}]`);
    if (filter.story) query = query.where('s.story', '=', filter.story);
    if (filter.mood) query = query.where(sql<boolean>`s.mood = ${filter.mood}`);
    if (filter.atMost !== undefined) query = query.where('s.score', '<=', filter.atMost);
    if (filter.from) query = query.where(sql<boolean>`s.solved_at >= ${filter.from}::date::timestamp at time zone w.time_zone`);
    if (filter.to) query = query.where(sql<boolean>`s.solved_at < (${filter.to}::date + 1)::timestamp at time zone w.time_zone`);
    if (filter.appealed)
      query = query.where(
        sql<boolean>`exists (select from quality_appeals p where p.conversation_id = s.conversation_id and p.agent_id = s.agent_id and p.state = 'open')`,
      );
    return query;
  };

  return {
    async list(filter: Filter, after: Place | null, limit: number): Promise<ScoredRow[]> {
      let query = chosen(filter)
        .select(['s.conversation_id', 's.agent_id', 'a.name as agent_name', 's.score', 's.story', 's.situation', 's.mood', 's.broken_rules', 's.solved_at'])
        .select(sql<string>`coalesce(u.name, '№ ' || u.number)`.as('customer_name'))
        .select(
          sql<number | null>`(select round(avg(r.score))::int from quality_reviews r
          where r.conversation_id = s.conversation_id and r.agent_id = s.agent_id and r.calibration_id is null)`.as('human_score'),
        )
        .select(
          sql<boolean>`exists (select from quality_appeals p
          where p.conversation_id = s.conversation_id and p.agent_id = s.agent_id and p.state = 'open')`.as('appealed'),
        )
        .orderBy('s.solved_at', 'desc')
        .orderBy('s.conversation_id', 'desc')
        .orderBy('s.agent_id', 'desc')
        .limit(limit);
      if (after)
        query = query.where(
          sql<boolean>`(s.solved_at, s.conversation_id, s.agent_id) < (${after.solvedAt}::timestamptz, ${after.conversationId}::uuid, ${after.agentId}::uuid)`,
        );
      return (await query.execute()).map((row) => ({
        conversationId: row.conversation_id,
        customerName: row.customer_name,
        agentId: row.agent_id,
        agentName: row.agent_name,
        score: row.score,
        humanScore: row.human_score,
        story: row.story,
        situation: row.situation,
        mood: row.mood,
        broken: row.broken_rules,
        appealed: row.appealed,
        solvedAt: row.solved_at.toISOString(),
      }));
    },

    totals: (filter: Filter) =>
      chosen(filter)
        .select([sql<number>`count(*)::int`.as('conversations'), sql<number | null>`avg(s.score)::float`.as('score')])
        .executeTakeFirstOrThrow(),

    byAgent: (filter: Filter) =>
      chosen(filter)
        .select(['s.agent_id', 'a.name', sql<number>`count(*)::int`.as('conversations'), sql<number>`avg(s.score)::float`.as('score')])
        .groupBy(['s.agent_id', 'a.name'])
        .orderBy(sql`avg(s.score)`)
        .limit(200)
        .execute(),

    /** The rules that most conversations broke. */
    byRule: (filter: Filter, limit: number) =>
      chosen(filter)
        .innerJoinLateral(sql<{ rule: string }>`(select unnest(s.broken_rules) as rule)`.as('b'), (join) => join.onTrue())
        .select(['b.rule', sql<number>`count(*)::int`.as('conversations')])
        .groupBy('b.rule')
        .orderBy(sql`count(*)`, 'desc')
        .orderBy('b.rule')
        .limit(limit)
        .execute(),

    byWeek: (agentId: PersonId, from: Date) =>
      chosen({ agentId })
        .where('s.solved_at', '>=', from)
        .select([
          sql<string>`to_char(date_trunc('week', s.solved_at at time zone w.time_zone), 'YYYY-MM-DD')`.as('from'),
          sql<number>`avg(s.score)::float`.as('score'),
          sql<number>`count(*)::int`.as('conversations'),
        ])
        .groupBy(sql`1`)
        .orderBy(sql`1`)
        .execute(),

    /** The newest scores of an agent in which a rule was broken. */
    examples: (agentId: PersonId, rule: string, limit: number) =>
      scores().where('s.agent_id', '=', agentId).where(sql<boolean>`s.broken_rules @> array[${rule}]`).orderBy('s.solved_at', 'desc').limit(limit).execute(),

    ofConversation: (conversationId: ConversationId): Promise<ScoreRow[]> =>
      scores().where('s.conversation_id', '=', conversationId).orderBy('a.name').orderBy('s.agent_id').execute(),

    /** The text of a message; empty when it is gone. */
    said: async (entryId: EntryId): Promise<string> =>
      (await tx.selectFrom('conversations_entries').select('text').where('id', '=', entryId).executeTakeFirst())?.text ?? '',

    /** How often each rule lost points, before overrules. */
    found: () =>
      tx
        .selectFrom('quality_scores as s')
        .innerJoinLateral(sql<{ rule: string }>`(select line ->> 'rule' as rule from jsonb_array_elements(s.broken) line)`.as('b'), (join) => join.onTrue())
        .select(['b.rule', sql<number>`count(*)::int`.as('found')])
        .groupBy('b.rule')
        .execute(),

    customerName: async (conversationId: ConversationId): Promise<string | undefined> => {
      const row = await tx
        .selectFrom('conversations as c')
        .innerJoin('customers as u', 'u.id', 'c.customer_id')
        .select(sql<string>`coalesce(u.name, '№ ' || u.number)`.as('name'))
        .where('c.id', '=', conversationId)
        .executeTakeFirst();
      return row?.name;
    },

    waiting: async (): Promise<number> =>
      Number((await tx.selectFrom('quality_due').select(sql<number>`count(*)::int`.as('count')).executeTakeFirstOrThrow()).count),

    /** A conversation that is still solved; nothing when it was opened again or is gone. */
    async talk(conversationId: ConversationId): Promise<Talk | undefined> {
      const found = await tx
        .selectFrom('conversations as c')
        .innerJoin('customers as u', 'u.id', 'c.customer_id')
        .select(['c.updated_at', 'u.name', 'u.email', 'u.phone', 'u.attributes', 'u.language'])
        .where('c.id', '=', conversationId)
        .where('c.status', '=', 'solved')
        .executeTakeFirst();
      if (!found) return undefined;
      const lines = await tx
        .selectFrom('conversations_entries as e')
        .select(['e.id', 'e.seq', 'e.kind', 'e.by_kind as by', 'e.by_id as byId', 'e.to_id as toId', 'e.text', 'e.created_at as at'])
        .where('e.conversation_id', '=', conversationId)
        .orderBy('e.seq')
        .limit(2000)
        .execute();
      const solved = lines.findLast((line) => line.kind === 'solved');
      const ids = [...new Set(lines.flatMap(({ by, byId, toId }) => [by === 'agent' ? byId : null, toId]))].filter((id) => id !== null);
      const people = ids.length ? await tx.selectFrom('people').select(['id', 'name']).where(sql<boolean>`id = any (${ids}::uuid[])`).execute() : [];
      const { name, email, phone, attributes, language } = found;
      return {
        names: new Map(people.map((person) => [person.id, person.name])),
        locale: language,
        solvedAt: solved?.at ?? found.updated_at,
        customer: { name, email, phone, attributes },
        lines,
      };
    },
  };
}

/** A solved conversation that waits for its score. */
export interface Due {
  conversationId: ConversationId;
  workspaceId: WorkspaceId;
  queuedAt: Date;
}

export interface NewScore {
  agentId: PersonId;
  score: number;
  version: string;
  broken: LostPoint[];
  /** Without those all of whose points were overruled. */
  brokenRules: string[];
  held: string[];
  notApplicable: string[];
  weights: Record<string, number>;
  cap: number;
}

/** What all scores of a conversation have in common. */
export type Situation = Pick<Selectable<Database['quality_scores']>, 'story' | 'situation' | 'kind' | 'mood' | 'fault' | 'solved_at'>;

/** What one may change, within a transaction. */
export function writer(tx: Tx) {
  return {
    ...reader(tx),
    queue: (workspaceId: WorkspaceId, conversationId: ConversationId, at: Date) =>
      tx
        .insertInto('quality_due')
        .values({ workspace_id: workspaceId, conversation_id: conversationId, taken_until: null, created_at: at })
        .onConflict((conflict) => conflict.column('conversation_id').doUpdateSet({ taken_until: null, created_at: at }))
        .execute(),
    /** How many conversations wait to be scored, and since when the oldest does. Through the door. */
    waiting: () =>
      tx
        .selectFrom('quality_due')
        .select((row) => [row.fn.countAll<number>().as('count'), row.fn.min('created_at').as('since')])
        .executeTakeFirstOrThrow(),
    /** Takes conversations that wait, of all desks, through the door; nobody else gets them until then. */
    async takeDue(now: Date, until: Date, limit: number): Promise<Due[]> {
      const { rows } = await sql<{ conversation_id: ConversationId; workspace_id: WorkspaceId; created_at: Date }>`
        update quality_due set taken_until = ${until}
        where conversation_id in (
          select conversation_id from quality_due where taken_until is null or taken_until < ${now} order by created_at limit ${limit} for update skip locked)
        returning conversation_id, workspace_id, created_at`.execute(tx);
      return rows.map((row) => ({ conversationId: row.conversation_id, workspaceId: row.workspace_id, queuedAt: row.created_at }));
    },
    /** Moves the end of leases, of those that were not queued again meanwhile. */
    async holdDue(those: readonly Due[], until: Date): Promise<void> {
      for (const { conversationId, queuedAt } of those) {
        await tx
          .updateTable('quality_due')
          .set({ taken_until: until })
          .where('conversation_id', '=', conversationId)
          .where('created_at', '=', queuedAt)
          .execute();
      }
    },
    /** Served, unless it was queued again meanwhile. */
    done: (conversationId: ConversationId, queuedAt: Date) =>
      tx.deleteFrom('quality_due').where('conversation_id', '=', conversationId).where('created_at', '=', queuedAt).execute(),
    /** The scores of a conversation, in place of earlier ones. */
    async replace(workspaceId: WorkspaceId, conversationId: ConversationId, common: Situation, scores: readonly NewScore[]): Promise<void> {
      await tx.deleteFrom('quality_scores').where('conversation_id', '=', conversationId).execute();
      if (scores.length === 0) return;
      const rows = scores.map((one) => ({
        ...common,
        workspace_id: workspaceId,
        conversation_id: conversationId,
        agent_id: one.agentId,
        score: one.score,
        version: one.version,
        broken: JSON.stringify(one.broken),
        broken_rules: one.brokenRules,
        held: one.held,
        not_applicable: one.notApplicable,
        weights: JSON.stringify(one.weights),
        cap: one.cap,
      }));
      await tx.insertInto('quality_scores').values(rows).execute();
    },
    /** What overrules made of a score. */
    rescore: (conversationId: ConversationId, agentId: PersonId, score: number, brokenRules: string[]) =>
      tx
        .updateTable('quality_scores')
        .set({ score, broken_rules: brokenRules })
        .where('conversation_id', '=', conversationId)
        .where('agent_id', '=', agentId)
        .execute(),
  };
}
