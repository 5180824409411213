import type { VisitorSession } from '@otklik/contract/customers';
import { signal } from '@preact/signals';
import { type Asking, ask, askRaw, DeskError } from './desk.ts';
import { holding } from './locks.ts';
import { readMemory, writeMemory } from './memory.ts';
import { language, siteKey } from './state.ts';

/** This browser's visitor. The token lives in the desk's own storage: the shop's page can't read it. */
export interface Session {
  token: string;
  customerId: string;
  /** The id in the shop's own system; null for a guest. */
  externalId: string | null;
}

const place = `otklik.${siteKey}.session`;
export const session = signal<Session | null>(read());
let origin = '';
let opening: Promise<Session> | undefined;
const lost: (() => void)[] = [];

function read(): Session | null {
  try {
    return JSON.parse(readMemory(place) ?? 'null');
  } catch {
    return null;
  }
}

function keep(next: Session | null): void {
  writeMemory(place, next && JSON.stringify(next));
  session.value = next;
}

/** The origin of the page that embeds us, as the browser vouched for it. */
export function embeddedBy(pageOrigin: string): void {
  origin = pageOrigin;
}

/** Calls back when the server no longer knows the visitor, so that what waits here must find a new home. */
export function onSessionLost(act: () => void): void {
  lost.push(act);
}

let queue: Promise<unknown> = Promise.resolve();

/** One at a time: over all tabs where the browser can, else over this one. */
function alone<Result>(act: () => Promise<Result>): Promise<Result> {
  return holding(`otklik.${siteKey}.session`, act, inThisTab);
}

function inThisTab<Result>(act: () => Promise<Result>): Promise<Result> {
  const mine = queue.then(act, act);
  queue = mine.catch(() => {});
  return mine;
}

async function open(identity?: string): Promise<Session> {
  const token = session.value?.token ?? null;
  const body = { siteKey, origin, language: language.value, timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone, ...(identity ? { identity } : {}) };
  const opened = await ask<VisitorSession>({ method: 'POST', path: '/api/widget/sessions', token, body });
  const next = { token: opened.token, customerId: opened.customer.id, externalId: opened.customer.externalId };
  keep(next);
  return next;
}

/** The session, opened on first need: who only looks at the chat leaves no trace. */
export function ensureSession(): Promise<Session> {
  if (session.value) return Promise.resolve(session.value);
  opening ??= alone(async () => {
    // Another tab may have been first.
    session.value = read();
    return session.value ?? open();
  }).finally(() => {
    opening = undefined;
  });
  return opening;
}

/** Becomes the customer whom the shop's server vouches for. Throws the desk's refusal. */
export const identify = (identity: string): Promise<Session> => alone(() => open(identity));

/** Here at once; at the desk when what is being read with this session has come. */
export async function logout(settled: Promise<void>): Promise<void> {
  const token = session.value?.token;
  keep(null);
  await settled;
  if (token) await askRaw({ method: 'DELETE', path: '/api/widget/sessions/current', token }).catch(() => {});
}

/**
 * The server does not know this token. A newer one – the customer may be signing in at this moment, here or in another tab –
 * takes its place; else the visitor begins anew.
 */
export async function sessionRefused(token: string): Promise<void> {
  await alone(async () => {});
  const kept = read();
  if (kept && kept.token !== token) {
    session.value = kept;
    return;
  }
  if (session.value?.token !== token) return;
  keep(null);
  for (const act of lost) act();
}

/** Asks as the visitor. A token that has died is replaced once. */
export async function asVisitor(asking: Omit<Asking, 'token'>, again = true): Promise<Response> {
  const { token } = await ensureSession();
  try {
    return await askRaw({ ...asking, token });
  } catch (error) {
    if (!(error instanceof DeskError) || error.status !== 401) throw error;
    await sessionRefused(token);
    if (!again || !session.value) throw new DeskError(0, {});
    return asVisitor(asking, false);
  }
}

export async function askAsVisitor<Answer>(asking: Omit<Asking, 'token'>): Promise<Answer> {
  const answer = await asVisitor(asking);
  return answer.json();
}

addEventListener('storage', (event) => {
  if (event.key !== place) return;
  session.value = read();
});
