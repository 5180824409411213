import type { ConversationId, CustomerId, WorkspaceId } from '@otklik/contract/ids';
import type { SearchResult } from '@otklik/contract/search';
import { sql } from 'kysely';
import type { Tx } from '../kit/db/db.ts';
import { createStatement } from '../kit/db/statement.ts';
import { excerptOf, markEnd, markStart } from './rules.ts';

interface Key {
  conversation_id: ConversationId;
  seq: number;
}

/** A word that is looked for, and base forms that would do as well. */
export interface Wanted {
  word: string;
  near: readonly string[];
}

/** Looks for customers and messages; the functions stand in `db/migrations/0002_search.ts` and `0009_search_due.ts`. */
export class Reader {
  readonly #tx: Tx;

  constructor(tx: Tx) {
    this.#tx = tx;
  }

  /** The newest messages in which every wanted word, or one of the words near to it, occurs. The last word may be only begun. */
  async messages(wanted: readonly Wanted[], most: number): Promise<SearchResult['messages']> {
    const query = sql`(${sql.join(
      wanted.map((word, place) => anyOf(word, place === wanted.length - 1)),
      sql` && `,
    )})`;
    const { rows: keys } = await sql<Key>`select * from search_newest(${query}, ${most})`.execute(this.#tx);
    // The index knows of all but what has just been written.
    if (keys.length < most) keys.push(...(await sql<Key>`select * from search_messages(${query}, ${most})`.execute(this.#tx)).rows);
    if (keys.length === 0) return [];
    const rows = await this.#tx
      .selectFrom('conversations_entries as e')
      .innerJoin('conversations as c', 'c.id', 'e.conversation_id')
      .innerJoin('customers as u', 'u.id', 'c.customer_id')
      .where(({ eb, refTuple, tuple }) =>
        eb(
          refTuple('e.conversation_id', 'e.seq'),
          'in',
          keys.map((key) => tuple(key.conversation_id, key.seq)),
        ),
      )
      .select(['e.conversation_id', 'e.seq', 'e.text', 'e.by_kind', 'e.created_at', 'u.name', 'u.number'])
      .select(
        sql<string>`ts_headline('russian', translate(e.text, 'ёЁ', 'еЕ'), ${query}, ${`StartSel=${markStart}, StopSel=${markEnd}, HighlightAll=true`})`.as(
          'marked',
        ),
      )
      .orderBy('e.created_at', 'desc')
      .limit(most)
      .execute();
    return rows.map((row) => ({
      conversationId: row.conversation_id,
      seq: row.seq,
      found: excerptOf(row.text, row.marked),
      by: row.by_kind,
      customerName: row.name,
      customerNumber: row.number,
      at: row.created_at.toISOString(),
    }));
  }

  /** Base forms that occur in this workspace and look like that of this word, the likest first. */
  async nearWords(word: string, most: number): Promise<string[]> {
    const { rows } = await sql<{ word: string }>`select word from search_near_words(${word}, ${most}) as word`.execute(this.#tx);
    return rows.map((row) => row.word);
  }

  /** Customers whose name, e-mail, phone or number in the shop holds this part; `%` and `_` must be escaped. */
  async customers(part: string, most: number): Promise<SearchResult['customers']> {
    const rows = await this.#tx
      .selectFrom('customers as u')
      .where('u.id', 'in', sql<CustomerId>`(select search_customers(${part}, ${most}))`)
      .leftJoinLateral(
        (eb) => eb.selectFrom('conversations as c').whereRef('c.customer_id', '=', 'u.id').select('c.id').orderBy('c.updated_at', 'desc').limit(1).as('latest'),
        (join) => join.onTrue(),
      )
      .select(['u.id', 'u.name', 'u.number', 'u.email', 'u.phone', 'latest.id as conversation_id'])
      .orderBy('u.last_seen_at', (order) => order.desc().nullsLast())
      .execute();
    return rows.map(({ conversation_id, ...customer }) => ({ ...customer, conversationId: conversation_id }));
  }
}

/** What the index loses with a machine is still due: no commit of it waits for the disk, nor lets those of messages wait. */
const waitForNoDisk = createStatement<[], object>(`select set_config('synchronous_commit', 'off', true)`);

// A commit holds a message at least. Planned once a connection, maybe while the tables are empty: no plan is left but one by keys.
const indexDue = createStatement<[messages: string], { taken: number }>(`
  with seen as (select id, conversation_ids, seqs from search_due order by id desc limit $1 for update skip locked),
  chosen as (
    select * from (select seen.*, sum(cardinality(seqs)) over (order by id desc) - cardinality(seqs) as before from seen) as counted
    where before < $1
  ),
  done as (delete from search_due where id = any (array(select id from chosen))),
  taken as materialized (
    select e.conversation_id, e.seq, e.workspace_id, e.created_at, to_tsvector('russian', search_plain(e.text)) as words
    from chosen
      cross join lateral unnest(conversation_ids, seqs) as place (conversation_id, seq)
      cross join lateral (
        select * from conversations_entries where conversation_id = place.conversation_id and seq = place.seq limit 1
      ) e
  ),
  indexed as (
    insert into search_entries (conversation_id, seq, workspace_id, created_at, words)
    select conversation_id, seq, workspace_id, created_at, words || array_to_tsvector(array['@' || search_week(created_at)]) from taken
    on conflict do nothing
  ),
  -- In one order, so that two nodes never wait for each other in a circle.
  learned as (
    insert into search_words (workspace_id, word)
    select distinct workspace_id, word from taken, unnest(tsvector_to_array(words)) as word
    where length(word) between 3 and 30 and word !~ '[0-9]' order by 1, 2
    on conflict do nothing
  )
  select count(*) as taken from chosen`);

/** What has been written and is not indexed yet. */
export const due = (tx: Tx) => ({
  /** Desks on which something waits. Through the door. */
  workspaces: async (): Promise<WorkspaceId[]> =>
    (await tx.selectFrom('search_due').select('workspace_id').distinct().execute()).map(({ workspace_id }) => workspace_id),

  /** How many commits wait, and since when the oldest does. Through the door. */
  waiting: () =>
    tx
      .selectFrom('search_due')
      .select((row) => [row.fn.countAll<number>().as('count'), row.fn.min('created_at').as('since')])
      .executeTakeFirstOrThrow(),

  /**
   * Indexes about so many messages of a desk, the newest first: all of a commit's, so it may be some more. Answers how many it has taken; what
   * another node is at is left to it.
   */
  async index(messages: number): Promise<number> {
    const [, [done]] = await Promise.all([waitForNoDisk(tx), indexDue(tx, String(messages))]);
    return done?.taken ?? 0;
  },
});

function anyOf({ word, near }: Wanted, last: boolean) {
  const forms = [sql`plainto_tsquery('russian', ${word})`];
  // Letters and digits only, so nothing in it can be an operator.
  if (last) forms.push(sql`to_tsquery('simple', ${`${word}:*`})`);
  for (const base of near) forms.push(sql`plainto_tsquery('simple', ${base})`);
  return sql`(${sql.join(forms, sql` || `)})`;
}
