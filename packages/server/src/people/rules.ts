import type { Status } from '@otklik/contract/people';
import type { Role } from '@otklik/contract/permissions';
import { passwordMin } from '@otklik/contract/workspace';
import { Refusal } from '../kit/errors.ts';

const rank: Record<Role, number> = { agent: 1, supervisor: 2, owner: 3 };
const hour = 3_600_000;

/** How long a link may be used. A reset that anybody can ask for lives short. */
const linkHours = { invitation: 7 * 24, reset: 24, mailed_reset: 1 } as const;
export type LinkLife = keyof typeof linkHours;

/** Nobody hands out a role above their own. */
export function checkHandsOut(giver: Role, role: Role): void {
  if (rank[role] > rank[giver]) throw new Refusal('not_permitted');
}

/** A desk is never without an owner who can come in. `owners`: those who can now. */
export function checkOwnerStays<Id>(owners: readonly Id[], changed: { id: Id; role: Role; active: boolean }): void {
  const stays = changed.active && changed.role === 'owner';
  if (!stays && owners.length === 1 && owners[0] === changed.id) throw new Refusal('people_last_owner');
}

/** Refuses a password that is too short; its length is counted in characters, as people count. */
export function checkPassword(password: string): void {
  if ([...password].length < passwordMin) throw new Refusal('people_password_too_short', { min: passwordMin });
}

/** When a link made now stops working. */
export function linkExpiry(life: LinkLife, now: Date): Date {
  return new Date(now.getTime() + linkHours[life] * hour);
}

/** Whether a link opens: once, and not too late. */
export function linkOpens(link: { usedAt: Date | null; expiresAt: Date }, now: Date): boolean {
  return link.usedAt === null && link.expiresAt > now;
}

/** What others see of somebody: whoever is invisible looks as if away from the desk altogether. */
export function presenceOf(person: { status: Status; onlineUntil: Date | null; deactivatedAt: Date | null }, now: Date): 'online' | 'away' | 'offline' {
  const here = person.deactivatedAt === null && person.onlineUntil !== null && person.onlineUntil > now;
  return here && person.status !== 'invisible' ? person.status : 'offline';
}

/** What is counted, how many tries it has, and for how long. */
export interface Tries {
  subject: string;
  most: number;
  minutes: number;
}

/**
 * Tries to sign in. One address guessing at one account is stopped soon; the account as a whole and the address as a whole are given more,
 * so that neither a stranger locks a colleague out nor one forgetful colleague a whole office.
 */
export function signInTries(email: string, network: string): [pair: Tries, account: Tries, address: Tries] {
  return [
    { subject: `sign-in of ${email} from ${network}`, most: 10, minutes: 15 },
    { subject: `sign-in of ${email}`, most: 50, minutes: 15 },
    { subject: `sign-in from ${network}`, most: 200, minutes: 15 },
  ];
}

/** Requests for a reset letter: nobody's mailbox is flooded, whether they are here or not. */
export function resetTries(email: string, network: string): Tries[] {
  return [
    { subject: `reset of ${email}`, most: 3, minutes: 60 },
    { subject: `reset from ${network}`, most: 30, minutes: 60 },
  ];
}

/** Refuses once more tries were counted than there may be. */
export function checkTries(allowed: readonly Tries[], counted: readonly { subject: string; tries: number; windowEndsAt: Date }[], now: Date): void {
  for (const { subject, most } of allowed) {
    const found = counted.find((one) => one.subject === subject);
    if (!found || found.tries > most) {
      const seconds = found ? Math.max(1, Math.ceil((found.windowEndsAt.getTime() - now.getTime()) / 1000)) : 60;
      throw new Refusal('people_too_many_tries', { seconds });
    }
  }
}
