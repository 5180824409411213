import type { ConversationId, WorkspaceId } from '@otklik/contract/ids';
import type { Held, Member, Standing } from './store.ts';

/** How a conversation stood after the last move that was made on this node, and who held it. */
interface Remembered {
  row: Held;
  assignee: Member | null;
}

export interface Recollection {
  has(id: ConversationId): boolean;
  /** A copy to decide upon. */
  recall(workspaceId: WorkspaceId, id: ConversationId): Remembered | undefined;
  /** Keeps how it stands after a move. */
  keep(row: Held, standing: Standing): void;
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
    has: (id) => typeof kept.get(id) === 'object',

    recall(workspaceId, id) {
      const one = kept.get(id);
      if (typeof one !== 'object' || one.row.workspace_id !== workspaceId) return undefined;
      return { assignee: one.assignee, row: { ...one.row, seq_was: one.row.seq, assignee_active: one.assignee?.active ?? null } };
    },

    keep(row, { assignee_name: name, assignee_photo: photo, assignee_active: active }) {
      const doubtful = kept.get(row.id);
      if (typeof doubtful === 'number' && doubtful > 1) kept.set(row.id, doubtful - 1);
      else kept.set(row.id, { row, assignee: row.assignee_id && name !== null ? { id: row.assignee_id, name, photo, active: active === true } : null });
      for (const oldest of kept.keys()) {
        if (kept.size <= most) break;
        kept.delete(oldest);
      }
    },

    doubt: (id) => void kept.set(id, doubtfulMoves),
  };
}
