import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type ConversationId, conversationId, entryId, type FileId, fileId } from '../packages/contract/src/ids.ts';
import type { Refusal } from '../packages/server/src/kit/errors.ts';
import type { PersonWho, VisitorWho } from '../packages/server/src/kit/http/who.ts';
import { openTestBucket } from './desk/bucket.ts';
import { newId, openRooms, type Rooms } from './rooms.ts';

describe.each([
  ['in the data folder', false],
  ['in a bucket', true],
])('files kept %s', (_, inBucket) => {
  let bucket: Awaited<ReturnType<typeof openTestBucket>> | undefined;
  let rooms: Rooms;
  let anna: PersonWho;
  let olga: VisitorWho;
  let stranger: VisitorWho;

  beforeAll(async () => {
    bucket = inBucket ? await openTestBucket() : undefined;
    rooms = await openRooms(bucket && { bucket: bucket.parts });
    const site = await rooms.makeSite();
    anna = await rooms.makePerson('Анна');
    olga = (await rooms.visit(site.key)).who;
    stranger = (await rooms.visit(site.key)).who;
  });
  afterAll(async () => {
    await rooms.close();
    await bucket?.close();
  });

  const plain = (width: number, height: number) => sharp({ create: { width, height, channels: 3, background: '#0b7a70' } });
  const png = () => plain(900, 600).png().toBuffer();
  const codeOf = (work: Promise<unknown>) =>
    work.then(
      () => 'agreed',
      (error: Refusal) => error.code,
    );

  function send(name: string, content: Buffer | string, { id = fileId.parse(newId()), who = olga as VisitorWho | PersonWho, photo = false } = {}) {
    const headers = { 'x-file-name': encodeURIComponent(name) };
    const from =
      who.kind === 'person'
        ? { kind: photo ? ('photo' as const) : ('agent' as const), ownerId: who.personId }
        : { kind: 'customer' as const, ownerId: who.customerId };
    return rooms.files.upload({ id, workspaceId: who.workspaceId, ...from, headers, content: Readable.from([Buffer.from(content)]) });
  }
  async function fetched(reply: Promise<{ content: Readable | Buffer; type: string; disposition: string }>) {
    const { content, type, disposition } = await reply;
    return { bytes: content instanceof Readable ? await buffer(content) : content, type, disposition };
  }

  const exe = Buffer.concat([Buffer.from('MZ'), Buffer.alloc(200)]);
  const pdf = '%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer<<>>\n%%EOF';
  const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>';
  const html = '<!doctype html><script>alert(1)</script>';

  test.each<[string, string, () => Buffer | string | Promise<Buffer>, string]>([
    ['a picture', 'чашка.png', png, 'agreed'],
    ['a document', 'счёт.pdf', () => pdf, 'agreed'],
    ['a text', 'заметка.txt', () => 'Доставка завтра', 'agreed'],
    ['an empty file', 'пусто.txt', () => '', 'files_empty'],
    ['a file above the limit', 'много.txt', () => 'я'.repeat(600_000), 'files_too_large'],
    ['a program', 'setup.exe', () => exe, 'files_forbidden_type'],
    ['a program called a picture', 'cat.png', () => exe, 'files_forbidden_type'],
    ['a page', 'страница.html', () => html, 'files_forbidden_type'],
    ['a drawing that can run', 'logo.svg', () => svg, 'files_forbidden_type'],
    ['a drawing called a picture', 'logo.png', () => `<?xml version="1.0"?>${svg}`, 'files_forbidden_type'],
    ['a script', 'run.js', () => 'alert(1)', 'files_forbidden_type'],
    ['server settings behind an invisible sign', '\u200B.htaccess', () => 'AddType x', 'files_forbidden_type'],
    ['a document called a picture', 'фото.jpg', () => pdf, 'files_wrong_extension'],
    ['a picture called a document', 'фото.pdf', png, 'files_wrong_extension'],
    ['a text called a picture', 'фото.png', () => 'не картинка', 'files_wrong_extension'],
    ['a broken picture', 'фото.png', async () => (await png()).subarray(0, 300), 'files_unreadable_image'],
    ['a picture of too many pixels', 'бомба.png', () => plain(9000, 9000).png({ compressionLevel: 9 }).toBuffer(), 'files_image_too_large'],
    ['a file without a name', '', () => pdf, 'files_bad_name'],
    ['a name of dots', '../..', () => pdf, 'files_bad_name'],
    ['a name of invisible signs', '\u200B\u202E', () => pdf, 'files_bad_name'],
  ])('%s (%s) is %s', async (_, name, content, code) => {
    expect(await codeOf(send(name, await content()))).toBe(code);
    expect(readdirSync(join(rooms.dataFolder, 'files', 'incoming'))).toEqual([]);
  });

  test.each([
    ['../../etc/счёт.pdf', 'счёт.pdf'],
    ['C:\\Users\\olga\\счёт.pdf', 'счёт.pdf'],
    ['...скрытый.pdf', 'скрытый.pdf'],
    ['фото\u202Egpj.pdf', 'фотоgpj.pdf'],
    ['и\u0306.pdf', 'й.pdf'],
    ['a<b>:"c".pdf', 'a_b___c_.pdf'],
    [`${'я'.repeat(300)}.pdf`, `${'я'.repeat(150)}.pdf`],
    ['без расширения', 'без расширения.pdf'],
  ])('The name %s is kept as %s', async (given, kept) => {
    expect((await send(given, pdf)).name).toBe(kept);
  });

  test('A picture is turned upright and loses what the camera wrote into it', async () => {
    const taken = await plain(400, 200)
      .jpeg()
      .withExif({ IFD0: { Make: 'Camera', Copyright: 'secret place' } })
      .withMetadata({ orientation: 6 })
      .toBuffer();
    const file = await send('фото.jpg', taken);
    expect(file).toMatchObject({ type: 'image/jpeg', width: 200, height: 400 });
    const full = await fetched(rooms.files.visitorGet(olga, file.id, 'full'));
    expect(full).toMatchObject({ type: 'image/jpeg', disposition: 'inline' });
    expect((await sharp(full.bytes).metadata()).exif).toBeUndefined();
  });

  test('A thumbnail is small, and a document is only to be saved', async () => {
    const picture = await send('чашка.png', await png());
    const thumb = await fetched(rooms.files.visitorGet(olga, picture.id, 'thumb'));
    expect(await sharp(thumb.bytes).metadata()).toMatchObject({ format: 'webp', width: 480, height: 320 });
    const paper = await send('счёт.pdf', pdf);
    expect(await fetched(rooms.files.visitorGet(olga, paper.id, 'full'))).toMatchObject({ disposition: 'attachment' });
  });

  test('A file that is sent again and again, also all at once, is there once; nobody else may use its id', async () => {
    const id = fileId.parse(newId());
    const sent = await Promise.all(Array.from({ length: 4 }, () => send('счёт.pdf', pdf, { id })));
    expect(new Set(sent.map((file) => file.id)).size).toBe(1);
    expect(await send('другой.pdf', pdf, { id })).toMatchObject({ name: 'счёт.pdf' });
    expect(await codeOf(send('чужой.pdf', pdf, { id, who: stranger }))).toBe('files_not_found');
    const elsewhere = await rooms.makePerson('Чужой', await rooms.makeWorkspace());
    expect(await codeOf(send('чужой.pdf', pdf, { id, who: elsewhere }))).toBe('files_not_found');
  });

  async function hang(id: FileId): Promise<ConversationId> {
    const conversation = conversationId.parse(newId());
    await rooms.conversations.write(olga, conversation, { id: entryId.parse(newId()), text: '', fileIds: [id] });
    return conversation;
  }

  test('A file is read by its customer and the desk, by nobody else', async () => {
    const { id } = await send('чашка.png', await png());
    expect(await codeOf(rooms.files.get(anna, id, 'full'))).toBe('files_not_found');
    const conversation = await hang(id);
    expect((await rooms.conversations.ownEntries(olga, conversation, { limit: 9 })).entries[0]?.files).toMatchObject([{ id, width: 900, height: 600 }]);
    expect(await codeOf(rooms.files.get(anna, id, 'full'))).toBe('agreed');
    expect(await codeOf(rooms.files.visitorGet(olga, id, 'thumb'))).toBe('agreed');
    expect(await codeOf(rooms.files.visitorGet(stranger, id, 'full'))).toBe('files_not_found');
    expect(await codeOf(rooms.files.photo(id))).toBe('files_not_found');
    const elsewhere = await rooms.makePerson('Чужой', await rooms.makeWorkspace());
    expect(await codeOf(rooms.files.get(elsewhere, id, 'full'))).toBe('files_not_found');
  });

  test('A face is cut square and shown to anyone who knows its id', async () => {
    const { id } = await send('лицо.png', await png(), { who: anna, photo: true });
    const { bytes, type } = await fetched(rooms.files.photo(id));
    expect(type).toBe('image/webp');
    expect(await sharp(bytes).metadata()).toMatchObject({ width: 256, height: 256 });
    expect(await codeOf(send('лицо.pdf', pdf, { who: anna, photo: true }))).toBe('files_forbidden_type');
  });

  test('What nobody sent within a day is removed; what was sent stays', async () => {
    const loose = await send('чашка.png', await png());
    const sent = await send('чашка.png', await png());
    await hang(sent.id);
    rooms.clock.pass(25 * 3600);
    await rooms.files.sweep();
    expect(await codeOf(rooms.files.visitorGet(olga, loose.id, 'full'))).toBe('files_not_found');
    expect(await codeOf(rooms.files.visitorGet(olga, sent.id, 'full'))).toBe('agreed');
    expect(await codeOf(rooms.files.visitorGet(olga, sent.id, 'thumb'))).toBe('agreed');
  });

  test('A sender who goes away in the middle leaves nothing behind', async () => {
    const content = Readable.from(
      (async function* () {
        yield Buffer.from(pdf);
        throw Object.assign(new Error('aborted'), { code: 'ECONNRESET' });
      })(),
    );
    const id = fileId.parse(newId());
    const upload = rooms.files.upload({
      id,
      workspaceId: olga.workspaceId,
      kind: 'customer',
      ownerId: olga.customerId,
      headers: { 'x-file-name': 'a.pdf' },
      content,
    });
    expect(await codeOf(upload)).toBe('bad_request');
    expect(readdirSync(join(rooms.dataFolder, 'files', 'incoming'))).toEqual([]);
  });
});
