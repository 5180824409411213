import type { SiteId, SiteKey, WorkspaceId } from '@otklik/contract/ids';
import type { Insertable, Selectable, Updateable } from 'kysely';
import type { Database } from '../db/schema.ts';
import type { Tx } from '../kit/db/db.ts';

export type SiteRow = Selectable<Database['sites']>;

/** What one may look up. */
export function reader(tx: Tx) {
  return {
    list: () => tx.selectFrom('sites').selectAll().orderBy('created_at').orderBy('id').execute(),
    find: (id: SiteId) => tx.selectFrom('sites').selectAll().where('id', '=', id).executeTakeFirst(),
    /** Of all workspaces, through the door. */
    findByKey: (key: SiteKey) => tx.selectFrom('sites').selectAll().where('key', '=', key).executeTakeFirst(),
    /** The eldest of all, through the door. */
    findFirst: () => tx.selectFrom('sites').selectAll().orderBy('created_at').orderBy('id').limit(1).executeTakeFirst(),
    keys: (siteId: SiteId) => tx.selectFrom('sites_identity_keys').selectAll().where('site_id', '=', siteId).orderBy('created_at').orderBy('id').execute(),
  };
}

/** What one may change, within a transaction. */
export function writer(tx: Tx) {
  return {
    ...reader(tx),
    /** Holds a site, so that its keys change one after the other. */
    lock: (id: SiteId) => tx.selectFrom('sites').select('id').where('id', '=', id).forUpdate().executeTakeFirst(),
    add: (row: Insertable<Database['sites']>) => tx.insertInto('sites').values(row).returningAll().executeTakeFirstOrThrow(),
    change: (id: SiteId, changes: Updateable<Database['sites']>) => tx.updateTable('sites').set(changes).where('id', '=', id).returningAll().executeTakeFirst(),
    remove: (id: SiteId) => tx.deleteFrom('sites').where('id', '=', id).execute(),
    addKey: (row: { id: string; workspace_id: WorkspaceId; site_id: SiteId; secret: string; created_at: Date }) =>
      tx.insertInto('sites_identity_keys').values(row).execute(),
    removeKey: (siteId: SiteId, id: string) => tx.deleteFrom('sites_identity_keys').where('site_id', '=', siteId).where('id', '=', id).execute(),
  };
}
