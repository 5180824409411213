import type { Attributes, Customer, Page } from '@otklik/contract/customers';
import type { CustomerId, SiteId, WorkspaceId } from '@otklik/contract/ids';
import { type Selectable, sql } from 'kysely';
import type { Database } from '../db/schema.ts';
import type { Tx } from '../kit/db/db.ts';
import { createStatement } from '../kit/db/statement.ts';

export type CustomerRow = Selectable<Database['customers']>;

export interface Session {
  id: string;
  tokenHash: Buffer;
  workspaceId: WorkspaceId;
  siteId: SiteId;
  customerId: CustomerId;
  expiresAt: Date;
}

const keptPages = 50;

const findSessions = createStatement<[hashes: string, now: string], Session>(`
  select id, token_hash as "tokenHash", workspace_id as "workspaceId", site_id as "siteId", customer_id as "customerId", expires_at as "expiresAt"
  from customers_sessions where token_hash = any ($1::bytea[]) and expires_at > $2`);

/** The customer as the desk sees them. */
export function customerShape(row: CustomerRow, now: Date): Customer {
  return {
    id: row.id,
    name: row.name,
    number: row.number,
    email: row.email,
    phone: row.phone,
    externalId: row.external_id,
    attributes: row.attributes,
    language: row.language,
    timeZone: row.time_zone,
    device: row.device,
    online: row.online_until !== null && row.online_until > now,
    lastSeenAt: row.last_seen_at?.toISOString() ?? null,
    createdAt: row.created_at.toISOString(),
  };
}

export class Reader {
  protected readonly tx: Tx;

  constructor(tx: Tx) {
    this.tx = tx;
  }

  find(id: CustomerId): Promise<CustomerRow | undefined> {
    return this.tx.selectFrom('customers').selectAll().where('id', '=', id).executeTakeFirst();
  }

  /** Every desk there is; through the door `workspaces`. */
  async desks(): Promise<WorkspaceId[]> {
    return (await this.tx.selectFrom('workspaces').select('id').execute()).map(({ id }) => id);
  }

  /** The pages a customer saw, newest first. */
  async pages(id: CustomerId): Promise<Page[]> {
    const rows = await this.tx
      .selectFrom('customers_pages')
      .select(['url', 'title', 'viewed_at'])
      .where('customer_id', '=', id)
      .orderBy('id', 'desc')
      .limit(keptPages)
      .execute();
    return rows.map(({ viewed_at, ...row }) => ({ ...row, viewedAt: viewed_at.toISOString() }));
  }

  /** The living sessions among those with these hashes of tokens. */
  findSessions(hashes: readonly Buffer[], now: Date): Promise<Session[]> {
    return findSessions(this.tx, `{${hashes.map((hash) => `"\\\\x${hash.toString('hex')}"`).join()}}`, now.toISOString());
  }
}

/** What may be written; lives inside a transaction only. */
export class Writer extends Reader {
  /** Holds everything about one known customer until the transaction ends, so that two tabs signing in at once make one. */
  async lockExternal(workspaceId: WorkspaceId, externalId: string): Promise<void> {
    await sql`select pg_advisory_xact_lock(hashtextextended(${`${workspaceId} ${externalId}`}, 0))`.execute(this.tx);
  }

  lock(id: CustomerId): Promise<CustomerRow | undefined> {
    return this.tx.selectFrom('customers').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
  }

  lockByExternal(externalId: string): Promise<CustomerRow | undefined> {
    return this.tx.selectFrom('customers').selectAll().where('external_id', '=', externalId).forUpdate().executeTakeFirst();
  }

  /** A new guest with the next number of the workspace. */
  async begin(workspaceId: WorkspaceId, id: CustomerId, now: Date): Promise<CustomerRow> {
    const { last_number: number } = await this.tx
      .insertInto('customers_counters')
      .values({ workspace_id: workspaceId, last_number: 1 })
      .onConflict((conflict) => conflict.column('workspace_id').doUpdateSet({ last_number: sql`customers_counters.last_number + 1` }))
      .returning('last_number')
      .executeTakeFirstOrThrow();
    return this.tx.insertInto('customers').values({ id, workspace_id: workspaceId, number, created_at: now }).returningAll().executeTakeFirstOrThrow();
  }

  async save(
    id: CustomerId,
    change: Partial<Omit<CustomerRow, 'id' | 'workspace_id' | 'number' | 'attributes'>> & { attributes?: Attributes },
  ): Promise<CustomerRow> {
    const { attributes, ...rest } = change;
    return this.tx
      .updateTable('customers')
      .set({ ...rest, ...(attributes && { attributes: JSON.stringify(attributes) }) })
      .where('id', '=', id)
      .returningAll()
      .executeTakeFirstOrThrow();
  }

  /** Pushes «on the page» on; answers those who were not there before. */
  async pushOnline(ids: readonly CustomerId[], until: Date, now: Date): Promise<CustomerRow[]> {
    const rows = await this.tx
      .with('before', (one) =>
        one
          .selectFrom('customers')
          .select(['id', 'online_until as was'])
          .where('id', 'in', ids)
          // In one order, so that two nodes never wait for each other.
          .orderBy('id')
          .forUpdate(),
      )
      .updateTable('customers')
      .from('before')
      .whereRef('customers.id', '=', 'before.id')
      .set({ online_until: until, last_seen_at: now })
      .returningAll('customers')
      .returning('before.was')
      .execute();
    return rows.flatMap(({ was, ...row }) => (was === null || was <= now ? [row] : []));
  }

  /**
   * Those whose time has run out; told once, however many nodes ask. An index on the time would make each sign of life write all other
   * indexes of the table, too, so it is read through, by one node at a time.
   */
  async takeLapsed(workspaceId: WorkspaceId, now: Date): Promise<CustomerRow[]> {
    const { rows } = await sql<{
      mine: boolean;
    }>`select pg_try_advisory_xact_lock(hashtextextended(${`lapsed customers of ${workspaceId}`}, 0)) as mine`.execute(this.tx);
    if (!rows[0]?.mine) return [];
    return this.tx.updateTable('customers').set({ online_until: null }).where('online_until', '<=', now).returningAll().execute();
  }

  async beginSession(session: Session & { tokenHash: Buffer; origin: string; createdAt: Date }): Promise<void> {
    await this.tx
      .insertInto('customers_sessions')
      .values({
        id: session.id,
        workspace_id: session.workspaceId,
        site_id: session.siteId,
        customer_id: session.customerId,
        token_hash: session.tokenHash,
        origin: session.origin,
        expires_at: session.expiresAt,
        created_at: session.createdAt,
      })
      .execute();
  }

  async prolong(sessionIds: readonly string[], expiresAt: Date): Promise<void> {
    await this.tx.updateTable('customers_sessions').set({ expires_at: expiresAt }).where('id', 'in', sessionIds).execute();
  }

  async endSession(sessionId: string): Promise<void> {
    await this.tx.deleteFrom('customers_sessions').where('id', '=', sessionId).execute();
  }

  /** Gives a guest's sessions and pages to a known customer and forgets the guest. Conversations are moved by their own room before. */
  async absorb(guest: CustomerId, known: CustomerId): Promise<void> {
    await this.tx.updateTable('customers_sessions').set({ customer_id: known }).where('customer_id', '=', guest).execute();
    await this.tx.updateTable('customers_pages').set({ customer_id: known }).where('customer_id', '=', guest).execute();
    await this.tx.deleteFrom('customers').where('id', '=', guest).execute();
  }

  async addPage(workspaceId: WorkspaceId, id: CustomerId, page: { url: string; title: string }, now: Date): Promise<void> {
    await this.tx
      .insertInto('customers_pages')
      .values({ workspace_id: workspaceId, customer_id: id, ...page, viewed_at: now })
      .execute();
    const oldest = this.tx.selectFrom('customers_pages').select('id').where('customer_id', '=', id).orderBy('id', 'desc').offset(keptPages).limit(1);
    await this.tx.deleteFrom('customers_pages').where('customer_id', '=', id).where('id', '<=', oldest).execute();
  }

  /** Puts a ready customer in, under the next number. */
  async insertReady(workspaceId: WorkspaceId, ready: Omit<CustomerRow, 'workspace_id' | 'number' | 'signed_attributes' | 'online_until'>): Promise<void> {
    const { attributes, ...rest } = ready;
    const { number } = await this.begin(workspaceId, ready.id, ready.created_at);
    await this.tx
      .updateTable('customers')
      .set({ ...rest, number, attributes: JSON.stringify(attributes) })
      .where('id', '=', ready.id)
      .execute();
  }
}
