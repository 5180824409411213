import type { StandardEdits } from '@otklik/coach/schema';
import type { PersonId, WorkspaceId } from '@otklik/contract/ids';
import type { Tx } from '../kit/db/db.ts';

/** What one may look up. */
export function reader(tx: Tx) {
  const versions = () => tx.selectFrom('standard_versions').orderBy('number', 'desc');
  return {
    newest: () => versions().select(['number', 'edits']).limit(1).executeTakeFirst(),
    find: (number: number) => versions().select(['number', 'edits']).where('number', '=', number).executeTakeFirst(),
    /** Who changed what, newest first, from a number down. */
    list: (below: number, limit: number) =>
      versions().select(['number', 'by_id', 'by_name', 'comment', 'touched', 'created_at']).where('number', '<', below).limit(limit).execute(),
  };
}

export interface NewVersion {
  workspaceId: WorkspaceId;
  number: number;
  edits: StandardEdits;
  by: { id: PersonId; name: string };
  comment: string;
  touched: readonly string[];
  at: Date;
}

/** What one may change, within a transaction. */
export function writer(tx: Tx) {
  return {
    ...reader(tx),
    /** Of two who change at once one adds the number, the other finds nothing added. */
    async add({ workspaceId, number, edits, by, comment, touched, at }: NewVersion): Promise<boolean> {
      const added = await tx
        .insertInto('standard_versions')
        .values({
          workspace_id: workspaceId,
          number,
          edits: JSON.stringify(edits),
          by_id: by.id,
          by_name: by.name,
          comment,
          touched: [...touched],
          created_at: at,
        })
        .onConflict((conflict) => conflict.columns(['workspace_id', 'number']).doNothing())
        .returning('number')
        .executeTakeFirst();
      return added !== undefined;
    },
  };
}
