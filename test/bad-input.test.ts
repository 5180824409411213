import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type ErrorCode, sentence } from '../packages/contract/src/errors.ts';
import { contract } from '../packages/contract/src/index.ts';
import { type Api, newId } from './desk/api.ts';
import { imageBomb, png } from './desk/pictures.ts';
import { type Desk, type Member, startDesk } from './desk.ts';

const { conversations, files } = contract;
let desk: Desk;
let anna: Member;
let visitor: Api;
const at = { params: { conversationId: newId() } };
const cursorOf = (updatedAt: string) => Buffer.from(JSON.stringify([null, updatedAt, newId()])).toString('base64url');

beforeAll(async () => {
  desk = await startDesk({ env: { OTKLIK_MAX_FILE_MB: '1' } });
  anna = await desk.join('anna');
  visitor = (await desk.visit()).api;
  await visitor.ask(conversations.write, { ...at, body: { id: newId(), text: 'Здравствуйте' } });
});
afterAll(() => desk?.stop());

const write = (text: string) => visitor.tryAsk(conversations.write, { ...at, body: { id: newId(), text } });

describe('a message', () => {
  test.each<[string, string, ErrorCode]>([
    ['that is empty', '', 'conversations_message_empty'],
    ['of spaces only', ' \n\t  ', 'conversations_message_empty'],
    ['of invisible characters only', '\u200b\u2060\ufeff\u00ad', 'conversations_message_empty'],
    ['of more than 20,000 characters', 'ю'.repeat(20_001), 'conversations_message_too_long'],
    ['of broken Unicode', 'ку\ud83dку', 'conversations_message_unreadable'],
  ])('%s is refused with a sentence', async (_, text, code) => {
    const { status, body } = await write(text);
    expect([status, body]).toEqual([422, expect.objectContaining({ code, message: sentence(code, 'ru', { max: 20_000 }) })]);
  });
  test('of exactly 20,000 characters is taken', async () => {
    expect((await write('ю'.repeat(20_000))).status).toBe(200);
  });
  test.each([
    ['control characters are taken out', 'при\u0000вет\u0007\u001b[31m', 'привет[31m'],
    ['tricks with the direction of writing are taken out', 'счёт \u202Egpj.exe\u202C и \u2066скрытое\u2069', 'счёт gpj.exe и скрытое'],
    ['HTML and scripts stay text', '<script>alert(1)</script><img src=x onerror=alert(2)>', '<script>alert(1)</script><img src=x onerror=alert(2)>'],
    ['line ends are one kind', 'раз\r\nдва\rтри', 'раз\nдва\nтри'],
    ['emoji stay whole', 'Спасибо 👩🏽‍🚀', 'Спасибо 👩🏽‍🚀'],
  ])('%s', async (_, text, kept) => {
    expect(await write(text)).toMatchObject({ status: 200, body: { text: kept } });
  });
  test('of a colleague is judged by the same law', async () => {
    const refused = await anna.api.tryAsk(conversations.reply, { ...at, body: { id: newId(), text: '   ', seenSeq: 100 } });
    expect(refused).toMatchObject({ status: 422, body: { code: 'conversations_message_empty' } });
  });
});

const upload = (name: string, content: Uint8Array, api = visitor, fileId = newId()) =>
  api.tryAsk(api === visitor ? files.visitorUpload : files.upload, { params: { fileId }, body: content }, { 'x-file-name': encodeURIComponent(name) });
const html = Buffer.from('<!doctype html><script>alert(document.cookie)</script>');
const elf = Buffer.concat([Buffer.from('\x7fELF\x02\x01\x01', 'latin1'), Buffer.alloc(200)]);

describe('a file', () => {
  test.each([
    ['larger than the limit', 'большой.txt', Buffer.alloc(1_200_000, 'a'), 'files_too_large'],
    ['of a forbidden type', 'страница.html', html, 'files_forbidden_type'],
    ['that is a program under another name', 'фото.png', elf, 'files_'],
    ['that is a drawing with a script', 'лого.svg', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>'), 'files_forbidden_type'],
    ['whose extension belies its content', 'счёт.pdf', png(), 'files_wrong_extension'],
    ['of 0 bytes', 'пустой.png', Buffer.alloc(0), 'files_empty'],
    ['that is an image bomb', 'бомба.png', imageBomb(), 'files_'],
    ['that only begins like a picture', 'битая.png', png().subarray(0, 60), 'files_unreadable_image'],
    ['without a name', '\u200b..', png(), 'files_bad_name'],
  ])('%s is refused before it harms, with why', async (_, name, content, code) => {
    const answers = [await upload(name, content), await upload(name, content, anna.api)];
    for (const { status, body } of answers) {
      expect([413, 422]).toContain(status);
      expect(body).toMatchObject({ code: expect.stringContaining(code), message: expect.stringMatching(/[а-я]{3}/) });
    }
    // The desk is well.
    expect((await write('всё ещё здесь')).status).toBe(200);
  });
  test.each([
    ['../../etc/passwd.txt', 'passwd.txt'],
    ['..\\..\\windows\\счёт.txt', 'счёт.txt'],
    ['сч\u200bёт\u202Etxt.txt', 'счётtxt.txt'],
    ['...скрытый.txt', 'скрытый.txt'],
    ['a<b>:"c|d?.txt', 'a_b___c_d_.txt'],
  ])('called %j is kept as %j', async (name, kept) => {
    expect(await upload(name, Buffer.from('просто текст'))).toMatchObject({ status: 200, body: { name: kept } });
  });
  test('whose upload is repeated stays as it was', async () => {
    const fileId = newId();
    const first = await upload('чашка.png', png(40, 30), visitor, fileId);
    expect(first).toMatchObject({ status: 200, body: { type: 'image/png', width: 40, height: 30 } });
    expect((await upload('чашка.png', png(40, 30), visitor, fileId)).body).toEqual(first.body);
  });
  test('that was refused leaves the rest of the message sendable', async () => {
    await upload('страница.html', html);
    expect((await write('Без вложения')).status).toBe(200);
  });
  test('is served inertly: as its own type, sandboxed, never sniffed', async () => {
    const fileId = newId();
    await upload('заметка.txt', Buffer.from('<script>alert(1)</script>'), visitor, fileId);
    await visitor.ask(conversations.write, { ...at, body: { id: newId(), text: '', fileIds: [fileId] } });
    for (const { headers, status } of [
      await visitor.tryAsk(files.visitorGet, { params: { fileId } }),
      await anna.api.tryAsk(files.get, { params: { fileId } }),
    ]) {
      expect(status).toBe(200);
      expect(headers.get('content-type')).toMatch(/^text\/plain/);
      expect(headers.get('content-disposition')).toMatch(/^attachment/);
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('content-security-policy')).toContain("default-src 'none'; sandbox");
    }
  });
});

describe('a request that breaks the contract', () => {
  const raw = async (path: string, options: RequestInit) => {
    const response = await fetch(`${desk.url}${path}`, {
      ...options,
      headers: { cookie: anna.api.cookie() ?? '', 'content-type': 'application/json', ...options.headers },
    });
    return { status: response.status, headers: response.headers, body: await response.json() };
  };
  test('with broken JSON is answered 400', async () => {
    expect(await raw('/api/people/me', { method: 'PATCH', body: '{"name": ' })).toMatchObject({ status: 400, body: { code: 'bad_request', path: 'body' } });
  });
  test.each([
    ['an unknown field', { name: 'Анна', admin: true }, 'admin'],
    ['a value of another kind', { sound: 'yes' }, 'sound'],
    ['a choice there is none of', { theme: 'pink' }, 'theme'],
  ])('with %s is answered 400 with the path of the fault', async (_, body, path) => {
    expect(await anna.api.tryAsk(contract.people.changeMe, { body })).toMatchObject({ status: 400, body: { code: 'bad_request', path } });
  });
  test('with a fault deep inside names the whole path', async () => {
    const [site] = await desk.owner.api.ask(contract.sites.list);
    const broken = { params: { siteId: site?.id }, body: { look: { ...site?.look, texts: { ...site?.look.texts, ru: { greeting: 5 } } } } };
    expect(await desk.owner.api.tryAsk(contract.sites.change, broken)).toMatchObject({
      status: 400,
      body: { path: expect.stringMatching(/^look\.texts\.ru/) },
    });
  });
  test('by a wrong method is answered 405 with the right ones', async () => {
    const { status, headers, body } = await raw('/api/people', { method: 'DELETE' });
    expect([status, body.code]).toEqual([405, 'method_not_allowed']);
    expect(headers.get('allow')).toContain('GET');
  });
  test('to an unknown address is answered 404', async () => {
    expect(await raw('/api/no-such-thing', { method: 'GET' })).toMatchObject({ status: 404, body: { code: 'unknown_address' } });
  });
  test('that is not JSON is answered 415', async () => {
    expect(await raw('/api/people/me', { method: 'PATCH', body: 'name=A', headers: { 'content-type': 'application/x-www-form-urlencoded' } })).toMatchObject({
      status: 415,
    });
  });
  test('that is huge is answered 413', async () => {
    expect(await raw('/api/people/me', { method: 'PATCH', body: `"${'a'.repeat(3_100_000)}"` })).toMatchObject({ status: 413 });
  });
  test('with an id that is none is answered 400, not 500', async () => {
    expect(await raw(`/api/conversations/${'%00'.repeat(3)}`, { method: 'GET' })).toMatchObject({ status: 400 });
  });
  test.each([
    ['a number larger than any place', `/api/conversations/${at.params.conversationId}/entries?after=9999999999`, 'after'],
    ['a cursor of a year that never was', `/api/conversations?view=all&cursor=${cursorOf('0000-01-01T00:00:00Z')}`, 'cursor'],
    ['a cursor that is none', '/api/conversations?view=all&cursor=Zm9v', 'cursor'],
  ])('with %s is answered 400 with the path of the fault', async (_, path, fault) => {
    expect(await raw(path, { method: 'GET' })).toMatchObject({ status: 400, body: { code: 'bad_request', path: fault } });
  });
  test('with a mark beyond any place is answered 400', async () => {
    const seen = { ...at, body: { seq: 3_000_000_000 } };
    expect(await anna.api.tryAsk(conversations.seen, seen)).toMatchObject({ status: 400, body: { path: 'seq' } });
    expect(await visitor.tryAsk(conversations.ownSeen, seen)).toMatchObject({ status: 400, body: { path: 'seq' } });
  });
  test.each(['ab\u0000', '\u0000', 'ку\ud83d', '%_\\', '½⅓', 'на'])('that searches for %j is answered, not failed', async (q) => {
    expect([200, 422]).toContain((await anna.api.tryAsk(contract.search.search, { query: { q } })).status);
  });
  test.each(['\u0000', 'имя\ud83d', '\u202Egpj'])('with an attribute called %j is refused', async (name) => {
    expect(await visitor.tryAsk(contract.customers.setAttributes, { body: { [name]: 1 } })).toMatchObject({
      status: 422,
      body: { code: 'customers_bad_attributes' },
    });
  });
  test('with a time zone there is none of leaves the customer without one', async () => {
    const body = { siteKey: desk.siteKey, origin: desk.url, timeZone: 'Mars/Olympus' };
    const { customer } = await desk.anyone.ask(contract.customers.openSession, { body });
    expect(await anna.api.ask(contract.customers.change, { params: { customerId: customer.id }, body: {} })).toMatchObject({ timeZone: null });
  });
  test('sent by another site’s page is refused', async () => {
    const { status, body } = await anna.api.tryAsk(
      contract.people.changeMe,
      { body: { name: 'Взлом' } },
      { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' },
    );
    expect([status, body]).toEqual([403, expect.objectContaining({ code: 'foreign_origin' })]);
  });
});

describe('a page of a site', () => {
  test('whose origin is not allowed is refused', async () => {
    const { status, body } = await desk.anyone.tryAsk(contract.sites.settings, { params: { siteKey: desk.siteKey } }, { origin: 'https://evil.example' });
    expect([status, body]).toEqual([403, expect.objectContaining({ code: 'sites_origin_not_allowed' })]);
  });
  test('that is not allowed cannot open a visitor’s session either', async () => {
    const body = { siteKey: desk.siteKey, origin: 'https://evil.example' };
    expect(await desk.anyone.tryAsk(contract.customers.openSession, { body })).toMatchObject({ status: 403, body: { code: 'sites_origin_not_allowed' } });
  });
  test('with an unknown site key is refused', async () => {
    expect(await desk.anyone.tryAsk(contract.sites.settings, { params: { siteKey: 'a'.repeat(20) } })).toMatchObject({
      status: 404,
      body: { code: 'sites_unknown_key' },
    });
  });
});
