import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createGroups } from './groups.ts';

interface Piece {
  lane: string;
  number: number;
  kind: 'quick' | 'slow';
}
const kinds = ['quick', 'slow'] as const;
const works = fc.array(fc.record({ lane: fc.constantFrom('a', 'b', 'c'), kind: fc.constantFrom(...kinds), refused: fc.boolean(), again: fc.boolean() }), {
  minLength: 1,
  maxLength: 30,
});
const piece = (number: number, kind: Piece['kind'] = 'quick'): Piece => ({ lane: `${number}`, number, kind });

test('whatever the order in which commits end: each piece is done once, few of a kind keep the next from setting out, a lane in its order and never in two groups', async () => {
  await fc.assert(
    fc.asyncProperty(fc.scheduler(), works, fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 5 }), async (scheduler, asked, beside, most) => {
      const done: Piece[] = [];
      const busy = new Map<string, number>();
      const underWay: Record<Piece['kind'], number[]> = { quick: [], slow: [] };
      // A quick piece may turn out to be slow, while it is done or while it waits.
      const turned = new Set<Piece>();
      const kindOf = (one: Piece) => (turned.has(one) ? 'slow' : one.kind);
      const groups = createGroups<string, Piece['kind'], Piece, number>({
        kinds: new Map(kinds.map((kind) => [kind, beside])),
        most,
        kindOf,
        laneOf: (one) => one.lane,
        async perform(_, kind, group, finished) {
          const others = underWay[kind];
          expect(others.length).toBeLessThan(2);
          for (const pieces of others) expect(pieces).toBeLessThan(beside);
          others.push(group.length);
          expect(new Set(group.map(kindOf))).toEqual(new Set([kind]));
          expect(group.length).toBeLessThanOrEqual(most);
          const lanes = new Set(group.map(({ lane }) => lane));
          for (const lane of lanes) {
            expect(busy.get(lane) ?? 0).toBe(0);
            busy.set(lane, 1);
          }
          await scheduler.schedule(Promise.resolve(), 'a commit');
          for (const lane of lanes) busy.set(lane, 0);
          others.splice(others.indexOf(group.length), 1);
          const again = group.map((one) => kind === 'quick' && asked[one.number]?.again);
          for (const [index, one] of group.entries()) if (again[index]) for (const other of group.slice(index)) if (other.lane === one.lane) turned.add(other);
          done.push(...group.filter((one) => !turned.has(one) || kind === 'slow'));
          // What is left to tell is told while the next group is under way.
          if (group.length % 2 && !again.includes(true)) {
            finished();
            await scheduler.schedule(Promise.resolve(), 'telling');
          }
          return group.map((one) => {
            if (kind === 'quick' && turned.has(one)) return null;
            return asked[one.number]?.refused ? { status: 'rejected', reason: `no ${one.number}` } : { status: 'fulfilled', value: one.number };
          });
        },
      });
      const answers = Promise.allSettled(asked.map(({ lane, kind }, number) => groups.add('desk', { lane, number, kind })));
      await scheduler.waitFor(answers);
      expect((await answers).map((one) => (one.status === 'fulfilled' ? one.value : one.reason))).toEqual(
        asked.map(({ refused }, number) => (refused ? `no ${number}` : number)),
      );
      expect(done.map(({ number }) => number).sort((a, b) => a - b)).toEqual(asked.map((_, number) => number));
      for (const lane of ['a', 'b', 'c']) {
        const inLane = done.filter((one) => one.lane === lane).map(({ number }) => number);
        expect(inLane).toEqual([...inLane].sort((a, b) => a - b));
      }
    }),
  );
});

/** Groups whose commits end when told. */
function byHand() {
  const sizes: number[] = [];
  const commits: PromiseWithResolvers<void>[] = [];
  const groups = createGroups<string, Piece['kind'], Piece, number>({
    kinds: new Map([
      ['quick', 2],
      ['slow', 1],
    ]),
    most: 100,
    kindOf: ({ kind }) => kind,
    laneOf: ({ lane }) => lane,
    async perform(_desk, _kind, group, done) {
      sizes.push(group.length);
      const commit = Promise.withResolvers<void>();
      commits.push(commit);
      await commit.promise;
      if (group.length === 3) throw new Error('the disk is full');
      done();
      // Nobody waits for what is told, and a new group is under way already.
      sizes.push(-group.length);
      return group.map(({ number }) => ({ status: 'fulfilled', value: number }));
    },
  });
  return { sizes, groups, commit: (index: number) => commits[index]?.resolve() };
}

test('what arrives while a commit is under way shares the next one, and a commit that fails is told to all in it', async () => {
  const { sizes, groups, commit } = byHand();
  const first = groups.add('desk', piece(0, 'slow'));
  const later = Promise.allSettled([1, 2, 3].map((number) => groups.add('desk', piece(number, 'slow'))));
  const elsewhere = groups.add('another desk', piece(4, 'slow'));
  const ofAnotherKind = groups.add('desk', piece(5));
  expect(sizes).toEqual([1, 1, 1]);
  for (const index of [0, 1, 2]) commit(index);
  expect(await Promise.all([first, elsewhere, ofAnotherKind])).toEqual([0, 4, 5]);
  commit(3);
  expect((await later).map((answer) => answer.status === 'rejected' && String(answer.reason))).toEqual(Array(3).fill('Error: the disk is full'));
  // The group that waited set out before anything was told of the one before.
  expect(sizes).toEqual([1, 1, 1, 3, -1, -1, -1]);
});

test('a lone piece keeps nobody waiting, two do', async () => {
  const { sizes, groups, commit } = byHand();
  const all = [groups.add('desk', piece(0)), groups.add('desk', piece(1)), groups.add('desk', piece(2)), groups.add('desk', piece(3))];
  expect(sizes).toEqual([1, 1]);
  commit(0);
  await all[0];
  expect(sizes).toEqual([1, 1, 2, -1]);
  const more = groups.add('desk', piece(4));
  commit(1);
  await all[1];
  expect(sizes).toEqual([1, 1, 2, -1, -1]);
  commit(2);
  await Promise.all(all);
  commit(3);
  expect(await more).toBe(4);
});
