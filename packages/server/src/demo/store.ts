import type { ConversationId, CustomerId, FileId, PersonId, SiteId, WorkspaceId } from '@otklik/contract/ids';
import { sql } from 'kysely';
import type { Database } from '../db/schema.ts';
import type { Tx } from '../kit/db/db.ts';

export interface Things {
  customer: CustomerId[];
  person: PersonId[];
  site: SiteId[];
}

/** What may be asked about the demo. Reads may join the tables of lower rooms. */
function reader(tx: Tx) {
  const ids = async <Id extends string>(kind: Database['demo_things']['kind']) =>
    (await tx.selectFrom('demo_things').select('id').where('kind', '=', kind).$castTo<{ id: Id }>().execute()).map(({ id }) => id);
  return {
    /** What came with the demo. */
    things: async (): Promise<Things> => ({
      customer: await ids<CustomerId>('customer'),
      person: await ids<PersonId>('person'),
      site: await ids<SiteId>('site'),
    }),
    /** Open conversations that stay, though a colleague who goes has them. */
    async held(): Promise<ConversationId[]> {
      const { rows } = await sql<{ id: ConversationId }>`
        select id from conversations where status = 'assigned' and assignee_id in (select id from demo_things)
          and customer_id not in (select id from demo_things) and site_id not in (select id from demo_things)`.execute(tx);
      return rows.map(({ id }) => id);
    },
    /** Faces of the colleagues who go, and whatever was sent in conversations that go. */
    async files(): Promise<FileId[]> {
      const { rows } = await sql<{ id: FileId }>`
        select id from files where (conversation_id is null and owner_id in (select id from demo_things))
          or conversation_id in (select id from conversations where customer_id in (select id from demo_things) or site_id in (select id from demo_things))`.execute(
        tx,
      );
      return rows.map(({ id }) => id);
    },
  };
}

/** What may be written; lives inside a transaction only. */
export function writer(tx: Tx) {
  return {
    ...reader(tx),
    async remember(workspaceId: WorkspaceId, { customer, person, site }: Things): Promise<void> {
      const row = (kind: Database['demo_things']['kind']) => (id: string) => ({ id, workspace_id: workspaceId, kind });
      await tx
        .insertInto('demo_things')
        .values([...customer.map(row('customer')), ...person.map(row('person')), ...site.map(row('site'))])
        .execute();
    },
    forget: () => tx.deleteFrom('demo_things').execute(),
    /** Customers with all their conversations. */
    removeCustomers: (ids: readonly CustomerId[]) => tx.deleteFrom('customers').where('id', 'in', ids).execute(),
  };
}
