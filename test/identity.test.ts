import { SignJWT } from 'jose';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { conversationId, entryId } from '../packages/contract/src/ids.ts';
import type { Refusal } from '../packages/server/src/kit/errors.ts';
import { newId, openRooms, type Rooms } from './rooms.ts';

let rooms: Rooms;
let site: Awaited<ReturnType<Rooms['makeSite']>>;
let other: typeof site;

beforeAll(async () => {
  rooms = await openRooms();
  site = await rooms.makeSite();
  other = await rooms.makeSite();
});
afterAll(() => rooms.close());

interface Claims {
  secret?: string;
  aud?: string;
  sub?: string;
  expiresIn?: number;
  algorithm?: string;
  facts?: Record<string, unknown>;
}

function sign({ secret = site.secrets[0] ?? '', aud = site.key, sub = 'C-1024', expiresIn = 600, algorithm = 'HS256', facts = {} }: Claims = {}) {
  const now = Math.floor(rooms.clock.now().getTime() / 1000);
  const token = new SignJWT({ name: 'Ольга Мельник', email: 'Olga@Example.com', plan: 'опт', ...facts }).setProtectedHeader({ alg: algorithm });
  if (sub) token.setSubject(sub);
  if (aud) token.setAudience(aud);
  if (expiresIn) token.setExpirationTime(now + expiresIn);
  return token.sign(new TextEncoder().encode(secret));
}
const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => 'agreed',
    (error: Refusal) => error.code,
  );
const cardOf = (who: { workspaceId: typeof rooms.workspace; customerId: Parameters<Rooms['customers']['getWithPages']>[1] }) =>
  rooms.customers.getWithPages(who.workspaceId, who.customerId);

test.each<[string, () => Claims, string]>([
  ['signed with the shop’s key', () => ({}), 'agreed'],
  ['signed with the shop’s second key', () => ({ secret: site.secrets[1] ?? '' }), 'agreed'],
  ['signed with somebody’s key', () => ({ secret: 'x'.repeat(64) }), 'customers_bad_identity'],
  ['expired', () => ({ expiresIn: -3600 }), 'customers_identity_expired'],
  ['without an expiry', () => ({ expiresIn: 0 }), 'customers_bad_identity'],
  ['without a customer', () => ({ sub: '' }), 'customers_bad_identity'],
  ['made for another site with our key', () => ({ aud: other.key }), 'customers_identity_other_site'],
  ['made for another site with its key', () => ({ aud: other.key, secret: other.secrets[0] ?? '' }), 'customers_identity_other_site'],
  ['made for no site', () => ({ aud: '' }), 'customers_bad_identity'],
  ['signed by another algorithm', () => ({ algorithm: 'HS512' }), 'customers_bad_identity'],
  ['with an e-mail that is none', () => ({ facts: { email: 'olga' } }), 'customers_bad_attributes'],
  ['with facts that are no plain values', () => ({ facts: { cart: { sum: 1 } } }), 'customers_bad_attributes'],
])('A token %s: %s', async (_, claims, code) => {
  expect(await codeOf(rooms.visit(site.key, { identity: await sign(claims()) }))).toBe(code);
});

test('A token that nobody signed is refused', async () => {
  const [, body] = (await sign()).split('.');
  const none = Buffer.from('{"alg":"none"}').toString('base64url');
  expect(await codeOf(rooms.visit(site.key, { identity: `${none}.${body}.` }))).toBe('customers_bad_identity');
  expect(await codeOf(rooms.visit(site.key, { identity: 'nonsense' }))).toBe('customers_bad_identity');
});

test('A guest who signs in keeps what was said, gets a new token, and the old one ends', async () => {
  const guest = await rooms.visit(site.key);
  const id = conversationId.parse(newId());
  await rooms.conversations.write(guest.who, id, { id: entryId.parse(newId()), text: 'Здравствуйте', fileIds: [] });
  await rooms.customers.viewPage(guest.who, { url: 'https://user:secret@shop.ru/cup', title: 'Чашка' });
  const known = await rooms.visit(site.key, { token: guest.token, identity: await sign({ sub: 'C-7' }) });
  expect(known.token).not.toBe(guest.token);
  expect(await rooms.customers.identify(guest.token)).toBeNull();
  expect((await rooms.conversations.ownList(known.who, undefined)).items.map((item) => item.id)).toEqual([id]);
  expect(await cardOf(known.who)).toMatchObject({
    name: 'Ольга Мельник',
    email: 'olga@example.com',
    externalId: 'C-7',
    attributes: { plan: 'опт' },
    pages: [{ url: 'https://shop.ru/cup', title: 'Чашка' }],
  });
});

test('The same customer from another browser finds everything in one place', async () => {
  const first = await rooms.visit(site.key, { identity: await sign({ sub: 'C-8' }) });
  const guest = await rooms.visit(site.key);
  const id = conversationId.parse(newId());
  await rooms.conversations.write(guest.who, id, { id: entryId.parse(newId()), text: 'С телефона', fileIds: [] });
  const second = await rooms.visit(site.key, { token: guest.token, identity: await sign({ sub: 'C-8' }) });
  expect(second.who.customerId).toBe(first.who.customerId);
  const { entries } = await rooms.conversations.ownEntries(first.who, id, { limit: 9 });
  expect(entries[0]?.author).toMatchObject({ kind: 'customer', id: first.who.customerId });
  const again = await rooms.visit(site.key, { token: second.token, identity: await sign({ sub: 'C-8' }) });
  expect(again.token).toBe(second.token);
});

test('Two tabs that sign in at once make one customer', async () => {
  const guests = await Promise.all(Array.from({ length: 5 }, () => rooms.visit(site.key)));
  const identity = await sign({ sub: 'C-9' });
  const known = await Promise.all(guests.map((guest) => rooms.visit(site.key, { token: guest.token, identity })));
  expect(new Set(known.map(({ who }) => who.customerId)).size).toBe(1);
});

test('Somebody else who signs in in the same browser does not get the first one’s history', async () => {
  const first = await rooms.visit(site.key, { identity: await sign({ sub: 'C-10' }) });
  const second = await rooms.visit(site.key, { token: first.token, identity: await sign({ sub: 'C-11' }) });
  expect(second.who.customerId).not.toBe(first.who.customerId);
  expect(await rooms.customers.identify(first.token)).toBeNull();
});

test('A session is known again, on its own site only, for a year after its last use', async () => {
  const guest = await rooms.visit(site.key);
  expect((await rooms.visit(site.key, { token: guest.token })).who.customerId).toBe(guest.who.customerId);
  expect((await rooms.visit(other.key, { token: guest.token })).who.customerId).not.toBe(guest.who.customerId);
  rooms.clock.pass(300 * 86_400);
  expect(await rooms.customers.identify(guest.token)).not.toBeNull();
  rooms.clock.pass(300 * 86_400);
  expect(await rooms.customers.identify(guest.token)).not.toBeNull();
  rooms.clock.pass(366 * 86_400);
  expect(await rooms.customers.identify(guest.token)).toBeNull();
});

test('Who writes on after it turned out who they are does so under their name; the guest they were writes nowhere any more', async () => {
  const says = (text: string) => ({ id: entryId.parse(newId()), text, fileIds: [] });
  const begin = async () => {
    const guest = await rooms.visit(site.key);
    const id = conversationId.parse(newId());
    await rooms.conversations.write(guest.who, id, says('Здравствуйте'));
    await rooms.conversations.write(guest.who, id, says('Где мой заказ?'));
    return { guest, id };
  };
  const [first, second] = [await begin(), await begin()];
  const identity = await sign({ sub: 'C-12' });
  const known = await rooms.visit(site.key, { token: first.guest.token, identity });
  expect(known.who.customerId).toBe(first.guest.who.customerId);
  expect(await rooms.conversations.write(known.who, first.id, says('Номер 40718'))).toMatchObject({ author: { name: 'Ольга Мельник' }, seq: 3 });

  await rooms.visit(site.key, { token: second.guest.token, identity });
  expect(await codeOf(rooms.conversations.write(second.guest.who, second.id, says('Ау?')))).toBe('conversations_not_found');
  expect(await rooms.conversations.write(known.who, second.id, says('Ау?'))).toMatchObject({ seq: 3 });
});

test('A page sets attributes, but not those that the shop has signed', async () => {
  const { who } = await rooms.visit(site.key, { identity: await sign({ sub: 'C-12' }) });
  await rooms.customers.setAttributes(who, { cart: 2, city: 'Тверь' });
  await rooms.customers.setAttributes(who, { cart: null });
  expect(await codeOf(rooms.customers.setAttributes(who, { plan: 'розница' }))).toBe('customers_bad_attributes');
  expect((await cardOf(who)).attributes).toEqual({ plan: 'опт', city: 'Тверь' });
});

test('The desk sees who is on the page, with what device, and when they leave', async () => {
  const { who } = await rooms.visit(site.key, {
    userAgent: 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Safari/537.36',
  });
  expect(await cardOf(who)).toMatchObject({ device: 'Chrome, Windows', online: false });
  await rooms.customers.beat(who.workspaceId, [who.customerId]);
  expect(await cardOf(who)).toMatchObject({ online: true });
  rooms.clock.pass(1);
  await rooms.customers.left(who);
  expect(await cardOf(who)).toMatchObject({ online: false });
});

test('After logging out a token opens nothing', async () => {
  const { who, token } = await rooms.visit(site.key);
  await rooms.customers.closeSession(who);
  expect(await rooms.customers.identify(token)).toBeNull();
});

test('Of the pages the last fifty are kept, and only pages of the web', async () => {
  const { who } = await rooms.visit(site.key);
  for (let n = 0; n < 53; n++) await rooms.customers.viewPage(who, { url: `https://shop.ru/${n}`, title: `${n}` });
  const { pages } = await cardOf(who);
  expect([pages.length, pages[0]?.title, pages.at(-1)?.title]).toEqual([50, '52', '3']);
  expect(await codeOf(rooms.customers.viewPage(who, { url: 'javascript:alert(1)', title: '' }))).toBe('bad_request');
});
