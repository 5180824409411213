import { randomUUIDv7 } from 'node:crypto';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { customerId, personId, type SiteId, type SiteKey, sessionId, siteId, siteKey, type WorkspaceId, workspaceId } from '../packages/contract/src/ids.ts';
import type { Role } from '../packages/contract/src/permissions.ts';
import { createConversations } from '../packages/server/src/conversations/conversations.ts';
import { createCustomers } from '../packages/server/src/customers/customers.ts';
import type { BucketParts } from '../packages/server/src/files/bucket.ts';
import { createFiles } from '../packages/server/src/files/files.ts';
import { type Clock, systemClock } from '../packages/server/src/kit/clock.ts';
import { openDatabase } from '../packages/server/src/kit/db/database.ts';
import { createEvents, type News } from '../packages/server/src/kit/events.ts';
import type { PersonWho, VisitorWho } from '../packages/server/src/kit/http/who.ts';
import { createLog } from '../packages/server/src/kit/log.ts';
import { createTokens } from '../packages/server/src/kit/tokens.ts';
import { createPromises } from '../packages/server/src/promises/promises.ts';
import { createCalibrating } from '../packages/server/src/quality/calibrating.ts';
import { createCorrecting, labelsOf } from '../packages/server/src/quality/correcting.ts';
import { createQuality } from '../packages/server/src/quality/quality.ts';
import { createScoring } from '../packages/server/src/quality/scoring.ts';
import { createStandard } from '../packages/server/src/standard/standard.ts';
import { givenDatabase, makeDatabase } from './desk/database.ts';

const deskUrl = 'http://desk.test';
export const newId = randomUUIDv7;

/** A clock that a test moves by hand; nobody waits on it. */
export function createTestClock(start = '2026-11-24T09:00:00.000Z'): Clock & { pass(seconds: number): void } {
  let now = new Date(start);
  return {
    now: () => now,
    wait: (milliseconds) => systemClock.wait(Math.min(milliseconds, 1)),
    pass: (seconds) => {
      now = new Date(now.getTime() + seconds * 1000);
    },
  };
}

export type Rooms = Awaited<ReturnType<typeof openRooms>>;

/** The rooms of the talk on a real PostgreSQL, without a server around them. */
export async function openRooms({ bucket }: { bucket?: BucketParts } = {}) {
  const dataFolder = mkdtempSync(join(tmpdir(), 'otklik-test-'));
  chmodSync(dataFolder, 0o711);
  const given = givenDatabase ? await makeDatabase(givenDatabase) : undefined;
  const clock = createTestClock();
  const log = createLog({ level: 'error' });
  const { db, close } = await openDatabase({ dataFolder, url: given?.url, connections: 16, patienceSeconds: 5, log, clock: systemClock });
  const news: News[] = [];
  const events = createEvents((error) => log.error({ err: error }, 'news'));
  events.subscribe((one) => news.push(one));

  const sites = new Map<string, { siteId: SiteId; workspaceId: WorkspaceId; key: SiteKey; secrets: string[] }>();
  const customers = createCustomers({
    db,
    clock,
    events,
    async admit(key) {
      const site = sites.get(key);
      if (!site) throw new Error('no such site');
      return site;
    },
    identitySecrets: async (_, id) => [...sites.values()].find((site) => site.siteId === id)?.secrets ?? [],
    tokens: createTokens('a secret that only this test knows'),
    async moveHistory(tx, after, workspace, from, to) {
      await conversations.moveHistory(tx, after, workspace, from, to);
      await files.changeOwner(tx, from, to);
    },
  });
  const files = createFiles({
    db,
    clock,
    dataFolder,
    bucket,
    megabytesMax: 1,
    ownsConversation: async (who, id) => (await conversations.findForLive(who, id)) !== null,
  });
  const onTrouble = (error: unknown) => troubles.push(error);
  const troubles: unknown[] = [];
  const standard = createStandard({ db, clock, events, labels: (of) => labelsOf(db, of) });
  const promises = createPromises({ db, clock, events, read: standard.promises, onTrouble });
  const quality = { ...createQuality({ db, clock }), ...createCalibrating({ db, clock }), ...createCorrecting({ db, clock, events, standard }) };
  const scoring = createScoring({ db, clock, score: standard.score, onTrouble });
  const conversations = createConversations({
    db,
    clock,
    events,
    attachFiles: files.attach,
    solved: quality.solved,
    replied: promises.replied,
    getCustomer: customers.getWithPages,
  });

  /** A desk of its own, behind its own wall. */
  async function makeWorkspace() {
    const id = workspaceId.parse(newId());
    await db.inWorkspace(id, (tx) =>
      tx
        .insertInto('workspaces')
        .values({ id, name: 'Лавка', time_zone: 'Europe/Moscow', languages: ['ru'], logo_file_id: null, presence_seconds: 60 })
        .execute(),
    );
    return id;
  }
  const workspace = await makeWorkspace();

  return {
    db,
    clock,
    events,
    news,
    dataFolder,
    customers,
    files,
    conversations,
    standard,
    promises,
    quality,
    scoring,
    /** What went wrong in the background. */
    troubles,
    workspace,
    makeWorkspace,

    async makeSite(of = workspace, { sneakPeek = false } = {}) {
      const key = siteKey.parse(newId().replaceAll('-', '').slice(-20));
      const site = { siteId: siteId.parse(newId()), workspaceId: of, key, secrets: [newId() + newId(), newId() + newId()] };
      sites.set(key, site);
      await db.inWorkspace(of, (tx) =>
        tx.insertInto('sites').values({ id: site.siteId, workspace_id: of, key, name: 'Чайная', look: '{}', sneak_peek: sneakPeek }).execute(),
      );
      return site;
    },

    async makePerson(name: string, of = workspace, role: Role = 'agent'): Promise<PersonWho> {
      const id = personId.parse(newId());
      await db.inWorkspace(of, (tx) =>
        tx
          .insertInto('people')
          .values({
            id,
            workspace_id: of,
            name,
            email: `${id}@desk.test`,
            role,
            language: 'ru',
            image: null,
            photo_file_id: null,
            online_until: null,
            deactivated_at: null,
            updated_at: clock.now(),
          })
          .execute(),
      );
      return { kind: 'person', personId: id, workspaceId: of, role, name, language: 'ru', sessionId: sessionId.parse(newId()) };
    },

    async visit(
      siteKey: string,
      more: { token?: string; identity?: string; userAgent?: string } = {},
    ): Promise<{ who: VisitorWho; token: string; name: string | null }> {
      const { token, customer } = await customers.openSession({
        siteKey,
        origin: deskUrl,
        deskUrl,
        identity: more.identity,
        language: 'ru',
        token: more.token ?? null,
        userAgent: more.userAgent,
      });
      const who = await customers.identify(token);
      if (!who) throw new Error('the session is not there');
      return { who: { ...who, customerId: customerId.parse(customer.id) }, token, name: customer.name };
    },

    async close() {
      await standard.close();
      await close();
      await given?.drop();
      rmSync(dataFolder, { recursive: true, force: true });
    },
  };
}
