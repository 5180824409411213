import { conversationsRoutes as routes } from '../../packages/contract/src/conversations.ts';
import { peopleRoutes } from '../../packages/contract/src/people.ts';
import { searchRoutes } from '../../packages/contract/src/search.ts';
import { cursorAfter } from '../../packages/server/src/conversations/place.ts';
import type { Desk } from '../../test/desk.ts';
import { addressOf, createAsker } from './ask.ts';

export const views = ['mine', 'unassigned', 'all', 'solved'] as const;
type View = (typeof views)[number];

/** The cheapest question that a person can ask: what every answer costs before anything is looked for. */
export const cheapest = addressOf(peopleRoutes.me, {});

/** Addresses of a view: its first page, and pages far behind it. */
export async function pagesOf(desk: Desk, view: View): Promise<{ first: string; deep: string[] }> {
  const conditions = {
    mine: `status = 'assigned' and assignee_id = $1`,
    unassigned: `status = 'queued'`,
    all: `status <> 'solved'`,
    solved: `status = 'solved'`,
  };
  const order = view === 'solved' ? 'updated_at desc, id' : `coalesce(waiting_since, 'infinity'), updated_at desc, id`;
  const deep: string[] = [];
  for (const share of [0.25, 0.5, 0.75, 0.95]) {
    const [row] = await desk.peek<{ id: string; waitingSince: Date | null; updatedAt: Date }>(
      `select id, waiting_since as "waitingSince", updated_at as "updatedAt" from conversations where ${conditions[view]} and ($1::uuid is not null)
       order by ${order} offset (select floor(count(*) * $2::float8)::int from conversations where ${conditions[view]}) limit 1`,
      [desk.owner.id, share],
    );
    if (!row) continue;
    const waitingSince = view === 'solved' ? null : (row.waitingSince?.toISOString() ?? null);
    const cursor = cursorAfter([{ id: row.id, waitingSince, updatedAt: row.updatedAt.toISOString() }], 1);
    deep.push(addressOf(routes.list, {}, { view, cursor: cursor ?? '' }));
  }
  return { first: addressOf(routes.list, {}, { view }), deep };
}

/** Addresses of timelines: the newest page of many conversations, and pages in the middle of the longest. */
export async function timelinesOf(desk: Desk): Promise<string[]> {
  const some = await desk.peek<{ id: string; seq: number }>(`(select id, seq from conversations order by seq desc limit 1)
    union all (select id, seq from conversations order by id limit 9)`);
  const [longest] = some;
  const params = { conversationId: longest?.id ?? '' };
  return [
    ...some.map(({ id }) => addressOf(routes.entries, { conversationId: id })),
    ...[0.2, 0.5, 0.8].map((share) => addressOf(routes.entries, params, { before: Math.max(1, Math.floor((longest?.seq ?? 1) * share)) })),
    addressOf(routes.entries, params, { after: Math.floor((longest?.seq ?? 1) / 2), limit: 200 }),
  ];
}

export const searchFor = (q: string) => addressOf(searchRoutes.search, {}, { q });

/** What is asked for at every size while a desk grows, milliseconds (95 of 100 answers are faster). */
export async function probeSize(desk: Desk): Promise<Record<string, number>> {
  const asker = await createAsker(desk, desk.owner.api);
  const { first, deep } = await pagesOf(desk, 'all');
  const p95 = async (addresses: readonly string[], each: number) => (await asker.times(addresses, each)).p95;
  const measured = {
    'a page of the inbox': await p95([first, ...deep], 8),
    counts: await p95([addressOf(routes.counts, {})], 20),
    'a page of a timeline': await p95(await timelinesOf(desk), 5),
    'a search': await p95(['доставка', 'возврат денег', 'refund order'].map(searchFor), 10),
  };
  asker.close();
  return measured;
}
