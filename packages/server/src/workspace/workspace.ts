import { randomUUIDv7 } from 'node:crypto';
import type { FileId, WorkspaceId } from '@otklik/contract/ids';
import { workspaceId } from '@otklik/contract/ids';
import type { Language } from '@otklik/contract/shapes';
import type { Workspace as WorkspaceShape } from '@otklik/contract/workspace';
import type { Db, Tx } from '../kit/db/db.ts';
import { Refusal } from '../kit/errors.ts';
import type { Events } from '../kit/events.ts';
import { checkThresholds, checkTimeZone } from './rules.ts';
import { reader, type WorkspaceRow, writer } from './store.ts';

interface WorkspaceParts {
  db: Db;
  events: Pick<Events, 'publish'>;
  /** How long the online flag outlives a closed tab, in a new workspace. */
  presenceSeconds: number;
  /** Whether such a picture was uploaded in that workspace. */
  hasPhoto: (workspaceId: WorkspaceId, fileId: FileId) => Promise<boolean>;
}

export interface NewWorkspace {
  name: string;
  timeZone: string;
  /** The first one is the language of the desk. */
  languages: Language[];
  demo?: boolean;
}
export type WorkspaceChanges = Partial<Omit<WorkspaceShape, 'id' | 'demo'>>;

export type Workspace = ReturnType<typeof createWorkspace>;

/** The door of the room: the desk itself, its name, time zone and clock. */
export function createWorkspace({ db, events, presenceSeconds, hasPhoto }: WorkspaceParts) {
  /** Adds a workspace within a transaction, which from then on stands behind its wall. */
  async function add(tx: Tx, { name, timeZone, languages, demo = false }: NewWorkspace): Promise<WorkspaceId> {
    checkTimeZone(timeZone);
    const id = workspaceId.parse(randomUUIDv7());
    const change = writer(tx);
    await change.enter(id);
    await change.add({ id, name, time_zone: timeZone, languages, presence_seconds: presenceSeconds, demo });
    return id;
  }

  return {
    add,
    /** Whether anybody has set the desk up, and whether it plays the demo. */
    status: () =>
      db.throughDoor('workspaces', async (tx) => {
        const { count, demo } = await reader(tx).overview();
        return { setUp: count > 0, demo };
      }),
    /** Adds the first workspace together with what `fill` writes into it; of several who try at once one wins. */
    setUp: <T>(workspace: NewWorkspace, fill: (tx: Tx, id: WorkspaceId) => Promise<T>): Promise<T> =>
      db.throughDoor('workspaces', async (tx) => {
        await writer(tx).lockSetUp();
        const { count } = await reader(tx).overview();
        if (count > 0) throw new Refusal('workspace_already_set_up');
        return fill(tx, await add(tx, workspace));
      }),
    get: (id: WorkspaceId): Promise<WorkspaceShape> => db.inWorkspace(id, async (tx) => shapeOf(await reader(tx).find(id))),
    async change(id: WorkspaceId, changes: WorkspaceChanges): Promise<WorkspaceShape> {
      if (changes.timeZone !== undefined) checkTimeZone(changes.timeZone);
      if (changes.logoFileId && !(await hasPhoto(id, changes.logoFileId))) throw new Refusal('files_not_found');
      return db.inWorkspace(id, async (tx, after) => {
        const before = shapeOf(await writer(tx).hold(id));
        checkThresholds({ ...before, ...changes });
        const { name, timeZone, languages, logoFileId, amberSeconds, redSeconds, presenceSeconds: presence } = { ...before, ...changes };
        const row = await writer(tx).change(id, {
          name,
          time_zone: timeZone,
          languages,
          logo_file_id: logoFileId,
          amber_seconds: amberSeconds,
          red_seconds: redSeconds,
          presence_seconds: presence,
        });
        after(() => events.publish({ workspaceId: id, people: true }, { type: 'settings.changed', what: 'workspace' }));
        return shapeOf(row);
      });
    },
    /** The demo has been removed: from now on this is an ordinary desk. */
    endDemo: (tx: Tx, id: WorkspaceId) => writer(tx).change(id, { demo: false }),
  };
}

function shapeOf(row: WorkspaceRow | undefined): WorkspaceShape {
  if (!row) throw new Refusal('workspace_not_set_up');
  return {
    id: row.id,
    name: row.name,
    timeZone: row.time_zone,
    languages: row.languages,
    logoFileId: row.logo_file_id,
    amberSeconds: row.amber_seconds,
    redSeconds: row.red_seconds,
    presenceSeconds: row.presence_seconds,
    demo: row.demo,
  };
}
