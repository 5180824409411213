import type { Look } from '@otklik/contract/sites';
import { Refusal } from '../kit/errors.ts';

/** How many keys may sign at once: the one in use and the next one. */
export const mostKeys = 2;

/** The origin of an address, as a browser names it: https, or http on a machine of one's own. Refuses a path, a wildcard, anything else. */
export function originOf(text: string): string {
  const given = text.trim();
  const url = URL.canParse(given) ? new URL(given) : null;
  const named = url !== null && (url.hostname.includes('.') || url.hostname === 'localhost' || url.hostname.startsWith('['));
  const bare = url?.pathname === '/' && url.search === '' && url.hash === '' && url.username === '' && url.password === '';
  const secure = url?.protocol === 'https:' || (url?.protocol === 'http:' && isOwnMachine(url.hostname));
  if (!url || !named || !bare || !secure || !plainHost.test(url.hostname)) throw new Refusal('sites_bad_origin', { origin: given.slice(0, 100) });
  return url.origin;
}

// A host may lawfully hold `;` or `,`, which would end the list of the policy it is written into.
const plainHost = /^([\w.-]+|\[[\da-f:.]+\])$/;

const isOwnMachine = (host: string) => host === 'localhost' || host === '[::1]' || host.startsWith('127.');

/** The list of origins without repetitions, in the order in which they were given. */
export function originsOf(texts: readonly string[]): string[] {
  return [...new Set(texts.map(originOf))];
}

/** Whether a page of that origin may show the widget. The desk's own pages (demo shop, preview) always may. */
export function isAllowed(origin: string, allowed: readonly string[], desk: string): boolean {
  return allowed.includes(origin) || origin === desk;
}

/** The look of a new site. */
export function usualLook(colour = '#0b7a70'): Look {
  const texts = { greeting: null, welcome: null, launcher: null };
  return { colour, position: 'right', launcher: 'icon', offsetX: 24, offsetY: 24, theme: 'auto', showTeam: true, texts: { ru: texts, en: texts } };
}
