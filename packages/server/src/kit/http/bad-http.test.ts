import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { gzipSync } from 'node:zlib';
import { refusal } from '@otklik/contract/errors';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { systemClock } from '../clock.ts';
import { createLog } from '../log.ts';
import { createHttp } from './http.ts';

const turnedAway: string[] = [];
const http = createHttp({
  turnedAway: (code) => turnedAway.push(code),
  log: createLog({ level: 'error' }),
  clock: systemClock,
  identify: { person: async () => null, visitor: async () => null },
  publicUrl: undefined,
  trustedProxies: ['127.0.0.7'],
  isHopeless: (token) => token === 'made-up',
  patience: { headerSeconds: 1, requestSeconds: 60, paceSeconds: 1, paceBytes: 100 },
});
let open: () => void = () => {};
const gate = new Promise<void>((opened) => {
  open = opened;
});
http.fastify.post('/echo', async ({ body }) => ({ body }));
const visited: string[] = [];
for (const path of ['/api/widget/conversations', '/api/widget/sessions', '/api/other']) {
  http.fastify.get(path, async ({ url }) => visited.push(url));
}
http.fastify.get('/now', async () => ({ now: true }));
http.fastify.get('/gate', async () => gate.then(() => ({ open: true })));
let port = 0;

beforeAll(async () => {
  port = Number(new URL(await http.fastify.listen({ host: '127.0.0.1', port: 0 })).port);
});
afterAll(() => http.fastify.close());

interface Line {
  socket: Socket;
  heard(): string;
}
function call(said = '', localAddress = '127.0.0.1'): Line {
  const socket = connect({ port, host: '127.0.0.1', localAddress });
  let heard = '';
  socket.on('data', (data: Buffer) => {
    heard += data.toString();
  });
  socket.on('error', () => {});
  socket.write(said);
  return { socket, heard: () => heard };
}
/** What was answered until the server ended the connection. */
async function untilEnd({ socket, heard }: Line): Promise<{ status: number; code: string; message: string }> {
  await once(socket, 'close');
  const [head = '', body = ''] = heard().split('\r\n\r\n');
  return { status: Number(head.split(' ')[1]), ...refusal.pick({ code: true, message: true }).parse(JSON.parse(body)) };
}
/** The lines in the order in which they were answered and ended. */
async function inOrderOfEnd(lines: Record<string, Line>): Promise<string[]> {
  const ended: string[] = [];
  await Promise.all(Object.entries(lines).map(([name, { socket }]) => once(socket, 'close').then(() => ended.push(name))));
  return ended;
}
const get = (path: string, more = '') => `GET ${path} HTTP/1.1\r\nHost: desk\r\n${more}\r\n`;
const others = async () => (await fetch(`http://127.0.0.1:${port}/now`)).status;

describe('a client that does not get to the point', () => {
  test('with its headers is told so and let go', async () => {
    const line = call('GET /now HTTP/1.1\r\nHost: desk\r\nAccept-Language: ru\r\nX-Slow: ');
    expect(await others()).toBe(200);
    expect(await untilEnd(line)).toMatchObject({ status: 408, code: 'too_slow' });
  });
  test('and says nothing at all is let go, too', async () => {
    const line = call();
    await once(line.socket, 'close');
    expect(line.heard()).not.toContain(' 200 ');
  });
  test('with its body is told so in its language', async () => {
    const line = call('POST /echo HTTP/1.1\r\nHost: desk\r\nAccept-Language: ru\r\nContent-Type: application/json\r\nContent-Length: 5000\r\n\r\n{"a":"');
    expect(await others()).toBe(200);
    expect(await untilEnd(line)).toMatchObject({ status: 408, code: 'too_slow', message: expect.stringMatching(/медленно/) });
  });
});

describe('a request that is too much', () => {
  test('in its headers is refused as everything is refused', async () => {
    const line = call(`GET /now HTTP/1.1\r\nHost: desk\r\nAccept-Language: ru\r\nX-Huge: ${'a'.repeat(40_000)}\r\n\r\n`);
    expect(await untilEnd(line)).toMatchObject({ status: 431, code: 'headers_too_large' });
  });
  test('and no HTTP at all is refused', async () => {
    expect(await untilEnd(call('\x16\x03\x01\x02\x00\x01\x00\x01\r\n\r\n'))).toMatchObject({ status: 400, code: 'bad_request' });
  });
  test.each(['gzip', 'br', 'deflate, gzip', 'identity, gzip'])('or may become too much, being sent as %s, is not unpacked', async (encoding) => {
    const answer = await fetch(`http://127.0.0.1:${port}/echo`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'content-encoding': encoding },
      body: gzipSync(JSON.stringify('a'.repeat(1_000_000))),
    });
    expect([answer.status, await answer.json()]).toEqual([415, expect.objectContaining({ code: 'encoded_body' })]);
  });
  test('in its body is told so, also while it still sends, and may go on', async () => {
    const line = call('POST /echo HTTP/1.1\r\nHost: desk\r\nContent-Type: application/json\r\nContent-Length: 6000000\r\n\r\n');
    line.socket.write('a'.repeat(6_000_000));
    await once(line.socket, 'data');
    expect(await others()).toBe(200);
    expect(line.heard()).toMatch(/^HTTP\/1\.1 413 .*"code":"too_large"/s);
    line.socket.write(get('/now', 'Connection: close\r\n'));
    await once(line.socket, 'close');
    expect(line.heard()).toContain('HTTP/1.1 200');
  });
  test('is not what says that it is sent as it is', async () => {
    const headers = { 'content-type': 'application/json', 'content-encoding': 'identity' };
    expect((await fetch(`http://127.0.0.1:${port}/echo`, { method: 'POST', headers, body: '"a"' })).status).toBe(200);
  });
});

describe('requests sent one upon the other without waiting', () => {
  test('are answered in their order', async () => {
    const line = call(get('/now') + get('/no-such-thing') + get('/now', 'Connection: close\r\n'));
    await once(line.socket, 'close');
    expect([...line.heard().matchAll(/HTTP\/1\.1 (\d+)/g)].map(([, status]) => status)).toEqual(['200', '404', '200']);
  });
  test('are refused beyond a handful: one is told so, then the connection ends; others are served meanwhile', async () => {
    const line = call(get('/gate').repeat(40) + get('/now', 'Connection: close\r\n'));
    expect(await others()).toBe(200);
    open();
    await once(line.socket, 'close');
    const statuses = [...line.heard().matchAll(/HTTP\/1\.1 (\d+)/g)].map(([, status]) => status);
    expect([statuses.filter((status) => status === '200').length, statuses.filter((status) => status === '429').length]).toEqual([16, 1]);
  });
});

describe('a stranger who sent what costs much waits a moment, and is served; nobody else waits', () => {
  const piled = get('/now').repeat(40);
  const huge = get('/now', `X-Huge: ${'a'.repeat(40_000)}\r\n`);
  const last = get('/now', 'Connection: close\r\n');
  test.each([
    ['requests one upon the other', '127.0.0.2', piled],
    ['huge headers', '127.0.0.3', huge],
  ])('%s', async (_, stranger, said) => {
    await once(call(said, stranger).socket, 'close');
    const again = call(last, stranger);
    await once(again.socket, 'connect');
    expect(await inOrderOfEnd({ again, other: call(last, '127.0.0.5') })).toEqual(['other', 'again']);
    expect(again.heard()).toContain('HTTP/1.1 200');
  });
  test('who does it again while they wait is refused once more, and waits on', async () => {
    const pile = () => call(get('/now', 'Accept-Language: ru\r\n').repeat(40), '127.0.0.9');
    await once(pile().socket, 'close');
    const second = pile();
    await once(second.socket, 'close');
    expect([...second.heard().matchAll(/HTTP\/1\.1 (\d+)/g)].map(([, status]) => status)).toEqual(['429']);
    expect(refusal.parse(JSON.parse(second.heard().split('\r\n\r\n')[1] ?? ''))).toMatchObject({
      code: 'too_many_requests',
      message: expect.stringContaining('Слишком'),
      details: { seconds: 1 },
    });
    expect(second.heard()).toMatch(/^retry-after: 1\r$/im);
    const again = call(last, '127.0.0.9');
    await once(again.socket, 'connect');
    expect(await inOrderOfEnd({ again, other: call(last, '127.0.0.5') })).toEqual(['other', 'again']);
    expect(again.heard()).toContain('HTTP/1.1 200');
  });
  test('who leaves while they wait is let go at once', async () => {
    await once(call(piled, '127.0.0.10').socket, 'close');
    const [waits, leaves] = [call(last, '127.0.0.10'), call('', '127.0.0.10')];
    await once(leaves.socket, 'connect');
    leaves.socket.end();
    expect(await inOrderOfEnd({ waits, leaves })).toEqual(['leaves', 'waits']);
    expect(leaves.heard()).toBe('');
  });
  test('but who speaks for many does not wait for one of them', async () => {
    for (const address of ['127.0.0.6', '127.0.0.7']) await once(call(huge, address).socket, 'close');
    const stranger = call(last, '127.0.0.6');
    await once(stranger.socket, 'connect');
    expect(await inOrderOfEnd({ stranger, proxy: call(last, '127.0.0.7') })).toEqual(['proxy', 'stranger']);
  });
});

test('a visitor’s token that can belong to nobody reaches nothing; with it a new session may be opened all the same, and other tokens are nobody’s here', async () => {
  const ask = async (path: string, token: string) => {
    const answer = await fetch(`http://127.0.0.1:${port}${path}`, { headers: { authorization: `Bearer ${token}`, 'accept-language': 'ru' } });
    return [answer.status, answer.headers.get('retry-after')];
  };
  expect(await ask('/api/widget/conversations', 'made-up')).toEqual([429, '1']);
  expect(visited).toEqual([]);
  expect(await ask('/api/widget/conversations', 'another')).toEqual([200, null]);
  expect(await ask('/api/widget/sessions', 'made-up')).toEqual([200, null]);
  expect(await ask('/api/other', 'made-up')).toEqual([200, null]);
});

test('whoever tries tokens gets three refusals on a connection and waits for the next one; a proxy’s connection stays', async () => {
  const tried = get('/api/widget/conversations', 'Authorization: Bearer made-up\r\n');
  const last = get('/now', 'Connection: close\r\n');
  const statuses = async (line: Line) => {
    await once(line.socket, 'close');
    return [...line.heard().matchAll(/HTTP\/1\.1 (\d+)/g)].map(([, status]) => status);
  };
  expect(await statuses(call(tried.repeat(5) + last, '127.0.0.8'))).toEqual(['429', '429', '429']);
  expect(await statuses(call(tried.repeat(5) + last, '127.0.0.7'))).toEqual(['429', '429', '429', '429', '429', '200']);
  const again = call(last, '127.0.0.8');
  await once(again.socket, 'connect');
  expect(await inOrderOfEnd({ again, other: call(last, '127.0.0.5') })).toEqual(['other', 'again']);
});

test('what never reaches a route is counted by its refusal, and answered with the headers of every answer', async () => {
  turnedAway.length = 0;
  const calls = [
    get('/now', `X-Huge: ${'a'.repeat(40_000)}\r\n`),
    'no HTTP\r\n\r\n',
    get('/api/widget/conversations', 'Authorization: Bearer made-up\r\nConnection: close\r\n'),
  ];
  const codes = ['headers_too_large', 'bad_request', 'too_many_requests'];
  for (const [index, said] of calls.entries()) {
    const line = call(said);
    await once(line.socket, 'close');
    expect(line.heard()).toContain(`"code":"${codes[index]}"`);
    expect(line.heard()).toMatch(/^x-content-type-options: nosniff\r$/im);
  }
  expect(turnedAway).toEqual(codes);
});
