import { randomUUID } from 'node:crypto';
import pg from 'pg';
import type { Desk } from '../../test/desk.ts';
import { chanceOf } from './chance.ts';
import { copyInto, type Value } from './copy.ts';
import { columns, createTalks, type Talk } from './talks.ts';

export interface Filling {
  /** Goes on until so many messages are there, a tenth as many conversations with them. */
  growTo(messages: number): Promise<void>;
  close(): Promise<void>;
}

const agents = 50;
const atOnce = 2000;
/** From so many messages on one conversation is very long. */
const longFrom = 50_000;
const longMessages = 5000;
const bigStep = 50_000;

/** Fills a desk past its doors: fifty agents, then conversations by COPY. `say` hears of the progress. */
export async function createFilling(desk: Desk, say: (progress: string) => void): Promise<Filling> {
  const client = new pg.Client(desk.database());
  await client.connect();
  // The triggers rest; what they would have done is done at the end of each step.
  await client.query('set session_replication_role = replica');
  const { rows: sites } = await client.query<{ id: string; workspace_id: string }>('select id, workspace_id from sites limit 1');
  const [workspaceId, siteId] = [sites[0]?.workspace_id ?? '', sites[0]?.id ?? ''];
  const people = [desk.owner.id];
  while (people.length < agents) people.push(randomUUID());
  await copyInto(
    client,
    'people',
    ['id', 'workspace_id', 'name', 'email', 'role', 'language'],
    people.slice(1).map((id, at) => [id, workspaceId, `Агент ${at + 2}`, `agent${at + 2}@example.ru`, 'agent', 'ru']),
  );

  const words = new Set<string>();
  const tell = createTalks({ workspaceId, siteId, people }, chanceOf(40_718), Date.now(), (text) => {
    for (const word of text.match(/\p{L}{3,}/gu) ?? []) words.add(word);
  });
  let [numbers, total, hasLong] = [0, 0, false];

  async function write(talks: readonly Talk[]): Promise<void> {
    const tables: [keyof typeof columns, Value[][]][] = [
      ['customers', talks.map(({ customer }) => customer)],
      ['conversations', talks.map(({ conversation }) => conversation)],
      ['conversations_entries', talks.flatMap(({ entries }) => entries)],
      ['conversations_reads', talks.flatMap(({ read }) => (read ? [read] : []))],
    ];
    for (const [table, rows] of tables) await copyInto(client, table, columns[table], rows);
  }

  return {
    async growTo(messages) {
      const restored = messages - total > bigStep ? await dropIndexes(client) : [];
      let [talks, told]: [Talk[], number] = [[], performance.now()];
      while (total < messages) {
        numbers += 1;
        const long = !hasLong && messages >= longFrom;
        hasLong ||= long;
        const talk = long ? tell(numbers, longMessages) : tell(numbers);
        total += talk.messages;
        talks.push(talk);
        if (talks.length < atOnce && total < messages) continue;
        await write(talks);
        talks = [];
        if (performance.now() - told < 2000) continue;
        told = performance.now();
        say(`${total.toLocaleString('en')} of ${messages.toLocaleString('en')} messages written`);
      }
      say('the words are indexed');
      await client.query(
        `insert into search_entries (conversation_id, seq, workspace_id, created_at, words)
         select conversation_id, seq, workspace_id, created_at, search_indexed(text, created_at) from conversations_entries as e
         where kind = 'message' and not exists (select from search_entries as i where i.conversation_id = e.conversation_id and i.seq = e.seq)`,
      );
      for (const [at, index] of restored.entries()) {
        say(`index ${at + 1} of ${restored.length} is built`);
        await client.query(index);
      }
      say(`${words.size.toLocaleString('en')} different words are listed`);
      await client.query(
        `insert into search_words (workspace_id, word)
         select distinct $1::uuid, word from unnest($2::text[]) as written, unnest(tsvector_to_array(to_tsvector('russian', search_plain(written)))) as word
         where length(word) between 3 and 30 on conflict do nothing`,
        [workspaceId, [...words]],
      );
      await client.query('insert into customers_counters values ($1, $2) on conflict (workspace_id) do update set last_number = $2', [workspaceId, numbers]);
      await client.query('vacuum analyze');
    },
    close: () => client.end(),
  };
}

/** An index that is built at the end costs a fraction of one that grows row by row. Answers what builds them again. */
async function dropIndexes(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string; definition: string }>(
    `select indexname as name, indexdef as definition from pg_indexes
     where tablename in ('conversations', 'conversations_entries', 'search_entries') and indexname not in (select conname from pg_constraint)`,
  );
  for (const { name } of rows) await client.query(`drop index ${name}`);
  return rows.map(({ definition }) => definition);
}
