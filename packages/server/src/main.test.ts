import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { isAlive } from './kit/postgres/process.ts';

const cleaning: (() => unknown)[] = [];
afterEach(async () => {
  for (const clean of cleaning.splice(0).reverse()) await clean();
});

function folder(): string {
  const made = mkdtempSync('/tmp/otklik-test-');
  chmodSync(made, 0o755); // under root the database belongs to another user
  cleaning.push(() => rmSync(made, { recursive: true, force: true }));
  return made;
}

/** The program as `npm start` runs it. */
function run(args: string[], env: Record<string, string> = {}) {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'main.ts'), ...args], {
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    env: { LANG: 'en_US.UTF-8', HOST: '127.0.0.1', ...env },
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (data: Buffer) => (said += data));
  const ended = once(child, 'exit').then(([code]) => ({ code, said }));
  cleaning.push(() => {
    child.kill('SIGTERM');
    return ended;
  });
  const ready = once(child, 'message').then(([message]): { here: string; open: boolean } => message);
  return { child, ended, ready };
}

test('it starts, answers, and ends in good order with everything it started', async () => {
  const data = join(folder(), 'data');
  const { child, ended, ready } = run(['--data', data, '--port', '0', '--no-open']);
  const { here, open } = await ready;
  expect(open).toBe(false);
  expect((await fetch(`${here}/healthz`)).status).toBe(200);
  for (const secret of ['secret.key', 'database-password']) expect(statSync(join(data, secret)).mode & 0o777).toBe(0o600);

  const database = Number(readFileSync(join(data, 'database', 'postmaster.pid'), 'utf8').split('\n')[0]);
  expect(isAlive(database)).toBe(true);
  child.kill('SIGTERM');
  expect((await ended).code).toBe(0);
  expect(isAlive(database)).toBe(false);
});

test('it ends when whoever started it is gone', async () => {
  const { child, ended, ready } = run(['--data', folder(), '--port', '0']);
  await ready;
  child.disconnect();
  expect((await ended).code).toBe(0);
});

test('a second start on the same folder and a taken port are answered with the way out', async () => {
  const data = folder();
  const first = run(['--data', data, '--port', '0']);
  await first.ready;
  const second = await run(['--data', data, '--port', '0']).ended;
  expect(second.code).toBe(1);
  expect(second.said).toContain(`Otklik is already running on the data folder ${data} (process ${first.child.pid})`);

  const other = createServer().listen(0, '127.0.0.1');
  cleaning.push(() => other.close());
  await once(other, 'listening');
  const address = other.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  const third = await run(['--data', folder(), '--port', String(port)]).ended;
  expect(third.code).toBe(1);
  expect(third.said).toContain(`Port ${port} is taken by another program. Choose another one: npm start -- --port ${Number(port) + 1}`);
});

test('wrong settings are told before anything is started', async () => {
  const { code, said } = await run(['--port', 'three'], { LANG: 'ru_RU.UTF-8', OTKLIK_LOG_LEVEL: 'loud' }).ended;
  expect(code).toBe(1);
  expect(said.trim().split('\n')).toEqual([
    '--port – «three»: это не целое число. Правильно: целое число от 0 до 65535, например 3000 (0 – любой свободный порт).',
    'OTKLIK_LOG_LEVEL – «loud»: такого варианта нет. Правильно: debug, info, warn или error.',
  ]);
});
