import type { LinkId, PersonId, SessionId, WorkspaceId } from '@otklik/contract/ids';
import { type Insertable, type Selectable, sql, type Updateable } from 'kysely';
import type { Database } from '../db/schema.ts';
import type { Tx } from '../kit/db/db.ts';

export type PersonRow = Selectable<Database['people']>;
export type LinkRow = Selectable<Database['people_links']>;
export type SessionRow = Selectable<Database['people_sessions']>;

/** What one may look up. Through the door `people` it sees every workspace: then only what is asked for by a secret or an e-mail. */
export function reader(tx: Tx) {
  return {
    find: (id: PersonId) => tx.selectFrom('people').selectAll().where('id', '=', id).executeTakeFirst(),
    findByEmail: (email: string) => tx.selectFrom('people').selectAll().where(sql<string>`lower(email)`, '=', email.toLowerCase()).executeTakeFirst(),
    list: () => tx.selectFrom('people').selectAll().orderBy('created_at').orderBy('id').execute(),
    findByToken: (token: string, now: Date) =>
      tx
        .selectFrom('people_sessions')
        .innerJoin('people', 'people.id', 'people_sessions.person_id')
        .select(['people.id as personId', 'people.workspace_id as workspaceId', 'people.role', 'people.name', 'people.language'])
        .select(['people_sessions.id as sessionId', 'people_sessions.updated_at as seenAt'])
        .where('people_sessions.token', '=', token)
        .where('people_sessions.expires_at', '>', now)
        .where('people.deactivated_at', 'is', null)
        .executeTakeFirst(),
    listSessions: (personId: PersonId, now: Date) =>
      tx.selectFrom('people_sessions').selectAll().where('person_id', '=', personId).where('expires_at', '>', now).orderBy('updated_at', 'desc').execute(),
    listInvitations: (now: Date) =>
      tx
        .selectFrom('people_links')
        .selectAll()
        .where('kind', '=', 'invitation')
        .where('used_at', 'is', null)
        .where('expires_at', '>', now)
        .orderBy('created_at', 'desc')
        .execute(),
    findLink: (secretHash: Buffer) => tx.selectFrom('people_links').selectAll().where('secret_hash', '=', secretHash).executeTakeFirst(),
  };
}

/** What one may change, within a transaction. */
export function writer(tx: Tx) {
  return {
    ...reader(tx),
    async add(person: Insertable<Database['people']>, passwordHash: string, accountId: string): Promise<PersonRow> {
      const row = await tx.insertInto('people').values(person).returningAll().executeTakeFirstOrThrow();
      await tx
        .insertInto('people_accounts')
        .values({
          id: accountId,
          workspace_id: row.workspace_id,
          person_id: row.id,
          account_id: row.id,
          provider_id: 'credential',
          password: passwordHash,
        })
        .execute();
      return row;
    },
    change: (id: PersonId, changes: Updateable<Database['people']>) =>
      tx.updateTable('people').set(changes).where('id', '=', id).returningAll().executeTakeFirst(),
    remove: (id: PersonId) => tx.deleteFrom('people').where('id', '=', id).execute(),
    setPassword: (id: PersonId, hash: string, now: Date) =>
      tx.updateTable('people_accounts').set({ password: hash, updated_at: now }).where('person_id', '=', id).where('provider_id', '=', 'credential').execute(),
    /** The owners who can come in, held until the transaction ends so that two of them cannot leave at once. */
    async lockOwners(): Promise<PersonId[]> {
      const rows = await tx
        .selectFrom('people')
        .select('id')
        .where('role', '=', 'owner')
        .where('deactivated_at', 'is', null)
        .orderBy('id')
        .forUpdate()
        .execute();
      return rows.map(({ id }) => id);
    },
    /** Pushes presence on; answers those who were not there before. */
    async pushOnline(ids: readonly PersonId[], until: Date, now: Date): Promise<PersonRow[]> {
      const rows = await tx
        .with('before', (one) =>
          one
            .selectFrom('people')
            .select(['id', 'online_until as was'])
            .where('id', 'in', ids)
            .where('deactivated_at', 'is', null)
            // In one order, so that two nodes never wait for each other.
            .orderBy('id')
            .forUpdate(),
        )
        .updateTable('people')
        .from('before')
        .whereRef('people.id', '=', 'before.id')
        .set({ online_until: until })
        .returningAll('people')
        .returning('before.was')
        .execute();
      return rows.flatMap(({ was, ...row }) => (was === null || was <= now ? [row] : []));
    },
    /** Those whose time has run out; told once, however many nodes ask. */
    takeLapsed: (now: Date) => tx.updateTable('people').set({ online_until: null }).where('online_until', '<=', now).returningAll().execute(),

    touchSession: (id: SessionId, now: Date) => tx.updateTable('people_sessions').set({ updated_at: now }).where('id', '=', id).execute(),
    prolongSession: (id: SessionId, until: Date) => tx.updateTable('people_sessions').set({ expires_at: until }).where('id', '=', id).execute(),
    endSession: (id: SessionId, personId: PersonId) =>
      tx.deleteFrom('people_sessions').where('id', '=', id).where('person_id', '=', personId).returning('id').executeTakeFirst(),
    endSessions: (personId: PersonId) => tx.deleteFrom('people_sessions').where('person_id', '=', personId).execute(),

    addLink: (link: Insertable<Database['people_links']>) => tx.insertInto('people_links').values(link).returningAll().executeTakeFirstOrThrow(),
    /** Uses a link up; of several who try at once one does. */
    useLink: (id: LinkId, now: Date) =>
      tx.updateTable('people_links').set({ used_at: now }).where('id', '=', id).where('used_at', 'is', null).returning('id').executeTakeFirst(),
    removeInvitation: (id: LinkId) =>
      tx.deleteFrom('people_links').where('id', '=', id).where('kind', '=', 'invitation').where('used_at', 'is', null).returning('id').executeTakeFirst(),
    /** Links that somebody made and nobody has used. */
    removeLinksMadeBy: (id: PersonId) => tx.deleteFrom('people_links').where('made_by', '=', id).where('used_at', 'is', null).execute(),
    /** A new link makes those before it useless. */
    removeUnusedLinks: (workspaceId: WorkspaceId, kind: LinkRow['kind'], email: string) =>
      tx
        .deleteFrom('people_links')
        .where('workspace_id', '=', workspaceId)
        .where('kind', '=', kind)
        .where('email', '=', email)
        .where('used_at', 'is', null)
        .execute(),

    /** Counts one more try; a row whose window has passed starts anew. */
    async countTry(subject: string, now: Date, windowEndsAt: Date): Promise<{ subject: string; tries: number; windowEndsAt: Date }> {
      return tx
        .insertInto('people_tries')
        .values({ subject, tries: 1, window_ends_at: windowEndsAt })
        .onConflict((conflict) =>
          conflict.column('subject').doUpdateSet({
            tries: sql<number>`case when people_tries.window_ends_at <= ${now} then 1 else people_tries.tries + 1 end`,
            window_ends_at: sql<Date>`case when people_tries.window_ends_at <= ${now} then ${windowEndsAt} else people_tries.window_ends_at end`,
          }),
        )
        .returning(['subject', 'tries', 'window_ends_at as windowEndsAt'])
        .executeTakeFirstOrThrow();
    },
    forgetTries: (subjects: readonly string[]) => tx.deleteFrom('people_tries').where('subject', 'in', subjects).execute(),
    takeBackTry: (subject: string) =>
      tx.updateTable('people_tries').set({ tries: sql<number>`greatest(tries - 1, 0)` }).where('subject', '=', subject).execute(),
    /** What has expired and is of no use to anybody. */
    async clear(now: Date): Promise<void> {
      await tx.deleteFrom('people_tries').where('window_ends_at', '<=', now).execute();
      await tx.deleteFrom('people_sessions').where('expires_at', '<=', now).execute();
    },
  };
}
