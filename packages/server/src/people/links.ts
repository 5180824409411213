import { createHash, randomBytes, randomUUIDv7 } from 'node:crypto';
import { type LinkId, linkId, type PersonId, personId, type WorkspaceId } from '@otklik/contract/ids';
import type { Link } from '@otklik/contract/people';
import type { Role } from '@otklik/contract/permissions';
import type { Language } from '@otklik/contract/shapes';
import { networkOf } from '../kit/address.ts';
import type { Clock } from '../kit/clock.ts';
import type { Db, Tx } from '../kit/db/db.ts';
import { Refusal } from '../kit/errors.ts';
import type { PersonWho } from '../kit/http/who.ts';
import type { Mail } from '../kit/mail.ts';
import { invitationLetter, resetLetter } from './letters.ts';
import { hashPassword } from './passwords.ts';
import { checkHandsOut, checkPassword, type LinkLife, linkExpiry, linkOpens, resetTries, type Tries } from './rules.ts';
import { linkShape } from './shapes.ts';
import { type LinkRow, type PersonRow, reader, writer } from './store.ts';

export interface LinkParts {
  db: Db;
  clock: Clock;
  mail: Mail | null;
  /** Address of the desk that is safe to write into a letter nobody signed in asked for; without it such letters are not sent. */
  publicUrl: string | undefined;
  deskName: (workspaceId: WorkspaceId) => Promise<string>;
  countTries: (allowed: readonly Tries[]) => Promise<void>;
  /** Adds a person within a transaction, and tells the desk of it. */
  join: (tx: Tx, person: { workspaceId: WorkspaceId; name: string; email: string; role: Role; language: Language; passwordHash: string }) => Promise<PersonRow>;
  /** Tells the desk who has come. */
  announce: (row: PersonRow) => void;
  hangUp: (personId: PersonId) => void;
  onLateFailure: (error: unknown) => void;
}

interface Making {
  workspaceId: WorkspaceId;
  kind: LinkRow['kind'];
  life: LinkLife;
  email: string;
  role: Role | null;
  personId: PersonId | null;
  madeBy: PersonId | null;
}

const hashOf = (secret: string) => createHash('sha256').update(secret).digest();

/** One-time links: invitations and new passwords. Only the hash of a link's secret is kept. */
export function createLinks({ db, clock, mail, publicUrl, deskName, countTries, join, announce, hangUp, onLateFailure }: LinkParts) {
  async function make(tx: Tx, { workspaceId, kind, life, email, role, personId, madeBy }: Making): Promise<{ row: LinkRow; secret: string }> {
    const secret = randomBytes(32).toString('base64url');
    const now = clock.now();
    await writer(tx).removeUnusedLinks(workspaceId, kind, email);
    const row = await writer(tx).addLink({
      id: linkId.parse(randomUUIDv7()),
      workspace_id: workspaceId,
      kind,
      secret_hash: hashOf(secret),
      email,
      role,
      person_id: personId,
      made_by: madeBy,
      expires_at: linkExpiry(life, now),
      created_at: now,
    });
    return { row, secret };
  }

  async function mailReset(email: string, address: string): Promise<void> {
    const person = await db.throughDoor('people', (tx) => reader(tx).findByEmail(email));
    if (!mail || !person || person.deactivated_at) return;
    const desk = await deskName(person.workspace_id);
    await db.inWorkspace(person.workspace_id, async (tx) => {
      const { secret } = await make(tx, {
        workspaceId: person.workspace_id,
        kind: 'reset',
        life: 'mailed_reset',
        email: person.email,
        role: null,
        personId: person.id,
        madeBy: null,
      });
      await mail.post(tx, resetLetter(person.email, person.language, { desk, url: `${address}/reset#${secret}`, hours: 1 }));
    });
  }

  /** The link of a secret, if it still opens. */
  async function open(tx: Tx, secret: string): Promise<LinkRow> {
    const row = await reader(tx).findLink(hashOf(secret));
    if (!row || !linkOpens({ usedAt: row.used_at, expiresAt: row.expires_at }, clock.now())) throw new Refusal('people_link_unusable');
    return row;
  }

  return {
    /** Makes a link with which somebody joins; mails it too where mail is set up. */
    async invite(who: PersonWho, email: string, role: Role, deskUrl: string): Promise<Link & { url: string; mailed: boolean }> {
      checkHandsOut(who.role, role);
      const desk = await deskName(who.workspaceId);
      const here = await db.throughDoor('people', (tx) => reader(tx).findByEmail(email));
      if (here) throw new Refusal('people_email_taken');
      return db.inWorkspace(who.workspaceId, async (tx) => {
        const making = { workspaceId: who.workspaceId, kind: 'invitation', life: 'invitation', personId: null, madeBy: who.personId } as const;
        const { row, secret } = await make(tx, { ...making, email, role });
        const url = `${deskUrl}/join#${secret}`;
        await mail?.post(tx, invitationLetter(email, who.language, { inviter: who.name, desk, url }));
        return { ...linkShape(row), url, mailed: mail !== null };
      });
    },
    listInvitations: (who: PersonWho): Promise<Link[]> =>
      db.inWorkspace(who.workspaceId, async (tx) => (await reader(tx).listInvitations(clock.now())).map(linkShape)),
    withdrawInvitation: (who: PersonWho, id: LinkId): Promise<void> =>
      db.inWorkspace(who.workspaceId, async (tx) => {
        if (!(await writer(tx).removeInvitation(id))) throw new Refusal('people_invitation_not_found');
      }),
    /** Makes a link with which a colleague sets a new password; mails it too where mail is set up. */
    async makeResetLink(who: PersonWho, id: PersonId, deskUrl: string): Promise<Link & { url: string; mailed: boolean }> {
      const desk = await deskName(who.workspaceId);
      return db.inWorkspace(who.workspaceId, async (tx) => {
        const person = await reader(tx).find(id);
        if (!person || person.deactivated_at) throw new Refusal('people_not_found');
        const { row, secret } = await make(tx, {
          workspaceId: who.workspaceId,
          kind: 'reset',
          life: 'reset',
          email: person.email,
          role: null,
          personId: id,
          madeBy: who.personId,
        });
        const url = `${deskUrl}/reset#${secret}`;
        await mail?.post(tx, resetLetter(person.email, person.language, { desk, url, hours: 24 }));
        return { ...linkShape(row), url, mailed: mail !== null };
      });
    },
    /** Mails a reset link to whoever has that address. The answer comes before it is known whether anybody does, so neither words nor time tell. */
    async requestReset(email: string, address: string): Promise<void> {
      await countTries(resetTries(email, networkOf(address)));
      if (publicUrl) void mailReset(email, publicUrl).catch(onLateFailure);
    },
    async openLink(secret: string): Promise<Omit<Link, 'id'> & { workspaceName: string }> {
      const row = await db.throughDoor('people', (tx) => open(tx, secret));
      const { id: _, ...link } = linkShape(row);
      return { ...link, workspaceName: await deskName(row.workspace_id) };
    },
    /** Uses a link up: somebody joins, or has a new password. Answers whose e-mail can sign in now. */
    async useLink(given: { secret: string; name?: string | undefined; password: string; language: Language }): Promise<string> {
      checkPassword(given.password);
      const passwordHash = await hashPassword(given.password);
      return db.throughDoor('people', async (tx, after) => {
        const link = await open(tx, given.secret);
        if (!(await writer(tx).useLink(link.id, clock.now()))) throw new Refusal('people_link_unusable');
        if (link.kind === 'invitation') {
          if (given.name === undefined || !link.role) throw new Refusal('bad_request', { path: 'name' });
          const { workspace_id: workspaceId, email, role } = link;
          const row = await join(tx, { workspaceId, name: given.name, email, role, language: given.language, passwordHash });
          after(() => announce(row));
          return row.email;
        }
        const person = link.person_id && (await reader(tx).find(link.person_id));
        if (!person || person.deactivated_at) throw new Refusal('people_link_unusable');
        await writer(tx).setPassword(person.id, passwordHash, clock.now());
        await writer(tx).endSessions(person.id);
        after(() => hangUp(person.id));
        return person.email;
      });
    },
  };
}

export const newPersonId = (): PersonId => personId.parse(randomUUIDv7());
