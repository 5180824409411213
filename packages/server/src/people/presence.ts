import type { PersonId, WorkspaceId } from '@otklik/contract/ids';
import type { Clock } from '../kit/clock.ts';
import type { Db } from '../kit/db/db.ts';
import { presenceOf } from './rules.ts';
import { type PersonRow, reader, writer } from './store.ts';

export interface PresenceParts {
  db: Db;
  clock: Clock;
  /** How long somebody counts as there after the last sign of life. */
  graceSeconds: (workspaceId: WorkspaceId) => Promise<number>;
  announce: (row: PersonRow) => void;
}

/** Who is there: a time in each person's row, pushed on while a tab is open. */
export function createPresence({ db, clock, graceSeconds, announce }: PresenceParts) {
  return {
    /** Signs of life from open tabs of a desk. */
    async beat(workspaceId: WorkspaceId, ids: readonly PersonId[]): Promise<void> {
      const seconds = await graceSeconds(workspaceId);
      await db.inWorkspace(workspaceId, async (tx, after) => {
        const now = clock.now();
        const came = await writer(tx).pushOnline(ids, new Date(now.getTime() + seconds * 1000), now);
        after(() => came.forEach(announce));
      });
    },
    /** Tells everybody who has left since; called every few seconds. */
    sweep: (): Promise<void> =>
      db.throughDoor('people', async (tx, after) => {
        const lapsed = await writer(tx).takeLapsed(clock.now());
        after(() => lapsed.forEach(announce));
      }),
    /** Who answers on a desk, those who are there first; and whether anybody is. */
    async team(workspaceId: WorkspaceId): Promise<{ team: { name: string; photo: string | null }[]; online: boolean }> {
      const now = clock.now();
      const rows = await db.inWorkspace(workspaceId, (tx) => reader(tx).list());
      const active = rows.filter((row) => row.deactivated_at === null);
      const isHere = (row: PersonRow) => presenceOf({ status: row.status, onlineUntil: row.online_until, deactivatedAt: null }, now) === 'online';
      const here = active.filter(isHere);
      const faces = [...here, ...active.filter((row) => !isHere(row))].slice(0, mostFaces);
      return {
        team: faces.map((row) => ({ name: row.name, photo: row.photo_file_id && `/api/photos/${row.photo_file_id}` })),
        online: here.length > 0,
      };
    },
  };
}

const mostFaces = 4;
