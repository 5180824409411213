import { expect, test } from 'vitest';
import { serveDue } from './due.ts';

/** Rows with leases, as a table of things due keeps them, and a clock moved by hand. */
function openTable(names: string[]) {
  let now = 0;
  const until = new Map(names.map((name) => [name, 0]));
  const node = (work: (name: string) => Promise<void>, troubles: unknown[] = []) =>
    serveDue<string>({
      clock: { now: () => new Date(now), wait: async () => {} },
      take: async (at, end) => {
        const free = [...until].filter(([, lease]) => lease <= at.getTime()).map(([name]) => name);
        for (const name of free) until.set(name, end.getTime());
        return free;
      },
      async hold(those, end) {
        for (const name of those) if (until.has(name)) until.set(name, end.getTime());
      },
      work: async (name) => {
        await work(name);
        until.delete(name);
      },
      onTrouble: (error) => troubles.push(error),
    });
  return { node, left: () => [...until.keys()], pass: (seconds: number) => (now += seconds * 1000) };
}

test('what one node has taken no other gets; what a dead one had taken is anybody’s within ten seconds', async () => {
  const table = openTable(['first', 'second']);
  const killed = Promise.withResolvers<void>();
  const dying = table.node(() => killed.promise);
  expect(await table.node(async () => {})).toBe(0);
  table.pass(10);
  const done: string[] = [];
  expect(await table.node(async (name) => void done.push(name))).toBe(2);
  expect([done, table.left()]).toEqual([['first', 'second'], []]);
  killed.resolve();
  await dying;
});

test('one that fails keeps nobody else from being done, and is tried again after a minute', async () => {
  const table = openTable(['bad', 'good']);
  const troubles: unknown[] = [];
  const work = async (name: string) => {
    if (name === 'bad') throw new Error('cannot be read');
  };
  await table.node(work, troubles);
  expect([troubles.length, table.left()]).toEqual([1, ['bad']]);
  table.pass(59);
  expect(await table.node(async () => {})).toBe(0);
  table.pass(2);
  expect(await table.node(async () => {})).toBe(1);
  expect(table.left()).toEqual([]);
});
