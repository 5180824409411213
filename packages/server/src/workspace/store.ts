import type { WorkspaceId } from '@otklik/contract/ids';
import { type Insertable, type Selectable, sql, type Updateable } from 'kysely';
import type { Database } from '../db/schema.ts';
import type { Tx } from '../kit/db/db.ts';

export type WorkspaceRow = Selectable<Database['workspaces']>;

/** Any number, the same in every version: whoever holds it may set the desk up. */
const setUpLock = 7_041_966;

/** What one may look up. */
export function reader(tx: Tx) {
  return {
    find: (id: WorkspaceId) => tx.selectFrom('workspaces').selectAll().where('id', '=', id).executeTakeFirst(),
    /** All workspaces that this transaction sees: through the door, every one. */
    async overview(): Promise<{ count: number; demo: boolean }> {
      const { rows } = await sql<{
        count: number;
        demo: boolean;
      }>`select count(*)::int as count, coalesce(bool_or(demo), false) as demo from workspaces`.execute(tx);
      return rows[0] ?? { count: 0, demo: false };
    },
  };
}

/** What one may change, within a transaction. */
export function writer(tx: Tx) {
  return {
    ...reader(tx),
    /** Of several who set up at once, one goes on and the others wait for it. */
    lockSetUp: () => sql`select pg_advisory_xact_lock(${setUpLock})`.execute(tx),
    /** From here on the transaction stands behind this workspace's wall, too. */
    enter: (id: WorkspaceId) => sql`select set_config('otklik.workspace_id', ${id}, true)`.execute(tx),
    /** The desk's row, held so that two who change it at once do it one after the other. */
    hold: (id: WorkspaceId) => tx.selectFrom('workspaces').selectAll().where('id', '=', id).forNoKeyUpdate().executeTakeFirst(),
    add: (row: Insertable<Database['workspaces']>) => tx.insertInto('workspaces').values(row).returningAll().executeTakeFirstOrThrow(),
    change: (id: WorkspaceId, changes: Updateable<Database['workspaces']>) =>
      tx.updateTable('workspaces').set(changes).where('id', '=', id).returningAll().executeTakeFirstOrThrow(),
  };
}
