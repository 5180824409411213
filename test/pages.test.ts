import { afterAll, beforeAll, expect, test } from 'vitest';
import { contract } from '../packages/contract/src/index.ts';
import { type Desk, startDesk } from './desk.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await startDesk();
});
afterAll(() => desk?.stop());

const policyOf = async (path: string) => {
  const { headers, status } = await fetch(`${desk.url}${path}`);
  const rules = (headers.get('content-security-policy') ?? '')
    .split('; ')
    .map((rule): [string, string] => [rule.split(' ')[0] ?? '', rule.split(' ').slice(1).join(' ')]);
  return { status, headers, policy: new Map(rules) };
};

test.each(['/', '/sign-in', '/inbox/mine', '/settings/people'])(
  'the console’s page %s runs no script but its own and stands in nobody’s frame',
  async (path) => {
    const { status, headers, policy } = await policyOf(path);
    expect(status).toBe(200);
    expect(policy.get('default-src')).toBe("'none'");
    expect(policy.get('script-src')).toBe("'self'");
    expect(policy.get('frame-ancestors')).toBe("'none'");
    expect(policy.get('base-uri')).toBe("'none'");
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('referrer-policy')).toMatch(/origin/);
  },
);

test('the chat’s frame stands only in pages of its site, with Trusted Types and without inline anything', async () => {
  const [site] = await desk.owner.api.ask(contract.sites.list);
  await desk.owner.api.ask(contract.sites.change, { params: { siteId: site?.id ?? '' }, body: { allowedOrigins: ['https://domichay.example.ru'] } });
  const { status, policy } = await policyOf(`/widget/frame/${desk.siteKey}`);
  expect(status).toBe(200);
  expect(policy.get('frame-ancestors')).toBe("'self' https://domichay.example.ru");
  expect(policy.get('script-src')).toBe("'self'");
  expect(policy.get('style-src')).toBe("'self'");
  expect(policy.get('require-trusted-types-for')).toBe("'script'");
});

test('an answer of the API is never a page', async () => {
  const { headers, policy } = await policyOf('/api/status');
  expect(policy.get('default-src')).toBe("'none'");
  expect(headers.get('content-type')).toMatch(/^application\/json/);
  expect(headers.get('cache-control')).toBe('no-store');
});

test('a visitor who floods is slowed down, and another visitor of the same address is not', async () => {
  const [flood, calm] = [await desk.visit(), await desk.visit()];
  const answers = await Promise.all(Array.from({ length: 120 }, () => flood.api.tryAsk(contract.conversations.ownList)));
  const slowed = answers.filter(({ status }) => status === 429);
  expect(slowed.length).toBeGreaterThan(20);
  expect(Number(slowed[0]?.headers.get('retry-after'))).toBeGreaterThan(0);
  expect((await calm.api.tryAsk(contract.conversations.ownList)).status).toBe(200);
});

test('the session’s cookie is out of reach of scripts and other sites', async () => {
  const { headers } = await desk.anyone.tryAsk(contract.people.signIn, { body: { email: desk.owner.email, password: desk.owner.password } });
  const [cookie = ''] = headers.getSetCookie();
  expect(cookie).toMatch(/; HttpOnly/i);
  expect(cookie).toMatch(/; SameSite=(Lax|Strict)/i);
});

test('the description of the API is served, and its readable page', async () => {
  const document = await (await fetch(`${desk.url}/api/openapi.json`)).json();
  expect(Object.keys(document.paths).length).toBeGreaterThan(30);
  expect((await fetch(`${desk.url}/api/docs`)).status).toBe(200);
});
