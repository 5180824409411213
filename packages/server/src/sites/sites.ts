import { randomBytes, randomInt, randomUUIDv7 } from 'node:crypto';
import { type SiteId, siteId, siteKey, type WorkspaceId } from '@otklik/contract/ids';
import type { IdentityKey, Look, SiteSettings, Site as SiteShape } from '@otklik/contract/sites';
import type { Clock } from '../kit/clock.ts';
import type { Db, Tx } from '../kit/db/db.ts';
import { Refusal } from '../kit/errors.ts';
import type { Events } from '../kit/events.ts';
import { isAllowed, mostKeys, originsOf, usualLook } from './rules.ts';
import { reader, type SiteRow, writer } from './store.ts';

interface SitesParts {
  db: Db;
  clock: Clock;
  events: Pick<Events, 'publish'>;
  /** Who answers on that desk, for the faces and for «somebody is there». */
  team(workspaceId: WorkspaceId): Promise<Pick<SiteSettings, 'team' | 'online'>>;
  /** Median seconds to the first reply of late, or null. */
  usualReplySeconds(workspaceId: WorkspaceId): Promise<number | null>;
}

export interface NewSite {
  name: string;
  allowedOrigins?: readonly string[] | undefined;
  language?: SiteShape['language'] | undefined;
  look?: Look | undefined;
  sneakPeek?: boolean | undefined;
}
export type SiteChanges = { [Name in keyof NewSite]?: NewSite[Name] | undefined };

export type Sites = ReturnType<typeof createSites>;

/** The door of the sites: the places of the widget, and who may show it. */
export function createSites({ db, clock, events, team, usualReplySeconds }: SitesParts) {
  const announce = (workspaceId: WorkspaceId) => events.publish({ workspaceId, people: true }, { type: 'settings.changed', what: 'sites' });

  /** Adds a site, with its first identity key, within a transaction. */
  async function add(tx: Tx, workspaceId: WorkspaceId, { name, allowedOrigins = [], language = 'page', look = usualLook(), sneakPeek = false }: NewSite) {
    const row = await writer(tx).add({
      id: siteId.parse(randomUUIDv7()),
      workspace_id: workspaceId,
      key: newSiteKey(),
      name,
      allowed_origins: originsOf(allowedOrigins),
      language,
      look: JSON.stringify(look),
      sneak_peek: sneakPeek,
      created_at: clock.now(),
    });
    await addKey(tx, workspaceId, row.id);
    return shapeOf(row);
  }

  const addKey = (tx: Tx, workspaceId: WorkspaceId, site: SiteId) =>
    writer(tx).addKey({
      id: randomBytes(8).toString('hex'),
      workspace_id: workspaceId,
      site_id: site,
      secret: randomBytes(32).toString('base64url'),
      created_at: clock.now(),
    });

  /** The site of a key, wherever it is. */
  async function getByKey(key: string): Promise<SiteRow> {
    const { data } = siteKey.safeParse(key);
    const row = data && (await db.throughDoor('sites', (tx) => reader(tx).findByKey(data)));
    if (!row) throw new Refusal('sites_unknown_key');
    return row;
  }

  /** The site of a key, when a page of that origin may use it; refuses otherwise. */
  async function admit(key: string, origin: string, deskUrl: string): Promise<SiteRow> {
    const row = await getByKey(key);
    if (!isAllowed(origin, row.allowed_origins, deskUrl)) throw new Refusal('sites_origin_not_allowed', { origin: origin.slice(0, 100) });
    return row;
  }

  const keysOf = async (tx: Tx, site: SiteId): Promise<IdentityKey[]> =>
    (await reader(tx).keys(site)).map(({ id, secret, created_at }) => ({ id, secret, createdAt: created_at.toISOString() }));

  async function changeKeys(workspaceId: WorkspaceId, site: SiteId, change: (tx: Tx, keys: IdentityKey[]) => Promise<unknown>): Promise<IdentityKey[]> {
    return db.inWorkspace(workspaceId, async (tx) => {
      if (!(await writer(tx).lock(site))) throw new Refusal('sites_not_found');
      await change(tx, await keysOf(tx, site));
      return keysOf(tx, site);
    });
  }

  return {
    add,
    list: (workspaceId: WorkspaceId): Promise<SiteShape[]> => db.inWorkspace(workspaceId, async (tx) => (await reader(tx).list()).map(shapeOf)),
    create: (workspaceId: WorkspaceId, site: NewSite): Promise<SiteShape> =>
      db.inWorkspace(workspaceId, async (tx, after) => {
        after(() => announce(workspaceId));
        return add(tx, workspaceId, site);
      }),
    change: (workspaceId: WorkspaceId, id: SiteId, { name, allowedOrigins, language, look, sneakPeek }: SiteChanges): Promise<SiteShape> =>
      db.inWorkspace(workspaceId, async (tx, after) => {
        await writer(tx).lock(id);
        const before = await reader(tx).find(id);
        if (!before) throw new Refusal('sites_not_found');
        const row = await writer(tx).change(id, {
          name: name ?? before.name,
          allowed_origins: allowedOrigins ? originsOf(allowedOrigins) : before.allowed_origins,
          language: language ?? before.language,
          look: JSON.stringify(look ?? before.look),
          sneak_peek: sneakPeek ?? before.sneak_peek,
        });
        if (!row) throw new Refusal('sites_not_found');
        after(() => announce(workspaceId));
        return shapeOf(row);
      }),
    /** Removes a site with all its conversations, within a transaction. */
    remove: (tx: Tx, id: SiteId) => writer(tx).remove(id),

    identityKeys: (workspaceId: WorkspaceId, site: SiteId) => changeKeys(workspaceId, site, async () => {}),
    /** A new key; the oldest goes when there would be too many. */
    addIdentityKey: (workspaceId: WorkspaceId, site: SiteId) =>
      changeKeys(workspaceId, site, async (tx, keys) => {
        for (const { id } of keys.slice(0, Math.max(0, keys.length + 1 - mostKeys))) await writer(tx).removeKey(site, id);
        await addKey(tx, workspaceId, site);
      }),
    removeIdentityKey: (workspaceId: WorkspaceId, site: SiteId, keyId: string) =>
      changeKeys(workspaceId, site, async (tx, keys) => {
        if (keys.length === 1 && keys[0]?.id === keyId) throw new Refusal('sites_last_key');
        await writer(tx).removeKey(site, keyId);
      }),

    /** The site behind a key for a visitor's session, when the page may use it. */
    async admit(key: string, origin: string, deskUrl: string) {
      const { id, workspace_id, key: parsed } = await admit(key, origin, deskUrl);
      return { siteId: id, workspaceId: workspace_id, key: parsed };
    },
    /** The living secrets with which the shop's server signs its customers. */
    identitySecrets: (workspaceId: WorkspaceId, site: SiteId): Promise<string[]> =>
      db.inWorkspace(workspaceId, async (tx) => (await reader(tx).keys(site)).map(({ secret }) => secret)),
    /** Whether agents may see what a customer of this site has typed so far. */
    peeks: (workspaceId: WorkspaceId, site: SiteId): Promise<boolean> =>
      db.inWorkspace(workspaceId, async (tx) => (await reader(tx).find(site))?.sneak_peek ?? false),
    /** The site that the demo shop shows: the one of the key, else the eldest; none before the desk is set up. */
    async findForShop(key: string | undefined) {
      const row = key === undefined ? await db.throughDoor('sites', (tx) => reader(tx).findFirst()) : await getByKey(key);
      return row && { siteId: row.id, workspaceId: row.workspace_id, key: row.key };
    },
    /** Which pages may embed the frame of a site. */
    embedders: async (key: string): Promise<string[]> => (await getByKey(key)).allowed_origins,

    /** What a page needs to show the launcher. Without an origin it is a page of the desk itself. */
    async settings(key: string, origin: string | undefined, deskUrl: string): Promise<SiteSettings> {
      const row = origin === undefined ? await getByKey(key) : await admit(key, origin, deskUrl);
      const [people, seconds] = await Promise.all([team(row.workspace_id), usualReplySeconds(row.workspace_id)]);
      return {
        key: row.key,
        shop: row.name,
        language: row.language,
        look: row.look,
        sneakPeek: row.sneak_peek,
        team: row.look.showTeam ? people.team : [],
        online: people.online,
        usualReplySeconds: seconds,
      };
    },
  };
}

/** The look of a new site in the shop's colour. */
export const lookOf = (colour: string): Look => usualLook(colour);

/** 20 letters and digits, about 103 bits: public, but not to be guessed. */
function newSiteKey() {
  const signs = 'abcdefghijklmnopqrstuvwxyz0123456789';
  return siteKey.parse(Array.from({ length: 20 }, () => signs[randomInt(signs.length)]).join(''));
}

function shapeOf(row: SiteRow): SiteShape {
  return { id: row.id, key: row.key, name: row.name, allowedOrigins: row.allowed_origins, language: row.language, look: row.look, sneakPeek: row.sneak_peek };
}
