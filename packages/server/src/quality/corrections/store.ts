import type { ConversationId, PersonId, WorkspaceId } from '@otklik/contract/ids';
import type { Selectable } from 'kysely';
import type { Database } from '../../db/schema.ts';
import type { Tx } from '../../kit/db/db.ts';

type Row = Selectable<Database['quality_corrections']>;

/** What one may look up. */
export function reader(tx: Tx) {
  return {
    find: (conversationId: ConversationId) =>
      tx.selectFrom('quality_corrections').select(['situation', 'fault']).where('conversation_id', '=', conversationId).executeTakeFirst(),
    exists: async (conversationId: ConversationId) =>
      (await tx.selectFrom('conversations').select('id').where('id', '=', conversationId).executeTakeFirst()) !== undefined,
    /** The newest ones that name a situation. */
    async labels(limit: number): Promise<{ locale: Row['locale']; text: string; situation: string }[]> {
      const rows = await tx
        .selectFrom('quality_corrections')
        .select(['locale', 'text', 'situation'])
        .where('situation', 'is not', null)
        .orderBy('created_at', 'desc')
        .limit(limit)
        .execute();
      return rows.map(({ locale, text, situation }) => ({ locale, text, situation: situation ?? '' }));
    },
    /** What the customer has written, joined; their language when it is known. */
    async customerWords(conversationId: ConversationId): Promise<string> {
      const rows = await tx
        .selectFrom('conversations_entries')
        .select('text')
        .where('conversation_id', '=', conversationId)
        .where('kind', '=', 'message')
        .where('by_kind', '=', 'customer')
        .orderBy('seq')
        .limit(20)
        .execute();
      return rows.map(({ text }) => text).join('\n');
    },
  };
}

/** What one may change, within a transaction. */
export function writer(tx: Tx) {
  return {
    ...reader(tx),
    put: (row: { conversationId: ConversationId; workspaceId: WorkspaceId; by: PersonId; at: Date } & Pick<Row, 'locale' | 'text' | 'situation' | 'fault'>) => {
      const said = { locale: row.locale, text: row.text, situation: row.situation, fault: row.fault, by_id: row.by, created_at: row.at };
      return tx
        .insertInto('quality_corrections')
        .values({ ...said, conversation_id: row.conversationId, workspace_id: row.workspaceId })
        .onConflict((conflict) => conflict.column('conversation_id').doUpdateSet(said))
        .execute();
    },
  };
}
