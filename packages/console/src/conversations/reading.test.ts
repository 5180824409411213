import { afterEach, expect, test, vi } from 'vitest';
import { noteRead } from './reading.ts';

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** A server that answers each request as the next one here says; what it was told, in order. */
function server(...answers: (() => Promise<Response>)[]): unknown[] {
  const told: unknown[] = [];
  vi.stubGlobal('fetch', (_path: string, { body }: RequestInit) => {
    told.push(JSON.parse(String(body)));
    return (answers.shift() ?? (() => Promise.resolve(Response.json({ ok: true }))))();
  });
  return told;
}

test('what was read while the server could not be reached is told again until it has heard', async () => {
  vi.useFakeTimers();
  const told = server(
    () => Promise.reject(new TypeError('no network')),
    () => Promise.resolve(Response.json({ code: 'database_unavailable', message: 'База не отвечает' }, { status: 503 })),
  );
  noteRead('01900000-0000-7000-8000-000000000001', 3, 'anna');
  await vi.advanceTimersByTimeAsync(20_000);
  expect(told).toEqual([{ seq: 3 }, { seq: 3 }, { seq: 3 }]);
});

test('who reads on while the server is being told tells the rest afterwards, once', async () => {
  vi.useFakeTimers();
  const told = server();
  for (const seq of [1, 2, 5]) noteRead('01900000-0000-7000-8000-000000000002', seq, 'anna');
  await vi.advanceTimersByTimeAsync(1000);
  expect(told).toEqual([{ seq: 1 }, { seq: 5 }]);
});
