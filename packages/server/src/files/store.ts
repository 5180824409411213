import type { File } from '@otklik/contract/files';
import type { ConversationId, EntryId, FileId } from '@otklik/contract/ids';
import type { Insertable, Selectable } from 'kysely';
import type { Database } from '../db/schema.ts';
import type { Tx } from '../kit/db/db.ts';

export type FileRow = Selectable<Database['files']>;

export function fileShape({ id, name, type, bytes, width, height }: FileRow): File {
  return { id, name, type, bytes, width, height };
}

export class Reader {
  protected readonly tx: Tx;

  constructor(tx: Tx) {
    this.tx = tx;
  }

  find(id: FileId): Promise<FileRow | undefined> {
    return this.tx.selectFrom('files').selectAll().where('id', '=', id).executeTakeFirst();
  }
}

/** What may be written; lives inside a transaction only. */
export class Writer extends Reader {
  /** False when the id is in use, here or in another workspace. */
  async add(row: Insertable<Database['files']>): Promise<boolean> {
    const added = await this.tx
      .insertInto('files')
      .values(row)
      .onConflict((conflict) => conflict.column('id').doNothing())
      .returning('id')
      .executeTakeFirst();
    return added !== undefined;
  }

  /** Hangs loose uploads of an owner on an entry; answers those that there were, in the order in which the entry shows them. */
  async attach(fileIds: readonly FileId[], kind: FileRow['kind'], ownerId: string, conversationId: ConversationId, entryId: EntryId): Promise<FileRow[]> {
    const rows = await this.tx
      .updateTable('files')
      .set({ conversation_id: conversationId, entry_id: entryId })
      .where('id', 'in', fileIds)
      .where('kind', '=', kind)
      .where('owner_id', '=', ownerId)
      .where('conversation_id', 'is', null)
      .returningAll()
      .execute();
    return rows.sort((a, b) => a.created_at.getTime() - b.created_at.getTime() || (a.id < b.id ? -1 : 1));
  }

  async changeOwner(from: string, to: string): Promise<void> {
    await this.tx.updateTable('files').set({ owner_id: to }).where('owner_id', '=', from).execute();
  }

  /** Answers where they lie. */
  async remove(ids: readonly FileId[]): Promise<string[]> {
    if (ids.length === 0) return [];
    const rows = await this.tx.deleteFrom('files').where('id', 'in', ids).returning('stored_as').execute();
    return rows.map((row) => row.stored_as);
  }

  /** Uploads that never became part of a message; answers where they lie. */
  async removeLoose(before: Date): Promise<string[]> {
    const rows = await this.tx
      .deleteFrom('files')
      .where('conversation_id', 'is', null)
      .where('kind', '<>', 'photo')
      .where('created_at', '<', before)
      .returning('stored_as')
      .execute();
    return rows.map((row) => row.stored_as);
  }
}
