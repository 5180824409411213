import { once } from 'node:events';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, request, type Server } from 'node:http';
import { createServer as createWire, type Server as WireServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { type AppInHand, openApp } from './app-in-hand.ts';
import { openTestBucket } from './desk/bucket.ts';
import { makeDatabase } from './desk/database.ts';
import { startNats } from './desk/nats.ts';
import { runProgram } from './desk/program.ts';
import { openServer } from './desk/server.ts';
import { openPostbox } from './desk/smtp.ts';

const report = z.array(z.object({ check: z.string(), state: z.string(), what: z.string(), todo: z.string().optional() }));
const cleaning: (() => unknown)[] = [];
let server: Awaited<ReturnType<typeof openServer>>;
let database: Awaited<ReturnType<typeof makeDatabase>>;
let app: AppInHand;
let data: string;

beforeAll(async () => {
  server = await openServer();
  database = await makeDatabase(server.url);
  app = await openApp({}, database);
  data = folder();
});
afterAll(async () => {
  for (const clean of cleaning.reverse()) await clean();
  await app?.close();
  await database?.drop();
  await server?.close();
});

function folder(): string {
  const made = mkdtempSync(join(tmpdir(), 'otklik-test-'));
  chmodSync(made, 0o755);
  cleaning.push(() => rmSync(made, { recursive: true, force: true }));
  return made;
}

/** What the doctor says of one thing, worst first. */
async function look(check: string, env: Record<string, string> = {}, args: string[] = ['--port', '0', '--data', data]) {
  const { code, output } = await runProgram('doctor.ts', ['--json', ...args], { DATABASE_URL: database.url, ...env });
  const all = report.parse(JSON.parse(output.toString()));
  const order = ['failed', 'warning', 'ok', 'skipped'];
  return { code, all, found: all.filter((one) => one.check === check).sort((a, b) => order.indexOf(a.state) - order.indexOf(b.state)) };
}

async function portOf(listening: Server | WireServer): Promise<number> {
  listening.listen(0, '127.0.0.1');
  await once(listening, 'listening');
  cleaning.push(() => listening.close());
  const address = listening.address();
  return typeof address === 'object' && address ? address.port : 0;
}

/** A proxy that hands requests on, and perhaps as badly as some do. */
async function proxy(faults: { upgrades?: boolean; holdsBack?: boolean; host?: string }): Promise<string> {
  const inner = new URL(app.url);
  const outer = createServer((asked, reply) => {
    const onward = request({
      host: inner.hostname,
      port: inner.port,
      path: asked.url,
      headers: { ...asked.headers, ...(faults.host && { host: faults.host }) },
    });
    onward.on('response', async (answer) => {
      const chunks: Buffer[] = [];
      reply.writeHead(answer.statusCode ?? 502, answer.headers);
      for await (const chunk of answer) faults.holdsBack ? chunks.push(chunk) : reply.write(chunk);
      reply.end(Buffer.concat(chunks));
    });
    onward.end();
  });
  outer.on('upgrade', (asked, wire) => {
    if (!faults.upgrades) {
      wire.end('HTTP/1.1 400 Bad Request\r\n\r\n');
      return;
    }
    const onward = request({ host: inner.hostname, port: inner.port, path: asked.url, headers: asked.headers });
    onward.on('upgrade', (answer, far) => {
      const heads = Object.entries(answer.headers).map(([name, value]) => `${name}: ${value}\r\n`);
      wire.write(`HTTP/1.1 101 Switching Protocols\r\n${heads.join('')}\r\n`);
      wire.pipe(far).pipe(wire);
      for (const end of [wire, far]) end.on('error', () => end.destroy());
    });
    onward.end();
  });
  return `http://localhost:${await portOf(outer)}`;
}

test('a desk in good health is told so, and the doctor ends with 0', async () => {
  const postbox = await openPostbox();
  cleaning.push(() => postbox.close());
  const publicUrl = await proxy({ upgrades: true });
  const { code, all } = await look('', { OTKLIK_PUBLIC_URL: publicUrl, SMTP_URL: postbox.url, SMTP_FROM: 'desk@example.ru', HOST: '127.0.0.1' }, [
    '--data',
    data,
    '--port',
    new URL(app.url).port,
  ]);
  expect(all.filter(({ state }) => state === 'failed')).toEqual([]);
  expect(code).toBe(0);
  const said = all.map(({ what }) => what).join('\n');
  for (const part of [
    'the desk answers on port',
    'WebSockets get through',
    'the stream of events arrives at once',
    'lets the desk in',
    'fit this version',
    'keeps workspaces apart',
  ])
    expect(said).toContain(part);
  expect(postbox.letters).toEqual([]);
});

test('a port that another program has taken', async () => {
  const port = await portOf(createServer((_, reply) => reply.end('my own page')));
  const { code, found } = await look('port', { HOST: '127.0.0.1' }, ['--data', data, '--port', String(port)]);
  expect(code).toBe(1);
  expect(found[0]).toMatchObject({ state: 'failed', what: `port ${port} is taken by another program`, todo: expect.stringContaining(`--port ${port + 1}`) });
});

test('a database that does not answer, is of a newer version, or has lost a wall', async () => {
  const gone = await look('database', { DATABASE_URL: 'postgres://nobody@127.0.0.1:9/otklik' });
  expect(gone.found[0]).toMatchObject({ state: 'failed', what: expect.stringContaining('ECONNREFUSED'), todo: expect.stringContaining('DATABASE_URL') });

  const client = new pg.Client({ connectionString: database.url });
  await client.connect();
  await client.query(`insert into migrations (name) values ('9999_later'); alter table people disable row level security`);
  const { code, found } = await look('database');
  await client.query(`delete from migrations where name = '9999_later'; alter table people enable row level security`);
  await client.end();
  expect(code).toBe(1);
  expect(found.filter(({ state }) => state === 'failed').map(({ what }) => what)).toEqual([
    'its tables are of a newer version (9999_later)',
    'tables that do not keep workspaces apart: people',
  ]);
});

test('a data folder whose secrets others can read, and one that is a file', async () => {
  const open = folder();
  writeFileSync(join(open, 'secret.key'), 'x', { mode: 0o644 });
  const warned = await look('dataFolder', {}, ['--data', open, '--port', '0']);
  expect(warned).toMatchObject({ code: 0, found: [{ state: 'warning', todo: `Close them: chmod 600 ${join(open, 'secret.key')}` }, { state: 'ok' }] });

  const file = join(folder(), 'data');
  writeFileSync(file, '');
  const broken = await look('dataFolder', {}, ['--data', file, '--port', '0']);
  expect(broken.code).toBe(1);
  expect(broken.found[0]).toMatchObject({ state: 'failed', what: `${file} is not a folder` });

  const lost = folder();
  mkdirSync(join(lost, 'database'));
  const { found } = await look('dataFolder', { DATABASE_URL: '' }, ['--data', lost, '--port', '0']);
  expect(found[0]).toMatchObject({ state: 'failed', what: expect.stringContaining('database-password is missing') });
});

test('a proxy that stops WebSockets, holds the stream back, or hides who was asked', async () => {
  const poor = await look('proxy', { OTKLIK_PUBLIC_URL: await proxy({ holdsBack: true, host: 'inner.local' }) });
  expect(poor.code).toBe(1);
  expect(poor.found.filter(({ state }) => state === 'failed').map(({ todo }) => todo)).toEqual([
    expect.stringContaining('proxy_http_version 1.1'),
    expect.stringContaining('proxy_buffering off'),
    expect.stringContaining('proxy_set_header Host'),
  ]);
  const nobody = await look('proxy', { OTKLIK_PUBLIC_URL: `http://localhost:${await portOf(createServer((_, reply) => reply.writeHead(502).end()))}` });
  expect(nobody.found).toMatchObject([{ state: 'failed', what: expect.stringContaining('answers with 502') }]);
});

test('a mail server that refuses the password, and one that is not there', async () => {
  const strict = createWire((wire) => {
    wire.on('error', () => {});
    wire.write('220 strict\r\n');
    wire.on('data', (said) => wire.write(/^EHLO/i.test(String(said)) ? '250-strict\r\n250 AUTH PLAIN\r\n' : '535 no\r\n'));
  });
  const mail = { SMTP_FROM: 'desk@example.ru', LANG: 'ru_RU.UTF-8' };
  const refused = await look('mail', { ...mail, SMTP_URL: `smtp://desk:wrong@127.0.0.1:${await portOf(strict)}` });
  expect(refused.code).toBe(1);
  expect(refused.found[0]).toMatchObject({ state: 'failed', what: expect.stringContaining('не принимает имя или пароль') });
  const absent = await look('mail', { ...mail, SMTP_URL: 'smtp://127.0.0.1:9' });
  expect(absent.found[0]).toMatchObject({ state: 'failed', todo: expect.stringContaining('smtps:// для 465') });
});

test('a bucket that takes files, one that is not there, and none', async () => {
  const store = await openTestBucket();
  cleaning.push(() => store.close());
  expect((await look('bucket', store.env())).found).toMatchObject([{ state: 'ok' }]);
  const missing = await look('bucket', store.env({ bucket: 'coffee-shop' }));
  expect(missing.code).toBe(1);
  expect(missing.found).toMatchObject([{ state: 'failed', what: expect.stringContaining('NoSuchBucket'), todo: expect.stringContaining('OTKLIK_FILES') }]);
  expect((await look('bucket')).found).toMatchObject([{ state: 'skipped' }]);
});

const nats = await startNats('desk', 'secret of NATS');
cleaning.push(() => nats?.stop());
// As everywhere in the tests: where the machine has none, `npm test` has said so in the step before.
const natsAt = nats ? [nats] : [];

test.each(natsAt)('NATS that lets the desk in, and NATS that does not; its password is never told', async (nats) => {
  expect((await look('nats', { OTKLIK_FABRIC: nats.url(nats.port) })).found).toMatchObject([{ state: 'ok' }]);
  const refused = await look('nats', { OTKLIK_FABRIC: `nats://desk:wrong-password@127.0.0.1:${nats.port}` });
  expect(refused.found).toMatchObject([{ state: 'failed', what: expect.stringContaining(`127.0.0.1:${nats.port}`) }]);
  expect(JSON.stringify(refused.all)).not.toContain('wrong-password');
  expect((await look('nats', { OTKLIK_FABRIC: 'nats://desk:secret@127.0.0.1:9' })).found).toMatchObject([{ state: 'failed' }]);
});
