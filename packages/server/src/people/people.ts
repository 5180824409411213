import { randomUUIDv7 } from 'node:crypto';
import { type FileId, type PersonId, personId, type WorkspaceId } from '@otklik/contract/ids';
import type { Person, Profile } from '@otklik/contract/people';
import type { Role } from '@otklik/contract/permissions';
import type { Language } from '@otklik/contract/shapes';
import type { Pool } from 'pg';
import type { Clock } from '../kit/clock.ts';
import type { Db, Tx } from '../kit/db/db.ts';
import { Refusal } from '../kit/errors.ts';
import type { Events } from '../kit/events.ts';
import type { PersonWho } from '../kit/http/who.ts';
import type { Mail } from '../kit/mail.ts';
import { createAuth } from './auth.ts';
import { createLinks, newPersonId } from './links.ts';
import { hashPassword } from './passwords.ts';
import { createPresence } from './presence.ts';
import { checkOwnerStays, checkPassword } from './rules.ts';
import { personShape, profileShape } from './shapes.ts';
import { createSignIn } from './sign-in.ts';
import { type PersonRow, reader, writer } from './store.ts';

interface PeopleParts {
  db: Db;
  /** For the sign-in library. */
  pool: Pool;
  secret: string;
  clock: Clock;
  events: Pick<Events, 'publish'>;
  mail: Mail | null;
  publicUrl: string | undefined;
  /** The desk's name and the time for which presence outlives a closed tab. */
  desk: (workspaceId: WorkspaceId) => Promise<{ name: string; presenceSeconds: number }>;
  hasPhoto: (workspaceId: WorkspaceId, fileId: FileId) => Promise<boolean>;
  onTrouble: (error: unknown) => void;
}

export interface NewPerson {
  name: string;
  email: string;
  role: Role;
  language: Language;
}
export type ProfileChanges = { [Name in Exclude<keyof Profile, 'id' | 'email' | 'role'>]?: Profile[Name] | undefined };

export type People = ReturnType<typeof createPeople>;

/** The door of the people: who works on the desk, how they come in, and whether they are there. */
export function createPeople({ db, pool, secret, clock, events, mail, publicUrl, desk, hasPhoto, onTrouble }: PeopleParts) {
  const announce = (row: PersonRow) =>
    events.publish({ workspaceId: row.workspace_id, people: true }, { type: 'person.changed', person: personShape(row, clock.now()) });

  /** Has every live connection of a person asked again who it is: those whose session has ended are closed. */
  const hangUp = (id: PersonId) => events.publish({ personId: id }, { type: 'signed.out' });

  const auth = createAuth({
    pool,
    secret,
    publicUrl,
    clock,
    admits: async (id) => {
      const row = await db.throughDoor('people', (tx) => reader(tx).find(personId.parse(id)));
      return row && !row.deactivated_at ? row.workspace_id : null;
    },
    onTrouble,
  });
  const signIn = createSignIn({ db, clock, auth, hangUp });

  async function join(tx: Tx, { workspaceId, name, email, role, language, passwordHash }: NewPerson & { workspaceId: WorkspaceId; passwordHash: string }) {
    const now = clock.now();
    try {
      return await writer(tx).add(
        {
          id: newPersonId(),
          workspace_id: workspaceId,
          name,
          email: email.toLowerCase(),
          email_verified: true,
          role,
          language,
          created_at: now,
          updated_at: now,
        },
        passwordHash,
        randomUUIDv7(),
      );
    } catch (error) {
      if (error instanceof Error && 'constraint' in error && error.constraint === 'people_email') throw new Refusal('people_email_taken');
      throw error;
    }
  }

  const links = createLinks({
    db,
    clock,
    mail,
    publicUrl,
    deskName: async (id) => (await desk(id)).name,
    countTries: signIn.countTries,
    join,
    announce,
    hangUp,
    onLateFailure: onTrouble,
  });
  const presence = createPresence({ db, clock, graceSeconds: async (id) => (await desk(id)).presenceSeconds, announce });

  return {
    ...signIn,
    ...links,
    ...presence,
    /** A password as it is kept. It takes its time, so it is made before the transaction that needs it. */
    async hash(password: string): Promise<string> {
      checkPassword(password);
      return hashPassword(password);
    },
    /** Adds a person within a transaction. */
    add: async (tx: Tx, workspaceId: WorkspaceId, person: NewPerson, passwordHash: string): Promise<PersonId> =>
      (await join(tx, { ...person, workspaceId, passwordHash })).id,
    /** Gives a face within a transaction. */
    givePhoto: (tx: Tx, id: PersonId, photoFileId: FileId) => writer(tx).change(id, { photo_file_id: photoFileId }),
    /** Removes somebody within a transaction, with all that is theirs. */
    remove: (tx: Tx, id: PersonId) => writer(tx).remove(id),

    list: (workspaceId: WorkspaceId): Promise<Person[]> =>
      db.inWorkspace(workspaceId, async (tx) => (await reader(tx).list()).map((row) => personShape(row, clock.now()))),
    profile: (who: PersonWho): Promise<Profile> =>
      db.inWorkspace(who.workspaceId, async (tx) => {
        const row = await reader(tx).find(who.personId);
        if (!row) throw new Refusal('people_not_found');
        return profileShape(row);
      }),
    async changeProfile(who: PersonWho, changes: ProfileChanges): Promise<Profile> {
      if (changes.photoFileId && !(await hasPhoto(who.workspaceId, changes.photoFileId))) throw new Refusal('files_not_found');
      const { name, photoFileId, language, status, theme, sendKey, sound, desktopNotifications } = changes;
      return db.inWorkspace(who.workspaceId, async (tx, after) => {
        const row = await writer(tx).change(who.personId, {
          ...(name !== undefined && { name }),
          ...(photoFileId !== undefined && { photo_file_id: photoFileId }),
          ...(language !== undefined && { language }),
          ...(status !== undefined && { status }),
          ...(theme !== undefined && { theme }),
          ...(sendKey !== undefined && { send_key: sendKey }),
          ...(sound !== undefined && { sound }),
          ...(desktopNotifications !== undefined && { desktop_notifications: desktopNotifications }),
          updated_at: clock.now(),
        });
        if (!row) throw new Refusal('people_not_found');
        after(() => announce(row));
        after(() => events.publish({ personId: row.id }, { type: 'settings.changed', what: 'profile' }));
        return profileShape(row);
      });
    },
    /** Changes a colleague's role, or closes and opens their access. Whoever is shut out is gone at once. */
    changePerson: (who: PersonWho, id: PersonId, changes: { role?: Role | undefined; active?: boolean | undefined }): Promise<Person> =>
      db.inWorkspace(who.workspaceId, async (tx, after) => {
        const owners = await writer(tx).lockOwners();
        const before = await reader(tx).find(id);
        if (!before) throw new Refusal('people_not_found');
        const role = changes.role ?? before.role;
        const active = changes.active ?? before.deactivated_at === null;
        checkOwnerStays(owners, { id, role, active });
        const row = await writer(tx).change(id, {
          role,
          deactivated_at: active ? null : (before.deactivated_at ?? clock.now()),
          ...(!active && { online_until: null }),
          updated_at: clock.now(),
        });
        if (!row) throw new Refusal('people_not_found');
        if (!active) await writer(tx).endSessions(id);
        // Through an invitation made before, they would come back, or hand out what is no longer theirs.
        if (!active || role !== before.role) await writer(tx).removeLinksMadeBy(id);
        // A new role is asked for anew by every connection.
        if (!active || role !== before.role) after(() => hangUp(id));
        after(() => announce(row));
        return personShape(row, clock.now());
      }),
    /** Clears away what has expired. */
    clear: (): Promise<void> => db.throughDoor('people', (tx) => writer(tx).clear(clock.now())),
  };
}
