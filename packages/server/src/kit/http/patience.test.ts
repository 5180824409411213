import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import fastify from 'fastify';
import { expect, test } from 'vitest';
import { limitPatience } from './patience.ts';

test('a request that is over is not held, though its connection is kept', async () => {
  setFlagsFromString('--expose-gc');
  const collect: unknown = runInNewContext('gc');
  const server = fastify();
  limitPatience(server, { headerSeconds: 15, requestSeconds: 60, paceSeconds: 30, paceBytes: 2000 });
  const requests: WeakRef<object>[] = [];
  server.post('/', async ({ raw }) => {
    requests.push(new WeakRef(raw));
    return {};
  });
  const address = await server.listen({ host: '127.0.0.1', port: 0 });
  for (let each = 0; each < 5; each += 1) {
    const answer = await fetch(address, { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{}' });
    await answer.text();
  }
  await expect
    .poll(() => {
      if (typeof collect === 'function') collect();
      return requests.filter((request) => request.deref()).length;
    })
    .toBe(0);
  await server.close();
});
