import { createHash, randomUUIDv7 } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sitesRoutes } from '../../packages/contract/src/sites.ts';
import { createTokens } from '../../packages/server/src/kit/tokens.ts';
import type { Desk } from '../../test/desk.ts';

/** A visitor with a session, and a conversation of their own, which their first message begins. */
export interface Visitor {
  token: string;
  conversationId: string;
}

/** What the seeder needs of a desk. */
export type SeededDesk = Pick<Desk, 'data' | 'url' | 'peek'> & { owner: Pick<Desk['owner'], 'api'> };

/**
 * Visitors with sessions, spread over sites, written straight into the database. Both are many because the desk's own limits stay in force
 * while it is measured: a visitor may send five messages a second, all visitors of a site five hundred. `devices`: sessions of one customer.
 * `secret`: that of the nodes, where it does not stand in the data folder.
 */
export async function seedVisitors(
  desk: SeededDesk,
  visitors: number,
  { sites = 1, devices = 1, secret = readFileSync(join(desk.data, 'secret.key'), 'utf8').trim() } = {},
): Promise<Visitor[]> {
  const [first] = await desk.owner.api.ask(sitesRoutes.list);
  const siteIds = [first?.id ?? ''];
  while (siteIds.length < sites) siteIds.push((await desk.owner.api.ask(sitesRoutes.create, { body: { name: `Магазин ${siteIds.length + 1}` } })).id);
  // As the desk itself makes them: a token without its mark is one in doubt, and of those only few at once are looked up.
  const tokens = createTokens(secret);
  const made: Visitor[] = Array.from({ length: visitors }, () => ({ token: tokens.make(), conversationId: '' }));
  const customers = Array.from({ length: Math.ceil(visitors / devices) }, () => ({ id: randomUUIDv7(), conversationId: randomUUIDv7() }));
  const customerOf = (at: number) => customers[Math.floor(at / devices)] ?? { id: '', conversationId: '' };
  for (const [at, visitor] of made.entries()) visitor.conversationId = customerOf(at).conversationId;

  await desk.peek(
    `with counted as (
       insert into customers_counters (workspace_id, last_number) select id, $2 from workspaces
       on conflict (workspace_id) do update set last_number = customers_counters.last_number + $2 returning workspace_id, last_number)
     insert into customers (id, workspace_id, number, language, last_seen_at)
     select new.id, counted.workspace_id, counted.last_number - $2 + new.place, 'ru', now() from counted, unnest($1::uuid[]) with ordinality as new (id, place)`,
    [customers.map(({ id }) => id), customers.length],
  );
  await desk.peek(
    `insert into customers_sessions (id, workspace_id, site_id, customer_id, token_hash, origin, expires_at)
     select new.id, workspaces.id, new.site_id, new.customer_id, new.hash, $5, now() + interval '1 year'
     from workspaces, unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::bytea[]) as new (id, site_id, customer_id, hash)`,
    [
      made.map(() => randomUUIDv7()),
      made.map((_, at) => siteIds[at % siteIds.length]),
      made.map((_, at) => customerOf(at).id),
      made.map(({ token }) => createHash('sha256').update(token).digest()),
      desk.url,
    ],
  );
  await desk.peek('analyze customers, customers_sessions');
  return made;
}
