import { describe, expect, test } from 'vitest';
import { checkHandsOut, checkOwnerStays, checkPassword, checkTries, linkExpiry, linkOpens, presenceOf, resetTries, signInTries } from './rules.ts';

const now = new Date('2026-11-24T09:00:00Z');
const later = (seconds: number) => new Date(now.getTime() + seconds * 1000);

test('nobody hands out a role above their own', () => {
  expect(() => checkHandsOut('owner', 'owner')).not.toThrow();
  expect(() => checkHandsOut('supervisor', 'supervisor')).not.toThrow();
  expect(() => checkHandsOut('supervisor', 'owner')).toThrow('not_permitted');
  expect(() => checkHandsOut('agent', 'supervisor')).toThrow('not_permitted');
});

describe('the last owner', () => {
  test.each([
    ['becomes a supervisor', { id: 'vera', role: 'supervisor', active: true }],
    ['loses access', { id: 'vera', role: 'owner', active: false }],
  ] as const)('%s: refused', (_, changed) => {
    expect(() => checkOwnerStays(['vera'], changed)).toThrow('people_last_owner');
    expect(() => checkOwnerStays(['vera', 'igor'], changed)).not.toThrow();
  });
  test('stays when somebody else changes', () => {
    expect(() => checkOwnerStays(['vera'], { id: 'anna', role: 'agent', active: false })).not.toThrow();
  });
});

test('a password is counted in characters, as people count', () => {
  expect(() => checkPassword('пароль12')).not.toThrow();
  expect(() => checkPassword('🫖🫖🫖🫖🫖🫖🫖')).toThrow('people_password_too_short');
});

test('an invitation opens for seven days, a letter asked for by anybody for one hour, and each once', () => {
  expect(linkExpiry('invitation', now)).toEqual(later(7 * 24 * 3600));
  expect(linkExpiry('mailed_reset', now)).toEqual(later(3600));
  expect(linkOpens({ usedAt: null, expiresAt: later(1) }, now)).toBe(true);
  expect(linkOpens({ usedAt: null, expiresAt: now }, now)).toBe(false);
  expect(linkOpens({ usedAt: now, expiresAt: later(1) }, now)).toBe(false);
});

test.each([
  ['online with a tab open', 'online', later(10), null, 'online'],
  ['away with a tab open', 'away', later(10), null, 'away'],
  ['invisible with a tab open', 'invisible', later(10), null, 'offline'],
  ['whose tab was closed long ago', 'online', now, null, 'offline'],
  ['who was never here', 'online', null, null, 'offline'],
  ['who was shut out', 'online', later(10), now, 'offline'],
] as const)('somebody %s', (_, status, onlineUntil, deactivatedAt, seen) => {
  expect(presenceOf({ status, onlineUntil, deactivatedAt }, now)).toBe(seen);
});

describe('tries to sign in', () => {
  const [pair, account, address] = signInTries('anna@example.ru', '203.0.113.7');
  const counted = (tries: number, of = pair.subject) =>
    [pair, account, address].map(({ subject }) => ({ subject, tries: subject === of ? tries : 1, windowEndsAt: later(61) }));
  test('are ten for one address at one account', () => {
    expect(() => checkTries([pair, account, address], counted(10), now)).not.toThrow();
    expect(() => checkTries([pair, account, address], counted(11), now)).toThrow('people_too_many_tries');
  });
  test('give an office and an account more', () => {
    expect(() => checkTries([pair, account, address], counted(200, address.subject), now)).not.toThrow();
    expect(() => checkTries([pair, account, address], counted(50, account.subject), now)).not.toThrow();
  });
  test('that could not be counted are refused', () => {
    expect(() => checkTries([pair], [], now)).toThrow('people_too_many_tries');
  });
  test('for letters are few', () => {
    expect(resetTries('a@b.c', '::1').map(({ most }) => most)).toEqual([3, 30]);
  });
});
