import { z } from 'zod';
import { fileId, linkId, personId, sessionId } from './ids.ts';
import { role } from './permissions.ts';
import { route } from './route.ts';
import { done, emailAddress, language, line, moment } from './shapes.ts';
import { password } from './workspace.ts';

/** What the person chose. Whether they are really there is `online` below. */
export const status = z.enum(['online', 'away', 'invisible']);
export type Status = z.infer<typeof status>;

/** A colleague, as everyone on the desk sees them. */
export const person = z.strictObject({
  id: personId,
  name: z.string(),
  email: z.string(),
  role,
  photoFileId: fileId.nullable(),
  /** `offline` when no tab is open (or was, within the grace time), or the person is invisible to the one who asks. */
  presence: z.enum(['online', 'away', 'offline']),
  deactivatedAt: moment.nullable(),
});
export type Person = z.infer<typeof person>;

/** The person who asks, with their own choices. */
export const profile = person.omit({ presence: true, deactivatedAt: true }).extend({
  language,
  status,
  theme: z.enum(['auto', 'light', 'dark']),
  sendKey: z.enum(['enter', 'ctrl_enter']),
  sound: z.boolean(),
  desktopNotifications: z.boolean(),
});
export type Profile = z.infer<typeof profile>;

export const session = z.strictObject({
  id: sessionId,
  device: z.string(),
  address: z.string().nullable(),
  createdAt: moment,
  lastSeenAt: moment,
  current: z.boolean(),
});
export type Session = z.infer<typeof session>;

export const link = z.strictObject({
  id: linkId,
  kind: z.enum(['invitation', 'reset']),
  email: z.string(),
  role: role.nullable(),
  expiresAt: moment,
});
export type Link = z.infer<typeof link>;
/** A link right after it was made: the only moment its secret is known. The secret stands behind `#`, so it reaches no log. */
const madeLink = link.extend({ url: z.string(), mailed: z.boolean() });

const secret = z.string().min(20).max(200);
const personParams = z.strictObject({ personId });

export const peopleRoutes = {
  signIn: route({
    method: 'POST',
    path: '/api/people/sign-in',
    who: 'anyone',
    summary: 'Signs in; sets the session cookie.',
    body: z.strictObject({ email: emailAddress, password }),
    reply: done,
  }),
  signOut: route({
    method: 'POST',
    path: '/api/people/sign-out',
    who: 'person',
    may: 'useOwnProfile',
    summary: 'Ends the session that asks.',
    reply: done,
  }),
  me: route({
    method: 'GET',
    path: '/api/people/me',
    who: 'person',
    may: 'useOwnProfile',
    summary: 'The person who asks.',
    reply: profile,
  }),
  changeMe: route({
    method: 'PATCH',
    path: '/api/people/me',
    who: 'person',
    may: 'useOwnProfile',
    summary: 'Changes one’s own name, photo, language, status and habits.',
    body: profile
      .pick({ language: true, status: true, theme: true, sendKey: true, sound: true, desktopNotifications: true, photoFileId: true })
      .extend({ name: line(80).min(1) })
      .partial(),
    reply: profile,
  }),
  changePassword: route({
    method: 'POST',
    path: '/api/people/me/password',
    who: 'person',
    may: 'useOwnProfile',
    summary: 'Changes one’s own password and ends all other sessions.',
    body: z.strictObject({ current: password, next: password }),
    reply: done,
  }),
  sessions: route({
    method: 'GET',
    path: '/api/people/me/sessions',
    who: 'person',
    may: 'useOwnProfile',
    summary: 'One’s own sessions.',
    reply: z.array(session),
  }),
  revokeSession: route({
    method: 'DELETE',
    path: '/api/people/me/sessions/:sessionId',
    who: 'person',
    may: 'useOwnProfile',
    summary: 'Ends one of one’s own sessions.',
    params: z.strictObject({ sessionId }),
    reply: done,
  }),
  list: route({
    method: 'GET',
    path: '/api/people',
    who: 'person',
    may: 'readPeople',
    summary: 'Everybody on the desk, with presence.',
    reply: z.array(person),
  }),
  change: route({
    method: 'PATCH',
    path: '/api/people/:personId',
    who: 'person',
    may: 'changePeople',
    summary: 'Changes a colleague’s role, or closes and opens their access.',
    params: personParams,
    body: z.strictObject({ role, active: z.boolean() }).partial(),
    reply: person,
  }),
  invite: route({
    method: 'POST',
    path: '/api/people/invitations',
    who: 'person',
    may: 'invitePeople',
    summary: 'Makes a one-time link with which somebody joins; mailed too when mail is set up. Nobody hands out a role above their own.',
    body: z.strictObject({ email: emailAddress, role }),
    reply: madeLink,
  }),
  invitations: route({
    method: 'GET',
    path: '/api/people/invitations',
    who: 'person',
    may: 'invitePeople',
    summary: 'Invitations that are still open.',
    reply: z.array(link),
  }),
  withdrawInvitation: route({
    method: 'DELETE',
    path: '/api/people/invitations/:linkId',
    who: 'person',
    may: 'invitePeople',
    summary: 'Withdraws an open invitation.',
    params: z.strictObject({ linkId }),
    reply: done,
  }),
  makeResetLink: route({
    method: 'POST',
    path: '/api/people/:personId/reset-link',
    who: 'person',
    may: 'makeResetLinks',
    summary: 'Makes a one-time link with which a colleague sets a new password.',
    params: personParams,
    reply: madeLink,
  }),
  requestReset: route({
    method: 'POST',
    path: '/api/people/reset-requests',
    who: 'anyone',
    summary: 'Mails a reset link if that address belongs to somebody; the answer never tells whether it does.',
    body: z.strictObject({ email: emailAddress }),
    reply: done,
  }),
  openLink: route({
    method: 'POST',
    path: '/api/people/links/open',
    who: 'anyone',
    summary: 'What a link is for, without using it up.',
    body: z.strictObject({ secret }),
    reply: link.omit({ id: true }).extend({ workspaceName: z.string() }),
  }),
  useLink: route({
    method: 'POST',
    path: '/api/people/links/use',
    who: 'anyone',
    summary: 'Uses a link up: joins (name and password) or sets a new password; signs in.',
    body: z.strictObject({ secret, name: line(80).min(1).optional(), password, language: language.optional() }),
    reply: done,
  }),
};
