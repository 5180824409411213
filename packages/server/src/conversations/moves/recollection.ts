import type { ConversationId, EntryId, WorkspaceId } from '@otklik/contract/ids';
import type { Held, Member, Standing } from './store.ts';

/** How a conversation stood after the last move that was made on this node, who held it, and its newest message. */
interface Remembered {
  row: Held;
  assignee: Member | null;
  newest: EntryId | null;
}

export interface Recollection {
  /** Whether memory may do for this message. For a repeated try of the newest it does not, and it would spoil the commit of all the others. */
  has(id: ConversationId, message: EntryId): boolean;
  /** A copy to decide upon. */
  recall(workspaceId: WorkspaceId, id: ConversationId): Remembered | undefined;
  /** Keeps how it stands after a move, which may have written a message. */
  keep(row: Held, standing: Standing, newest: EntryId | null): void;
  /** Notes that what was remembered turned out wrong. */
  doubt(id: ConversationId): void;
}

const most = 10_000;
/** Where another node writes as well, memory is mostly wrong: for so many moves it is not relied upon. */
const doubtfulMoves = 8;

/** What a node remembers of conversations, so as not to ask with every message. It may be wrong at any time; who relies on it has the database compare. */
export function createRecollection(): Recollection {
  const kept = new Map<ConversationId, Remembered | number>();

  return {
    has(id, message) {
      const one = kept.get(id);
      return typeof one === 'object' && one.newest !== message;
    },

    recall(workspaceId, id) {
      const one = kept.get(id);
      if (typeof one !== 'object' || one.row.workspace_id !== workspaceId) return undefined;
      const { row, assignee } = one;
      return { ...one, row: { ...row, seq_was: row.seq, updated_was: row.updated_at, assignee_active: assignee?.active ?? null } };
    },

    keep(row, { assignee_name: name, assignee_photo: photo, assignee_active: active }, newest) {
      const before = kept.get(row.id);
      const assignee = row.assignee_id && name !== null && active !== null ? { id: row.assignee_id, name, photo, active } : null;
      if (typeof before === 'number' && before > 1) kept.set(row.id, before - 1);
      else kept.set(row.id, { row, assignee, newest: newest ?? (typeof before === 'object' ? before.newest : null) });
      for (const oldest of kept.keys()) {
        if (kept.size <= most) break;
        kept.delete(oldest);
      }
    },

    doubt: (id) => void kept.set(id, doubtfulMoves),
  };
}
