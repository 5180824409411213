import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { contract } from '../packages/contract/src/index.ts';
import { startTracing } from '../packages/server/src/kit/tracing.ts';
import { type AppInHand, answers, openApp } from './app-in-hand.ts';
import { type Api, createApi, newId } from './desk/api.ts';

const { workspace, people, customers, conversations } = contract;
const token = 'a-token-of-the-operator';
let app: AppInHand;
let vera: Api;

beforeAll(async () => {
  app = await openApp({ OTKLIK_METRICS_TOKEN: token });
  vera = app.browser();
  await vera.ask(workspace.setUp, { body: answers });
});
afterAll(() => app?.close());

const scrape = (authorization?: string) => fetch(`${app.url}/metrics`, { headers: { ...(authorization && { authorization }) } });
/** The value of a figure, by its whole line without the value. */
async function figure(line: string): Promise<number> {
  const text = await (await scrape(`Bearer ${token}`)).text();
  const found = text.split('\n').find((one) => one.startsWith(`${line} `));
  return Number(found?.slice(line.length) ?? Number.NaN);
}
async function visitor(): Promise<Api> {
  const [site] = await vera.ask(contract.sites.list);
  const session = await app.browser().ask(customers.openSession, { body: { siteKey: site?.key ?? '', origin: app.url, language: 'ru' } });
  return createApi(() => app.url, { token: session.token });
}

test('A node that lives and is ready says so, each at its own address', async () => {
  const healthy = await fetch(`${app.url}/healthz`);
  expect([healthy.status, await healthy.json()]).toEqual([200, { alive: true }]);
  const ready = await fetch(`${app.url}/readyz`);
  expect([ready.status, await ready.json()]).toEqual([200, { ready: true }]);
});

test('The figures are for the operator: without the token nobody sees them', async () => {
  for (const given of [undefined, 'Bearer wrong', `Basic ${token}`]) expect((await scrape(given)).status).toBe(401);
  const answer = await scrape(`Bearer ${token}`);
  expect([answer.status, answer.headers.get('content-type'), answer.headers.get('cache-control')]).toEqual([
    200,
    expect.stringContaining('text/plain'),
    'no-store',
  ]);
});

test('A written message is seen in the figures: who wrote, how long it took, by which route it came', async () => {
  const before = await figure('otklik_messages_written_total{by="customer"}');
  const olga = await visitor();
  const at = { params: { conversationId: newId() } };
  await olga.ask(conversations.write, { ...at, body: { id: newId(), text: 'Где мой заказ?' } });
  await vera.ask(conversations.reply, { ...at, body: { id: newId(), text: 'Смотрю. Отвечу до 15:00.', seenSeq: 9 } });
  expect(await figure('otklik_messages_written_total{by="customer"}')).toBe(before + 1);
  expect(await figure('otklik_send_seconds_count{by="agent"}')).toBe(1);
  const route = 'method="POST",route="/api/widget/conversations/:conversationId/messages",status="200"';
  expect(await figure(`otklik_http_request_seconds_count{${route}}`)).toBe(1);
});

test('What waits and for how long, and how many connections there are, is told as it stands', async () => {
  expect(await figure('otklik_queue_length{queue="quality_due"}')).toBeGreaterThanOrEqual(0);
  expect(await figure('otklik_due_lag_seconds{queue="promises_due"}')).toBeGreaterThanOrEqual(0);
  expect(await figure('otklik_live_connections{kind="visitor"}')).toBe(0);
  expect(await figure('otklik_database_connections{pool="desk",state="total"}')).toBeGreaterThan(0);
  expect(await figure('nodejs_eventloop_lag_p99_seconds')).toBeGreaterThan(0);
});

test('Every answer bears the id of its request, and every line of the log that came of it does, too', async () => {
  const answer = await fetch(`${app.url}/api/people/me`, { headers: { 'x-request-id': 'chosen-by-a-stranger' } });
  const id = answer.headers.get('x-request-id') ?? '';
  expect(id).toMatch(/^[0-9a-f-]{36}$/);
  const lines = app
    .log()
    .split('\n')
    .filter((line) => line.includes(id));
  expect(lines.map((line) => JSON.parse(line))).toMatchObject([{ requestId: id, code: 'not_signed_in' }]);
});

test('Two hundred strangers without a session leave a handful of lines in the log', async () => {
  const before = app.log().length;
  for (let asked = 0; asked < 200; asked += 1) await fetch(`${app.url}/api/people/me`);
  const lines = app
    .log()
    .slice(before)
    .split('\n')
    .filter((line) => line.includes('not_signed_in'));
  expect(lines.length).toBeLessThan(50);
});

/** A collector of traces that only listens. */
async function openCollector() {
  const spans: { name: string; traceId: string; spanId: string; parentSpanId?: string; attributes: { key: string; value: object }[] }[] = [];
  const server = createServer(async (request, response) => {
    const { resourceSpans } = JSON.parse((await buffer(request)).toString());
    for (const { scopeSpans } of resourceSpans) for (const scope of scopeSpans) spans.push(...scope.spans);
    response.end('{}');
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  return { endpoint: `http://127.0.0.1:${port}`, spans, close: () => new Promise((closed) => server.close(closed)) };
}

test('Where a collector is named, it is told of a request with the transactions below it, and of nothing secret', async () => {
  const collector = await openCollector();
  const stop = await startTracing({ endpoint: collector.endpoint, version: '0' });
  const olga = await visitor();
  await olga.ask(conversations.write, { params: { conversationId: newId() }, body: { id: newId(), text: 'Здравствуйте' } });
  await stop();
  const request = collector.spans.find(({ name }) => name === 'POST /api/widget/conversations/:conversationId/messages');
  expect(request?.attributes).toContainEqual({ key: 'http.response.status_code', value: { intValue: 200 } });
  const below = collector.spans.filter(({ parentSpanId }) => parentSpanId === request?.spanId);
  expect(below.map(({ name }) => name)).toContain('transaction');
  expect(JSON.stringify(collector.spans)).not.toMatch(/Bearer|Здравствуйте|cookie/i);
  await collector.close();
  expect(await vera.ask(people.me)).toBeTruthy();
});
