import { createHmac, randomUUIDv7, timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { type BetterAuthOptions, betterAuth } from 'better-auth';
import { APIError } from 'better-auth/api';
import { getSessionCookie } from 'better-auth/cookies';
import type { Pool } from 'pg';
import type { Clock } from '../kit/clock.ts';
import { troubleOf } from '../kit/db/trouble.ts';
import { Refusal } from '../kit/errors.ts';
import { hashPassword, verifyPassword } from './passwords.ts';

/** Where a request came from: kept with the session, so that people recognise their own. */
export interface From {
  address: string;
  userAgent: string;
}

interface AuthParts {
  pool: Pool;
  secret: string;
  publicUrl: string | undefined;
  clock: Clock;
  /** Whether a person may have a session, and of which workspace it is. */
  admits: (personId: string) => Promise<string | null>;
  /** Told of what the sign-in library complains about. */
  onTrouble: (message: string) => void;
}

export type Auth = ReturnType<typeof createAuth>;

const cookiePrefix = 'otklik';
const sessionSeconds = 30 * 24 * 3600;
const addressHeader = 'x-otklik-address';
const longestPassword = 200;
const shortestPassword = 8;

/** Sign-in by better-auth on our tables: sessions, cookies, passwords. Nothing of it is reachable but through the contract's routes. */
export function createAuth({ pool, secret, publicUrl, clock, admits, onTrouble }: AuthParts) {
  const secure = publicUrl?.startsWith('https:') ?? false;
  const expiresAt = () => new Date(clock.now().getTime() + sessionSeconds * 1000);
  const auth = betterAuth({
    appName: 'Otklik',
    // No address of ours is used in what it answers; it asks for one nevertheless.
    baseURL: publicUrl ?? 'http://localhost',
    secret,
    database: pool,
    telemetry: { enabled: false },
    logger: { level: 'error', log: (_level, message) => onTrouble(message) },
    // Tries are counted by our own rules, in a table, with the clock handed in.
    rateLimit: { enabled: false },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: shortestPassword,
      maxPasswordLength: longestPassword,
      password: { hash: hashPassword, verify: ({ password, hash }) => verifyPassword(password, hash) },
    },
    ...tables,
    advanced: {
      cookiePrefix,
      useSecureCookies: secure,
      database: { generateId: () => randomUUIDv7(), validateSchema: false },
      ipAddress: { ipAddressHeaders: [addressHeader], ipv6Subnet: 128 },
    },
    databaseHooks: {
      session: {
        create: {
          before: async (session) => {
            const workspaceId = await admits(session.userId);
            const now = clock.now();
            return workspaceId === null ? false : { data: { ...session, workspaceId, createdAt: now, updatedAt: now, expiresAt: expiresAt() } };
          },
        },
      },
    },
  });

  /** What the library threw, as a refusal of ours where it is one. */
  async function ask<T>(work: () => Promise<T>, refusals: Record<string, Refusal>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      if (error instanceof APIError) {
        const refusal = refusals[error.body?.code ?? ''];
        if (refusal) throw refusal;
      }
      const cause = error instanceof APIError ? error.cause : error;
      if (troubleOf(cause) === 'unavailable') throw new Refusal('database_unavailable', {}, { cause });
      throw error;
    }
  }

  return {
    /** The token of the session cookie, if we signed it. */
    tokenOf(headers: IncomingHttpHeaders): string | null {
      const value = cookieOf(headers);
      const dot = value ? value.lastIndexOf('.') : -1;
      if (!value || dot < 0) return null;
      const token = value.slice(0, dot);
      const expected = createHmac('sha256', secret).update(token).digest();
      const given = Buffer.from(value.slice(dot + 1), 'base64');
      return given.length === expected.length && timingSafeEqual(given, expected) ? token : null;
    },
    /** Checks the password and opens a session; answers the cookies. */
    async signIn(email: string, password: string, from: From): Promise<string[]> {
      const headers = new Headers({ [addressHeader]: from.address, 'user-agent': from.userAgent });
      const answer = await ask(() => auth.api.signInEmail({ body: { email, password }, headers, returnHeaders: true }), {
        INVALID_EMAIL_OR_PASSWORD: new Refusal('people_wrong_password'),
        INVALID_EMAIL: new Refusal('people_wrong_password'),
        PASSWORD_TOO_LONG: new Refusal('people_wrong_password'),
        FAILED_TO_CREATE_SESSION: new Refusal('people_deactivated'),
      });
      return answer.headers.getSetCookie();
    },
    /** Ends the session of the cookie; answers the cookies that clear it. */
    async signOut(headers: IncomingHttpHeaders): Promise<string[]> {
      const answer = await ask(() => auth.api.signOut({ headers: onlyCookie(headers), returnHeaders: true }), {});
      return answer.headers.getSetCookie();
    },
    /** How long a session lasts that is used now. */
    expiresAt,
    /** The cookie of a session once more, to live as long as the session does. */
    renewed(headers: IncomingHttpHeaders): string[] {
      const value = cookieOf(headers);
      if (!value) return [];
      const name = `${secure ? '__Secure-' : ''}${cookiePrefix}.session_token`;
      return [`${name}=${encodeURIComponent(value)}; Max-Age=${sessionSeconds}; Path=/; HttpOnly; SameSite=Lax${secure ? '; Secure' : ''}`];
    },
    /** Sets a new password and ends every session but a new one for the person who asks; answers its cookies. */
    async changePassword(headers: IncomingHttpHeaders, current: string, next: string, from: From): Promise<string[]> {
      const all = onlyCookie(headers);
      all.set(addressHeader, from.address);
      all.set('user-agent', from.userAgent);
      const body = { currentPassword: current, newPassword: next, revokeOtherSessions: true };
      const answer = await ask(() => auth.api.changePassword({ body, headers: all, returnHeaders: true }), {
        INVALID_PASSWORD: new Refusal('people_wrong_current_password'),
        PASSWORD_TOO_LONG: new Refusal('people_wrong_current_password'),
      });
      return answer.headers.getSetCookie();
    },
  };
}

function cookieOf(headers: IncomingHttpHeaders): string | null {
  return getSessionCookie(onlyCookie(headers), { cookiePrefix });
}

function onlyCookie(headers: IncomingHttpHeaders): Headers {
  return new Headers(headers.cookie === undefined ? {} : { cookie: headers.cookie });
}

const stamps = { createdAt: 'created_at', updatedAt: 'updated_at' };

/** Our tables, by the names the library has for them. */
const tables = {
  user: { modelName: 'people', fields: { emailVerified: 'email_verified', ...stamps } },
  session: {
    modelName: 'people_sessions',
    fields: { userId: 'person_id', expiresAt: 'expires_at', ipAddress: 'ip_address', userAgent: 'user_agent', ...stamps },
    additionalFields: { workspaceId: { type: 'string', required: false, input: false, fieldName: 'workspace_id' } },
    expiresIn: sessionSeconds,
    // We push sessions on ourselves.
    disableSessionRefresh: true,
  },
  account: {
    modelName: 'people_accounts',
    fields: {
      userId: 'person_id',
      accountId: 'account_id',
      providerId: 'provider_id',
      accessToken: 'access_token',
      refreshToken: 'refresh_token',
      idToken: 'id_token',
      accessTokenExpiresAt: 'access_token_expires_at',
      refreshTokenExpiresAt: 'refresh_token_expires_at',
      ...stamps,
    },
  },
  verification: { modelName: 'people_verifications', fields: { expiresAt: 'expires_at', ...stamps } },
} satisfies BetterAuthOptions;
