import { stripVTControlCharacters } from 'node:util';
import { expect, test } from 'vitest';
import { createLog } from './log.ts';

function listen(isTTY = false) {
  const lines: string[] = [];
  return { lines, log: createLog({ level: 'info', output: { isTTY, write: (line) => lines.push(line) } }) };
}

const jwt = 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJhbm5hIn0.c2lnbmF0dXJl';

test.each([
  ['a header', { req: { headers: { authorization: 'Bearer hunter2', cookie: 'session=hunter2', 'set-cookie': ['a=hunter2'] } } }],
  ['a password in a form', { body: { email: 'a@b.ru', password: 'hunter2', newPassword: 'hunter2' } }],
  ['tokens and keys, however deep', { a: [{ b: { accessToken: 'hunter2', api_key: 'hunter2', clientSecret: 'hunter2' } }] }],
  ['a password in an address', { url: 'postgres://otklik:hunter2@db:5432/otklik' }],
  ['a token in a query', { url: '/reset?token=hunter2&x=1' }],
  ['a failure and its cause', { err: new Error('no', { cause: new Error('smtp://me:hunter2@mail refused') }) }],
])('%s does not get into the log', (_, entry) => {
  const { lines, log } = listen();
  log.info(entry, 'seen');
  expect(lines.join()).toContain('[hidden]');
  expect(lines.join()).not.toContain('hunter2');
});

test('a token inside of a sentence does not get into the log', () => {
  const { lines, log } = listen();
  log.warn(`identity ${jwt} refused`);
  expect(JSON.parse(lines[0] ?? '')).toMatchObject({ level: 'warn', msg: 'identity [hidden] refused' });
});

test('what is no secret stays, in JSON for machines', () => {
  const { lines, log } = listen();
  log.child({ siteId: 's1' }).error({ err: Object.assign(new Error('broken'), { code: 'E1' }), conversationId: 'c1' }, 'could not send');
  expect(JSON.parse(lines[0] ?? '')).toMatchObject({
    level: 'error',
    msg: 'could not send',
    siteId: 's1',
    conversationId: 'c1',
    err: { type: 'Error', message: 'broken', code: 'E1' },
  });
});

test('a person at a terminal reads short lines', () => {
  const { lines, log } = listen(true);
  log.info({ port: 3000 }, 'listening');
  expect(stripVTControlCharacters(lines[0] ?? '')).toMatch(/^\d\d:\d\d:\d\d info {2}listening port=3000\n$/);
});
