import type { IncomingHttpHeaders } from 'node:http';
import type { PersonId, SessionId, WorkspaceId } from '@otklik/contract/ids';
import type { Session } from '@otklik/contract/people';
import { networkOf } from '../kit/address.ts';
import type { Clock } from '../kit/clock.ts';
import type { Db } from '../kit/db/db.ts';
import { Refusal } from '../kit/errors.ts';
import type { PersonWho } from '../kit/http/who.ts';
import { createWrongTokens } from '../kit/wrong-tokens.ts';
import type { Auth, From } from './auth.ts';
import { checkPassword, checkTries, signInTries, type Tries } from './rules.ts';
import { sessionShape } from './shapes.ts';
import { reader, writer } from './store.ts';

const minute = 60_000;
/** How exactly «last seen» of a session is known. */
const touchAfterMilliseconds = minute;

export interface SignInParts {
  db: Db;
  clock: Clock;
  auth: Auth;
  /** Closes those live connections of a person whose session has ended. */
  hangUp: (personId: PersonId) => void;
}

/** Signing in and out, and the sessions that come of it. */
export function createSignIn({ db, clock, auth, hangUp }: SignInParts) {
  const wrong = createWrongTokens(() => clock.now());

  /**
   * Counts a try before it is made, so that a thousand at once are counted as a thousand; refuses when there were too many. Whoever is stopped at one
   * subject is not counted at those that follow: a stranger who goes on guessing from one address shuts nobody out of their account.
   */
  async function countTries(allowed: readonly Tries[]): Promise<void> {
    const now = clock.now();
    const counted = await db.throughDoor('people', async (tx) => {
      const rows = [];
      // Everybody goes from the narrow subject to the wide one, so two who try do not wait for each other in a circle.
      for (const { subject, most, minutes } of allowed) {
        const row = await writer(tx).countTry(subject, now, new Date(now.getTime() + minutes * minute));
        rows.push(row);
        if (row.tries > most) break;
      }
      return rows;
    });
    checkTries(allowed, counted, now);
  }

  return {
    countTries,
    /** Who has this session cookie; nobody once the session was ended, ran out, or the person was shut out. */
    async identify(headers: IncomingHttpHeaders): Promise<PersonWho | null> {
      const token = auth.tokenOf(headers);
      // The cookie is signed: its token was made here.
      if (token === null || !wrong.mayAsk(token, true)) return null;
      const now = clock.now();
      const known = await db.throughDoor('people', async (tx) => {
        const found = await reader(tx).findByToken(token, now);
        if (!found) return null;
        const { seenAt, ...who } = found;
        if (now.getTime() - seenAt.getTime() > touchAfterMilliseconds) await writer(tx).touchSession(who.sessionId, now);
        return { kind: 'person' as const, ...who };
      });
      wrong.note(token, true, known !== null);
      return known;
    },
    /** Signs in with e-mail and password; answers the cookies. */
    async signIn(email: string, password: string, from: From): Promise<string[]> {
      const [pair, account, address] = signInTries(email, networkOf(from.address));
      await countTries([pair, account, address]);
      const cookies = await auth.signIn(email, password, from);
      await db.throughDoor('people', async (tx) => {
        await writer(tx).forgetTries([pair.subject, account.subject]);
        await writer(tx).takeBackTry(address.subject);
      });
      return cookies;
    },
    /** Makes the session that asks live on; answers its cookie. */
    async renew(who: PersonWho, headers: IncomingHttpHeaders): Promise<string[]> {
      await db.inWorkspace(who.workspaceId, (tx) => writer(tx).prolongSession(who.sessionId, auth.expiresAt()));
      return auth.renewed(headers);
    },
    async signOut(who: PersonWho, headers: IncomingHttpHeaders): Promise<string[]> {
      const cookies = await auth.signOut(headers);
      hangUp(who.personId);
      return cookies;
    },
    /** Changes one's own password; ends all sessions and opens a new one for who asks. */
    async changePassword(who: PersonWho, headers: IncomingHttpHeaders, passwords: { current: string; next: string }, from: From): Promise<string[]> {
      checkPassword(passwords.next);
      await countTries([{ subject: `password change of ${who.personId}`, most: 10, minutes: 15 }]);
      const cookies = await auth.changePassword(headers, passwords.current, passwords.next, from);
      hangUp(who.personId);
      return cookies;
    },
    listSessions: (who: PersonWho): Promise<Session[]> =>
      db.inWorkspace(who.workspaceId, async (tx) => {
        const rows = await reader(tx).listSessions(who.personId, clock.now());
        return rows.map((row) => sessionShape(row, who.sessionId));
      }),
    endSession: (who: { workspaceId: WorkspaceId; personId: PersonId }, sessionId: SessionId): Promise<void> =>
      db.inWorkspace(who.workspaceId, async (tx, after) => {
        if (!(await writer(tx).endSession(sessionId, who.personId))) throw new Refusal('people_session_not_found');
        after(() => hangUp(who.personId));
      }),
  };
}
