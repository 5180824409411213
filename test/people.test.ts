import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { contract } from '../packages/contract/src/index.ts';
import type { Role } from '../packages/contract/src/permissions.ts';
import { type AppInHand, answers, openApp } from './app-in-hand.ts';
import { cast } from './cast.ts';
import type { Api } from './desk/api.ts';
import { password, secretOf } from './desk.ts';

const { people, workspace } = contract;
let app: AppInHand;
let vera: Api;

beforeAll(async () => {
  app = await openApp({ OTKLIK_TRUSTED_PROXIES: '127.0.0.1' });
});
afterAll(() => app?.close());

const codeOf = async (asked: Promise<{ status: number; body: unknown }>) => {
  const { status, body } = await asked;
  return status === 200 ? 'yes' : typeof body === 'object' && body !== null && 'code' in body ? body.code : status;
};
const signIn = (email: string, secret: string, api = app.browser()) => codeOf(api.tryAsk(people.signIn, { body: { email, password: secret } }));

async function invite(email: string, role: Role = 'agent', by = vera): Promise<string> {
  return secretOf((await by.ask(people.invite, { body: { email, role } })).url);
}
async function join(secret: string, name: string): Promise<Api> {
  const api = app.browser();
  await api.ask(people.useLink, { body: { secret, name, password, language: 'ru' } });
  return api;
}

test('of two who answer the three questions at once one wins, and the other is told', async () => {
  const browsers = [app.browser(), app.browser()];
  const codes = await Promise.all(browsers.map((api) => codeOf(api.tryAsk(workspace.setUp, { body: answers }))));
  expect(codes.toSorted()).toEqual(['workspace_already_set_up', 'yes']);
  const [winner] = browsers.filter((_, index) => codes[index] === 'yes');
  if (!winner) throw new Error('nobody won');
  vera = winner;
  expect(await vera.ask(people.list)).toHaveLength(1);
  expect(await vera.ask(contract.sites.list)).toMatchObject([{ name: answers.shop, look: { colour: answers.colour } }]);
  expect(await app.browser().ask(workspace.status)).toMatchObject({ setUp: true });
});

test('a setup with a short password or an unknown time zone says what is wrong', async () => {
  const api = app.browser();
  expect(await codeOf(api.tryAsk(workspace.setUp, { body: { ...answers, password: '1234567' } }))).toBe('people_password_too_short');
  expect(await codeOf(vera.tryAsk(workspace.change, { body: { timeZone: 'Moon/Sea' } }))).toBe('workspace_unknown_time_zone');
});

describe('an invitation', () => {
  test('lets one person in, once', async () => {
    const secret = await invite(cast.people.anna.email);
    const codes = await Promise.all([1, 2].map(() => codeOf(app.browser().tryAsk(people.useLink, { body: { secret, name: 'Анна', password } }))));
    expect(codes.toSorted()).toEqual(['people_link_unusable', 'yes']);
    expect(await codeOf(vera.tryAsk(people.invite, { body: { email: cast.people.anna.email, role: 'agent' } }))).toBe('people_email_taken');
  });
  test('tells whose it is without being used up, and expires after seven days', async () => {
    const secret = await invite('late@example.ru');
    const opened = await app.browser().ask(people.openLink, { body: { secret } });
    expect(opened).toMatchObject({ kind: 'invitation', email: 'late@example.ru', role: 'agent', workspaceName: answers.shop });
    app.clock.pass(7 * 24 * 3600 + 1);
    expect(await codeOf(app.browser().tryAsk(people.openLink, { body: { secret } }))).toBe('people_link_unusable');
    expect(await codeOf(app.browser().tryAsk(people.useLink, { body: { secret, name: 'Поздний', password } }))).toBe('people_link_unusable');
  });
  test('needs a name', async () => {
    const secret = await invite('nameless@example.ru');
    expect(await app.browser().tryAsk(people.useLink, { body: { secret, password } })).toMatchObject({ status: 400, body: { path: 'name' } });
    expect(await codeOf(app.browser().tryAsk(people.openLink, { body: { secret } }))).toBe('yes');
  });
  test('that is withdrawn, or repeated, opens nothing', async () => {
    const first = await invite('twice@example.ru');
    const second = await invite('twice@example.ru');
    expect(await codeOf(app.browser().tryAsk(people.openLink, { body: { secret: first } }))).toBe('people_link_unusable');
    const open = (await vera.ask(people.invitations)).find(({ email }) => email === 'twice@example.ru');
    await vera.ask(people.withdrawInvitation, { params: { linkId: open?.id ?? '' } });
    expect(await codeOf(app.browser().tryAsk(people.openLink, { body: { secret: second } }))).toBe('people_link_unusable');
  });
  test('hands out no role above one’s own', async () => {
    const igor = await join(await invite('igor2@example.ru', 'supervisor'), 'Игорь');
    expect(await codeOf(igor.tryAsk(people.invite, { body: { email: 'x@example.ru', role: 'owner' } }))).toBe('not_permitted');
    expect(await codeOf(igor.tryAsk(people.invite, { body: { email: 'x@example.ru', role: 'agent' } }))).toBe('yes');
  });
});

describe('access', () => {
  test('the last owner stays, whatever two owners do to each other at once', async () => {
    const me = await vera.ask(people.me);
    expect(await codeOf(vera.tryAsk(people.change, { params: { personId: me.id }, body: { role: 'agent' } }))).toBe('people_last_owner');
    const olga = await join(await invite('olga@example.ru', 'owner'), 'Ольга');
    const other = await olga.ask(people.me);
    const codes = await Promise.all([
      codeOf(vera.tryAsk(people.change, { params: { personId: other.id }, body: { role: 'agent' } })),
      codeOf(olga.tryAsk(people.change, { params: { personId: me.id }, body: { role: 'agent' } })),
    ]);
    const owners = (await vera.ask(people.list)).filter(({ role }) => role === 'owner');
    expect([codes.filter((code) => code === 'yes').length, owners.length]).toEqual([1, 1]);
    if (codes[1] === 'yes') {
      await olga.ask(people.change, { params: { personId: me.id }, body: { role: 'owner' } });
      await olga.ask(people.change, { params: { personId: other.id }, body: { role: 'agent' } });
    }
  });
  test('that is closed ends every session at once and keeps the password from opening another', async () => {
    const denis = await join(await invite(cast.people.denis.email), 'Денис');
    const { id } = await denis.ask(people.me);
    await vera.ask(people.change, { params: { personId: id }, body: { active: false } });
    expect(await codeOf(denis.tryAsk(people.me))).toBe('not_signed_in');
    expect(await signIn(cast.people.denis.email, password)).toBe('people_deactivated');
    await vera.ask(people.change, { params: { personId: id }, body: { active: true } });
    expect(await signIn(cast.people.denis.email, password)).toBe('yes');
  });
  test('of somebody who is shut out, the invitations they made open nothing any more', async () => {
    const igor = await join(await invite(cast.people.igor.email, 'supervisor'), 'Игорь');
    const secret = await invite('igors-second-self@example.ru', 'supervisor', igor);
    const { id } = await igor.ask(people.me);
    await vera.ask(people.change, { params: { personId: id }, body: { active: false } });
    expect(await codeOf(app.browser().tryAsk(people.useLink, { body: { secret, name: 'Никто', password } }))).toBe('people_link_unusable');
    await vera.ask(people.change, { params: { personId: id }, body: { active: true } });
  });
  test('a session lasts thirty days unless it is used', async () => {
    const katya = await join(await invite(cast.people.katya.email), 'Катя');
    app.clock.pass(30 * 24 * 3600 + 60);
    expect(await codeOf(katya.tryAsk(people.list))).toBe('not_signed_in');
    vera = app.browser();
    expect(await signIn(answers.email, password, vera)).toBe('yes');
  });
});

describe('signing in', () => {
  test('is stopped after ten wrong tries, though the eleventh be right, and goes on a quarter of an hour later', async () => {
    const { email } = cast.people.marina;
    await join(await invite(email), 'Марина');
    const codes = await Promise.all(Array.from({ length: 10 }, () => signIn(email, 'не тот пароль')));
    expect(new Set(codes)).toEqual(new Set(['people_wrong_password']));
    const stopped = await app.browser().tryAsk(people.signIn, { body: { email, password } });
    expect(stopped).toMatchObject({ status: 429, body: { code: 'people_too_many_tries' } });
    expect(Number(stopped.headers.get('retry-after'))).toBeGreaterThan(800);
    // Somebody else at the same address is not held up.
    expect(await signIn(answers.email, password)).toBe('yes');
    app.clock.pass(15 * 60 + 1);
    expect(await signIn(email, password)).toBe('yes');
    vera = app.browser();
    await signIn(answers.email, password, vera);
  });
  test('is not barred to its owner by a stranger who goes on guessing from one address', async () => {
    const stranger = { 'x-forwarded-for': '203.0.113.7' };
    const guess = () => codeOf(app.browser().tryAsk(people.signIn, { body: { email: answers.email, password: 'наугад 12345' } }, stranger));
    const codes = await Promise.all(Array.from({ length: 70 }, guess));
    expect(new Set(codes)).toEqual(new Set(['people_wrong_password', 'people_too_many_tries']));
    expect(await signIn(answers.email, password)).toBe('yes');
  });
  test('does not tell whether somebody has that address', async () => {
    const unknown = await app.browser().tryAsk(people.signIn, { body: { email: 'nobody@example.ru', password } });
    const known = await app.browser().tryAsk(people.signIn, { body: { email: answers.email, password: 'не тот пароль' } });
    expect([unknown.status, unknown.body]).toEqual([known.status, known.body]);
    const asked = await Promise.all([answers.email, 'nobody@example.ru'].map((email) => app.browser().tryAsk(people.requestReset, { body: { email } })));
    expect(asked.map(({ status, body }) => [status, body])).toEqual([1, 2].map(() => [200, { done: true }]));
  });
  test('leaves no password and no cookie in the log', () => {
    expect(app.log()).not.toContain('Тихий вторник');
    expect(app.log()).not.toContain('session_token=');
  });
});

test('of two who change different things of the desk or of a site at once, both are kept', async () => {
  const [site] = await vera.ask(contract.sites.list);
  const at = { params: { siteId: site?.id ?? '' } };
  for (let round = 0; round < 5; round += 1) {
    const name = `Лавка ${round}`;
    const origins = [`https://shop${round}.example`];
    await Promise.all([
      vera.ask(contract.sites.change, { ...at, body: { name } }),
      vera.ask(contract.sites.change, { ...at, body: { allowedOrigins: origins } }),
      vera.ask(workspace.change, { body: { name } }),
      vera.ask(workspace.change, { body: { presenceSeconds: 60 + round } }),
    ]);
    expect(await vera.ask(contract.sites.list)).toMatchObject([{ name, allowedOrigins: origins }]);
    expect(await vera.ask(workspace.get)).toMatchObject({ name, presenceSeconds: 60 + round });
  }
});

describe('a password', () => {
  test('that is changed ends the other sessions and keeps this one', async () => {
    const { email } = cast.people.timofey;
    const phone = await join(await invite(email), 'Тимофей');
    const laptop = app.browser();
    await signIn(email, password, laptop);
    const change = (current: string, next: string) => codeOf(laptop.tryAsk(people.changePassword, { body: { current, next } }));
    expect(await change('не тот пароль', 'Новый пароль 8')).toBe('people_wrong_current_password');
    expect(await change(password, 'коротко')).toBe('people_password_too_short');
    expect(await change(password, 'Новый пароль 8')).toBe('yes');
    expect(await laptop.ask(people.me)).toMatchObject({ email });
    expect(await codeOf(phone.tryAsk(people.me))).toBe('not_signed_in');
    expect(await signIn(email, password)).toBe('people_wrong_password');
    expect(await signIn(email, 'Новый пароль 8')).toBe('yes');
  });
  test('is set anew by an owner’s link, once', async () => {
    const person = (await vera.ask(people.list)).find(({ email }) => email === cast.people.anna.email);
    const { url } = await vera.ask(people.makeResetLink, { params: { personId: person?.id ?? '' } });
    const anna = app.browser();
    await anna.ask(people.useLink, { body: { secret: secretOf(url), password: 'Другой пароль 9' } });
    expect(await anna.ask(people.me)).toMatchObject({ name: 'Анна' });
    expect(await codeOf(anna.tryAsk(people.useLink, { body: { secret: secretOf(url), password } }))).toBe('people_link_unusable');
  });
});

test('one’s sessions are listed with their devices, and ended one by one', async () => {
  const phone = app.browser();
  await phone.ask(people.signIn, { body: { email: answers.email, password } }, { 'user-agent': 'Mozilla/5.0 (iPhone) AppleWebKit Version/18 Safari/604' });
  const sessions = await vera.ask(people.sessions);
  expect(sessions.filter(({ current }) => current)).toHaveLength(1);
  const other = sessions.find(({ device }) => device === 'Safari, iPhone');
  await vera.ask(people.revokeSession, { params: { sessionId: other?.id ?? '' } });
  expect(await codeOf(phone.tryAsk(people.me))).toBe('not_signed_in');
  expect(await codeOf(vera.tryAsk(people.revokeSession, { params: { sessionId: other?.id ?? '' } }))).toBe('people_session_not_found');
});
