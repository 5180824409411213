import { randomBytes } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { contract } from '../packages/contract/src/index.ts';
import { newId } from './desk/api.ts';
import { runProgram } from './desk/program.ts';
import { openPostbox } from './desk/smtp.ts';
import { type Desk, type Member, password, startDesk } from './desk.ts';

const { conversations, customers, files, people } = contract;
const folder = mkdtempSync(join(tmpdir(), 'otklik-test-'));
const backup = join(folder, 'desk.tar.zst');
const question = 'Где мой заказ? Ёжик ждёт \\ третий день.\nС уважением';
let desk: Desk;
let anna: Member;
let olga: Awaited<ReturnType<Desk['visit']>>;
let conversationId: string;

const keep = (verb: 'backup' | 'restore', { data, settings }: Pick<Desk, 'data' | 'settings'>, ...args: string[]) =>
  runProgram('keep.ts', [verb, ...args, '--data', data], settings);

beforeAll(async () => {
  desk = await startDesk();
  anna = await desk.join('anna');
  olga = await desk.visit();
  conversationId = newId();
  await olga.api.ask(customers.viewPage, { body: { url: 'https://shop.example.ru/мёд', title: 'Мёд' } });
  const picture = newId();
  const content = await sharp({ create: { width: 900, height: 600, channels: 3, background: '#0b7a70' } })
    .png()
    .toBuffer();
  await olga.api.ask(files.visitorUpload, { params: { fileId: picture }, body: content }, { 'x-file-name': 'box.png' });
  const large = newId();
  await olga.api.ask(
    files.visitorUpload,
    { params: { fileId: large }, body: Buffer.from(randomBytes(4_500_000).toString('hex')) },
    { 'x-file-name': 'log.txt' },
  );
  await olga.api.ask(conversations.write, { params: { conversationId }, body: { id: newId(), text: question, fileIds: [picture, large] } });
  await anna.api.ask(conversations.reply, { params: { conversationId }, body: { id: newId(), text: 'Завтра привезём.', fileIds: [], seenSeq: 1 } });
  // What is read and scored in the background has come to rest.
  const resting = async () => expect(await desk.peek('select from promises_due union all select from quality_due')).toEqual([]);
  await vi.waitFor(resting, { timeout: 60_000, interval: 200 });
  expect(await keep('backup', desk, backup)).toMatchObject({ code: 0, said: expect.stringContaining('The signing secret is inside') });
}, 240_000);

afterAll(async () => {
  await desk?.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** Every row of every table, and where counters stand. */
async function contentOf({ peek }: Desk): Promise<Record<string, unknown>> {
  const kept = await peek<{ name: string; row: string }>(
    `select format('%I.%I', schemaname, tablename) as name, 't::text' as row from pg_tables where schemaname = 'public' union all
     select format('%I.%I', schemaname, sequencename), '(last_value, is_called)::text' from pg_sequences where schemaname = 'public' order by 1`,
  );
  const found: Record<string, unknown> = {};
  for (const { name, row } of kept) found[name] = (await peek<{ row: string }>(`select ${row} as row from ${name} t order by 1`)).map((one) => one.row);
  return found;
}

function filesOf({ data }: Desk): Record<string, string> {
  const root = join(data, 'files');
  const entries = readdirSync(root, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return Object.fromEntries(
    entries.map((entry) => [relative(root, join(entry.parentPath, entry.name)), readFileSync(join(entry.parentPath, entry.name)).toString('base64')]),
  );
}

async function expectAlive(other: Desk): Promise<void> {
  const again = await other.signedIn(anna.email, password);
  const timeline = await again.ask(conversations.entries, { params: { conversationId }, query: {} });
  expect(timeline.entries.map(({ text }) => text)).toContain(question);
  const [first] = timeline.entries.flatMap((entry) => entry.files);
  expect((await again.tryAsk(files.get, { params: { fileId: first?.id } })).status).toBe(200);
  // The visitor's browser knows nothing of it and goes on.
  const visitor = await other.visit({ token: olga.token, siteKey: desk.siteKey });
  expect(visitor.customerId).toBe(olga.customerId);
  await visitor.api.ask(conversations.write, { params: { conversationId }, body: { id: newId(), text: 'Спасибо!', fileIds: [] } });
}

test('a desk goes into a file while it works and comes back equal: on an empty desk, in another kind of database, and back again', {
  timeout: 240_000,
}, async () => {
  const empty = await startDesk({ empty: true, inside: true });
  const third = await startDesk({ empty: true });
  try {
    expect(await keep('restore', empty, backup)).toMatchObject({ code: 0, said: expect.stringContaining('stop it and start it again') });
    const before = await contentOf(desk);
    expect(Object.keys(before)).toContain('public.customers_pages_id_seq');
    expect(before['public.customers_pages']).toHaveLength(1);
    expect(await contentOf(empty)).toEqual(before);
    expect(filesOf(empty)).toEqual(filesOf(desk));
    expect(Object.keys(filesOf(empty))).toHaveLength(3);

    const second = join(folder, 'second.tar.zst');
    expect(await keep('backup', empty, second)).toMatchObject({ code: 0 });
    expect(await keep('restore', third, second)).toMatchObject({ code: 0 });
    expect(await contentOf(third)).toEqual(before);
    expect(filesOf(third)).toEqual(filesOf(desk));

    for (const one of [empty, third]) {
      await one.restart();
      // Whoever was signed in still is: the secret came along.
      const cookie = { cookie: anna.api.cookie() ?? '' };
      expect((await one.anyone.tryAsk(people.me, {}, cookie)).status).toBe(200);
      await expectAlive(one);
    }
  } finally {
    await empty.stop();
    await third.stop();
  }
});

test('a desk that is not empty is replaced only when asked, and only when it is stopped; what it had is gone then', { timeout: 240_000 }, async () => {
  const other = await startDesk({ owner: { name: 'Игорь', email: 'igor@example.ru' } });
  try {
    const photo = await other.owner.api.tryAsk(
      files.uploadPhoto,
      {
        params: { fileId: newId() },
        body: await sharp({ create: { width: 90, height: 90, channels: 3, background: '#fff' } })
          .png()
          .toBuffer(),
      },
      { 'x-file-name': 'face.png' },
    );
    expect(photo.status, JSON.stringify(photo.body)).toBe(200);
    const [content, stored] = [await contentOf(other), filesOf(other)];
    expect(await keep('restore', other, backup)).toEqual({
      code: 1,
      said: expect.stringContaining('There is a desk here already, and nothing was changed'),
      output: Buffer.of(),
    });
    expect((await keep('restore', other, backup, '--replace')).said).toContain('This desk is running, so nothing was changed');
    expect([await contentOf(other), filesOf(other)]).toEqual([content, stored]);

    await other.end();
    expect(await keep('restore', other, backup, '--replace')).toMatchObject({ code: 0, said: expect.stringContaining('Start the desk') });
    expect(filesOf(other)).toEqual(filesOf(desk));
    await other.restart();
    expect((await other.anyone.tryAsk(people.signIn, { body: { email: 'igor@example.ru', password } })).status).toBe(401);
    await expectAlive(other);
  } finally {
    await other.stop();
  }
});

test('a stopped desk is kept as well, and a pipe does for a file', { timeout: 240_000 }, async () => {
  const source = await startDesk();
  const target = await startDesk({ empty: true });
  try {
    await source.end();
    await target.end();
    const piped = await runProgram('keep.ts', ['backup', '-', '--data', source.data], source.settings);
    expect(piped).toMatchObject({ code: 0, said: expect.stringContaining('A pipe cannot be read again') });
    const brought = await runProgram('keep.ts', ['restore', '-', '--data', target.data], target.settings, piped.output);
    expect(brought).toMatchObject({ code: 0, said: expect.stringContaining('is back') });
    expect(readdirSync(target.data).filter((name) => name.startsWith('restore-'))).toEqual([]);
    await target.restart();
    expect(await target.signedIn(source.owner.email, password).then((api) => api.ask(people.me))).toMatchObject({ name: source.owner.name });
  } finally {
    await source.stop();
    await target.stop();
  }
});

test('a letter that was not sent yet is sent by the desk that was brought back', { timeout: 240_000 }, async () => {
  const postbox = await openPostbox();
  const mail = { SMTP_FROM: 'desk@example.ru', OTKLIK_PUBLIC_URL: 'http://desk.example.ru' };
  const source = await startDesk({ env: { ...mail, SMTP_URL: 'smtp://127.0.0.1:9' } });
  const target = await startDesk({ empty: true });
  try {
    await source.owner.api.ask(people.invite, { body: { email: 'boris@example.ru', role: 'agent' } });
    const file = join(folder, 'letters.tar.zst');
    expect(await keep('backup', source, file)).toMatchObject({ code: 0 });
    expect(await keep('restore', target, file)).toMatchObject({ code: 0 });
    await target.restart({ ...mail, SMTP_URL: postbox.url });
    expect(await postbox.next()).toMatch(/^To: boris@example\.ru/m);
  } finally {
    await source.stop();
    await target.stop();
    await postbox.close();
  }
});

test('what was typed wrong is answered with the way out, and nothing is written over', async () => {
  expect(await keep('backup', desk)).toMatchObject({ code: 1, said: expect.stringContaining('npm run backup -- FILE') });
  expect(await keep('backup', desk, backup)).toMatchObject({ code: 1, said: expect.stringContaining('is there already and was left alone') });
  expect(await keep('backup', desk, join(folder, 'x'), '--replace')).toMatchObject({
    code: 1,
    said: expect.stringContaining('There is no option --replace here'),
  });
  expect(await keep('backup', desk, join(folder, 'nowhere', 'x'))).toMatchObject({ code: 1, said: expect.stringContaining('cannot be written (ENOENT)') });
  expect(await keep('restore', desk, join(folder, 'absent'))).toMatchObject({ code: 1, said: expect.stringContaining('cannot be read (ENOENT)') });
  const nowhere = await runProgram('keep.ts', ['backup', join(folder, 'x'), '--data', join(folder, 'nothing')], { LANG: 'ru_RU.UTF-8' });
  expect(nowhere).toMatchObject({ code: 1, said: expect.stringContaining('Сохранять нечего') });
  expect(readdirSync(folder).filter((name) => name.startsWith('x'))).toEqual([]);
});
