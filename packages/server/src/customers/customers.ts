import { createHash, randomUUIDv7 } from 'node:crypto';
import type { Attributes, Customer, CustomerCard, VisitorSession } from '@otklik/contract/customers';
import { type CustomerId, customerId, type SiteId, type SiteKey, type WorkspaceId } from '@otklik/contract/ids';
import type { Language } from '@otklik/contract/shapes';
import type { Clock } from '../kit/clock.ts';
import type { After, Db, Tx } from '../kit/db/db.ts';
import { deviceOf } from '../kit/device.ts';
import { Refusal } from '../kit/errors.ts';
import type { Events } from '../kit/events.ts';
import { createGroups } from '../kit/groups.ts';
import type { PersonWho, VisitorWho } from '../kit/http/who.ts';
import type { Tokens } from '../kit/tokens.ts';
import { createTurns } from '../kit/turns.ts';
import { createWrongTokens } from '../kit/wrong-tokens.ts';
import { readIdentity } from './identity.ts';
import { changeAttributes, cleanAddress, cleanLine, type Identity, openingOf, signAttributes, timeZoneOf } from './rules.ts';
import { type CustomerRow, customerShape, Reader, type Session, Writer } from './store.ts';

interface CustomersParts {
  db: Db;
  clock: Clock;
  events: Events;
  /** The site of a key, when a page of that origin may use it; refuses otherwise. */
  admit(siteKey: string, origin: string, deskUrl: string): Promise<{ siteId: SiteId; workspaceId: WorkspaceId; key: SiteKey }>;
  /** The living keys with which the shop's server signs. */
  identitySecrets(workspaceId: WorkspaceId, siteId: SiteId): Promise<string[]>;
  tokens: Tokens;
  /** Takes a guest's conversations over to the known customer, in the same transaction. */
  moveHistory(tx: Tx, after: After, workspaceId: WorkspaceId, from: CustomerId, to: CustomerId): Promise<void>;
}

interface Opening {
  siteKey: string;
  origin: string;
  identity?: string | undefined;
  language?: Language | undefined;
  timeZone?: string | undefined;
  /** The token of the session they had. */
  token: string | null;
  userAgent: string | undefined;
  /** Address of the desk itself, whose pages may always show the widget. */
  deskUrl: string;
}

/** A customer that is already known from elsewhere. */
export interface ReadyCustomer {
  id: CustomerId;
  name: string | null;
  email: string | null;
  phone: string | null;
  externalId: string | null;
  attributes: Attributes;
  language: Language;
  timeZone: string | null;
  device: string | null;
  lastSeenAt: Date;
  createdAt: Date;
  pages: { url: string; title: string; viewedAt: Date }[];
}

export type Customers = ReturnType<typeof createCustomers>;

const sessionDays = 365;
const dayMilliseconds = 86_400_000;
/** How long the flag «on the page» outlives the last sign of life. */
const onlineSeconds = 60;
/** A page change closes one connection and opens the next: that is not leaving. */
const leavingSeconds = 10;

const hashOf = (token: string) => createHash('sha256').update(token).digest();
const nameOf = (hash: Buffer) => hash.toString('base64');
const later = (from: Date, milliseconds: number) => new Date(from.getTime() + milliseconds);

/** The door of the customers: who they are, their sessions on the sites, what the desk knows of them. */
export function createCustomers({ db, clock, events, admit, identitySecrets, tokens, moveHistory }: CustomersParts) {
  const wrong = createWrongTokens(() => clock.now());

  function announce(workspaceId: WorkspaceId, row: CustomerRow): void {
    events.publish({ workspaceId, people: true }, { type: 'customer.changed', customer: customerShape(row, clock.now()) });
  }

  /** Writes what the shop has signed onto a customer. */
  async function sign(writer: Writer, row: CustomerRow, identity: Identity): Promise<CustomerRow> {
    const { externalId, name, email, phone, attributes } = identity;
    return writer.save(row.id, {
      external_id: externalId,
      name: name ?? row.name,
      email: email ?? row.email,
      phone: phone ?? row.phone,
      attributes: signAttributes(row.attributes, row.signed_attributes, attributes),
      signed_attributes: Object.keys(attributes),
    });
  }

  /** The guest and the known customer become one; what the known one lacks comes from the guest. */
  async function unite(tx: Tx, after: After, guest: CustomerRow, known: CustomerRow): Promise<CustomerRow> {
    const writer = new Writer(tx);
    await moveHistory(tx, after, guest.workspace_id, guest.id, known.id);
    await writer.absorb(guest.id, known.id);
    return writer.save(known.id, {
      name: known.name ?? guest.name,
      email: known.email ?? guest.email,
      phone: known.phone ?? guest.phone,
      attributes: { ...guest.attributes, ...known.attributes },
    });
  }

  /** The customer behind a session that is being opened, after the identity has been applied. */
  async function customerFor(tx: Tx, after: After, workspaceId: WorkspaceId, earlier: CustomerRow | null, identity: Identity | null): Promise<CustomerRow> {
    const writer = new Writer(tx);
    const opening = openingOf(earlier && { externalId: earlier.external_id }, identity);
    const begin = () => writer.begin(workspaceId, customerId.parse(randomUUIDv7()), clock.now());
    if (!identity) return earlier ?? begin();
    const known = await writer.lockByExternal(identity.externalId);
    if (opening === 'promote' && earlier) return sign(writer, known ? await unite(tx, after, earlier, known) : earlier, identity);
    return sign(writer, known ?? (await begin()), identity);
  }

  /** Opens a visitor's session, or goes on with the one they have. The token changes whenever it turns out who they are. */
  async function openSession(asked: Opening): Promise<VisitorSession> {
    const site = await admit(asked.siteKey, asked.origin, asked.deskUrl);
    const { workspaceId, siteId } = site;
    const now = clock.now();
    const identity = asked.identity === undefined ? null : await readIdentity(asked.identity, site.key, await identitySecrets(workspaceId, siteId), now);
    return db.inWorkspace(workspaceId, async (tx, after) => {
      const writer = new Writer(tx);
      if (identity) await writer.lockExternal(workspaceId, identity.externalId);
      const found = asked.token === null ? undefined : (await writer.findSessions([hashOf(asked.token)], now))[0];
      const session = found?.siteId === siteId ? found : undefined;
      const earlier = session ? ((await writer.lock(session.customerId)) ?? null) : null;
      const customer = await customerFor(tx, after, workspaceId, earlier, identity);
      const row = await writer.save(customer.id, {
        language: asked.language ?? customer.language,
        time_zone: timeZoneOf(asked.timeZone) ?? customer.time_zone,
        device: deviceOf(asked.userAgent) ?? customer.device,
        last_seen_at: now,
      });
      after(() => announce(workspaceId, row));
      const expiresAt = later(now, sessionDays * dayMilliseconds);
      const shown = { id: row.id, name: row.name, email: row.email, externalId: row.external_id };
      if (session && asked.token !== null && tokens.isOurs(asked.token) && openingOf(earlier && { externalId: earlier.external_id }, identity) === 'keep') {
        await writer.prolong([session.id], expiresAt);
        return { token: asked.token, customer: shown };
      }
      if (session) {
        await writer.endSession(session.id);
        const { customerId } = session;
        after(() => events.publish({ customerId }, { type: 'signed.out' }));
      }
      const token = tokens.make();
      const id = randomUUIDv7();
      await writer.beginSession({ id, workspaceId, siteId, customerId: row.id, tokenHash: hashOf(token), origin: asked.origin, expiresAt, createdAt: now });
      return { token, customer: shown };
    });
  }

  async function getRow(reader: Reader, id: CustomerId): Promise<CustomerRow> {
    const row = await reader.find(id);
    if (!row) throw new Refusal('customers_not_found');
    return row;
  }

  /** Where a network is cut thousands leave at once: those who write must not stand behind them. */
  const leaving = createTurns(2);
  const most = 500;
  /** Who comes at the same time is looked up at the same time: after a restart thousands do. */
  const sessions = createGroups<'all', 'session', Buffer, Session | null>({
    kinds: new Map([['session', most]]),
    most,
    kindOf: () => 'session',
    laneOf: nameOf,
    async perform(_all, _session, hashes) {
      const now = clock.now();
      const expiresAt = later(now, sessionDays * dayMilliseconds);
      const isOld = (session: Session) => expiresAt.getTime() - session.expiresAt.getTime() > dayMilliseconds;
      const found = await db.throughDoor(
        'visitors',
        async (tx) => {
          const writer = new Writer(tx);
          const living = await writer.findSessions(hashes, now);
          const old = living.filter(isOld);
          if (old.length > 0)
            await writer.prolong(
              old.map(({ id }) => id),
              expiresAt,
            );
          return new Map(living.map((session) => [nameOf(session.tokenHash), session]));
        },
        { keepsPlans: true },
      );
      return hashes.map((hash) => ({ status: 'fulfilled', value: found.get(nameOf(hash)) ?? null }));
    },
  });

  return {
    openSession,

    /** Whether a token can be refused without asking anybody: made up by somebody, while too many such come. */
    isHopeless: (token: string) => wrong.isHopeless(token) && !tokens.isOurs(token),

    /** Who comes with this token; its life is prolonged as it is used. */
    async identify(token: string): Promise<VisitorWho | null> {
      const ours = tokens.isOurs(token);
      if (!wrong.mayAsk(token, ours)) return null;
      const session = await sessions.add('all', hashOf(token));
      wrong.note(token, ours, session !== null);
      if (!session) return null;
      const { id: sessionId, workspaceId, siteId, customerId } = session;
      return { kind: 'visitor', sessionId, workspaceId, siteId, customerId };
    },

    closeSession: (who: VisitorWho) =>
      db.inWorkspace(who.workspaceId, async (tx, after) => {
        await new Writer(tx).endSession(who.sessionId);
        after(() => events.publish({ customerId: who.customerId }, { type: 'signed.out' }));
      }),

    /** Attributes that the page tells. */
    setAttributes: (who: VisitorWho, given: Attributes) =>
      db.inWorkspace(who.workspaceId, async (tx, after) => {
        const writer = new Writer(tx);
        const before = await writer.lock(who.customerId);
        if (!before) throw new Refusal('customers_not_found');
        const row = await writer.save(who.customerId, { attributes: changeAttributes(before.attributes, before.signed_attributes, given) });
        after(() => announce(who.workspaceId, row));
      }),

    /** The page the customer looks at now. */
    async viewPage(who: VisitorWho, given: { url: string; title: string }): Promise<void> {
      const page = { url: cleanAddress(given.url), title: cleanLine(given.title, 300) ?? '' };
      const now = clock.now();
      await db.inWorkspace(who.workspaceId, async (tx, after) => {
        await new Writer(tx).addPage(who.workspaceId, who.customerId, page, now);
        const { workspaceId, customerId } = who;
        after(() => events.publish({ workspaceId, people: true }, { type: 'customer.viewed', customerId, page: { ...page, viewedAt: now.toISOString() } }));
      });
    },

    /** A customer and the pages they saw. */
    getWithPages: (workspaceId: WorkspaceId, id: CustomerId): Promise<Customer & Pick<CustomerCard, 'pages'>> =>
      db.inWorkspace(workspaceId, async (tx) => {
        const reader = new Reader(tx);
        return { ...customerShape(await getRow(reader, id), clock.now()), pages: await reader.pages(id) };
      }),

    /** What an agent writes on the card. */
    change: (who: PersonWho, id: CustomerId, given: { name?: string | null; email?: string | null; phone?: string | null }) =>
      db.inWorkspace(who.workspaceId, async (tx, after) => {
        const writer = new Writer(tx);
        await getRow(writer, id);
        const limits = { name: 120, email: 254, phone: 40 };
        const change: { name?: string | null; email?: string | null; phone?: string | null } = {};
        for (const field of ['name', 'email', 'phone'] as const) if (given[field] !== undefined) change[field] = cleanLine(given[field], limits[field]);
        const row = Object.keys(change).length > 0 ? await writer.save(id, change) : await getRow(writer, id);
        after(() => announce(who.workspaceId, row));
        return customerShape(row, clock.now());
      }),

    /** Signs of life from pages of a desk's shops. */
    beat: (workspaceId: WorkspaceId, ids: readonly CustomerId[]) =>
      db.inWorkspace(workspaceId, async (tx, after) => {
        const now = clock.now();
        const came = await new Writer(tx).pushOnline(ids, later(now, onlineSeconds * 1000), now);
        after(() => {
          for (const row of came) announce(workspaceId, row);
        });
      }),

    /** Tells the desks whose customers have gone without a goodbye: their node has ended. Several nodes may ask; each is told once. */
    async sweep(): Promise<void> {
      const now = clock.now();
      for (const workspaceId of await db.throughDoor('workspaces', (tx) => new Reader(tx).desks())) {
        await db.inWorkspace(workspaceId, async (tx, after) => {
          const gone = await new Writer(tx).takeLapsed(workspaceId, now);
          after(() => {
            for (const row of gone) announce(workspaceId, row);
          });
        });
      }
    },

    /** The last page of the customer has closed. Told to the desk unless the next page opens at once. */
    async left(who: VisitorWho): Promise<void> {
      const leftAt = clock.now();
      await clock.wait(leavingSeconds * 1000);
      await leaving(() =>
        db.inWorkspace(who.workspaceId, async (tx, after) => {
          const writer = new Writer(tx);
          const before = await writer.lock(who.customerId);
          if (!before?.last_seen_at || before.last_seen_at > leftAt) return;
          const row = await writer.save(who.customerId, { online_until: null });
          after(() => announce(who.workspaceId, row));
        }),
      );
    },

    /** Puts in customers who are already known from elsewhere. */
    importMany: (workspaceId: WorkspaceId, ready: readonly ReadyCustomer[]) =>
      db.inWorkspace(workspaceId, async (tx) => {
        const writer = new Writer(tx);
        for (const { externalId, timeZone, lastSeenAt, createdAt, pages, ...rest } of ready) {
          await writer.insertReady(workspaceId, { ...rest, external_id: externalId, time_zone: timeZone, last_seen_at: lastSeenAt, created_at: createdAt });
          for (const { viewedAt, ...page } of pages) await writer.addPage(workspaceId, rest.id, page, viewedAt);
        }
      }),
  };
}
