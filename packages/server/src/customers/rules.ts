import { type Attributes, attributes } from '@otklik/contract/customers';
import { Refusal } from '../kit/errors.ts';

/** Who the shop's server says the visitor is. */
export interface Identity {
  externalId: string;
  name: string | null;
  email: string | null;
  phone: string | null;
  attributes: Attributes;
}

/** What becomes of a visitor's session when they open the widget. */
export type Opening = 'keep' | 'begin' | 'promote' | 'switch';

/**
 * `earlier` is the customer of the session they come with, if it still lives.
 * keep: the same session goes on · begin: a new one · promote: the guest turns out to be a known customer · switch: another
 * person signed in at the shop in the same browser.
 */
export function openingOf(earlier: { externalId: string | null } | null, identity: Identity | null): Opening {
  if (!earlier) return 'begin';
  if (!identity || earlier.externalId === identity.externalId) return 'keep';
  return earlier.externalId === null ? 'promote' : 'switch';
}

// Control characters, and those that turn a line around.
const unwanted = /[\p{Cc}\u202A-\u202E\u2066-\u2069]/gu;

/** One line from outside, cleaned and cut; null when nothing is left. */
export function cleanLine(given: string | null | undefined, max: number): string | null {
  const line = (given ?? '').toWellFormed().replace(unwanted, '').normalize('NFC').trim().slice(0, max).toWellFormed();
  return line === '' ? null : line;
}

/** A time zone of the IANA list, or null: a name there is none of would stop every clock that shows it. */
export function timeZoneOf(given: string | undefined): string | null {
  try {
    return given === undefined ? null : new Intl.DateTimeFormat('en', { timeZone: given }).resolvedOptions().timeZone;
  } catch {
    return null;
  }
}

/** Attributes after a page has set some. Null removes one; those signed by the shop's server stand. */
export function changeAttributes(before: Attributes, signed: readonly string[], given: Attributes): Attributes {
  const after = new Map(Object.entries(before));
  for (const [name, value] of Object.entries(given)) {
    if (signed.includes(name)) throw new Refusal('customers_bad_attributes', { name });
    if (value === null) after.delete(name);
    else after.set(name, cleanValue(value));
  }
  return checkedAttributes(Object.fromEntries(after));
}

/** Facts signed by the shop replace all that were signed before; what pages or guests have set stays beside them. */
export function signAttributes(before: Attributes, signedBefore: readonly string[], signed: Attributes): Attributes {
  const kept = Object.entries(before).filter(([name]) => !signedBefore.includes(name));
  return checkedAttributes({ ...Object.fromEntries(kept), ...signed });
}

/** Parses attributes; the refusal names the first one that is not right. */
export function checkedAttributes(given: Record<string, unknown>): Attributes {
  const odd = Object.keys(given).find((name) => !name.isWellFormed() || name.search(unwanted) >= 0);
  if (odd !== undefined) throw new Refusal('customers_bad_attributes', { name: cleanLine(odd, 60) ?? '…' });
  const result = attributes.safeParse(given);
  if (!result.success) throw new Refusal('customers_bad_attributes', { name: String(result.error.issues[0]?.path[0] ?? '…') });
  return Object.fromEntries(Object.entries(result.data).map(([name, value]) => [name, cleanValue(value)]));
}

const cleanValue = <V extends Attributes[string]>(value: V) => (typeof value === 'string' ? (cleanLine(value, 500) ?? '') : value);

/** The address of a page as agents may see and open it: http only, without a password in it. */
export function cleanAddress(given: string): string {
  const url = URL.parse(given);
  if (!url || !/^https?:$/.test(url.protocol)) throw new Refusal('bad_request', { path: 'url' });
  url.username = '';
  url.password = '';
  return url.href;
}
