import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createGroups } from './groups.ts';

interface Piece {
  lane: string;
  number: number;
  kind: 'quick' | 'slow';
}
const kinds = ['quick', 'slow'] as const;
const works = fc.array(fc.record({ lane: fc.constantFrom('a', 'b', 'c'), kind: fc.constantFrom(...kinds), refused: fc.boolean() }), {
  minLength: 1,
  maxLength: 30,
});

test('whatever the order in which commits end: each piece is done once, few of a kind keep the next from setting out, a lane in its order and never in two groups', async () => {
  await fc.assert(
    fc.asyncProperty(fc.scheduler(), works, fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 5 }), async (scheduler, asked, few, most) => {
      const done: Piece[] = [];
      const busy = new Map<string, number>();
      const underWay = { quick: 0, slow: 0 };
      const groups = createGroups<string, Piece['kind'], Piece, number>({
        kinds,
        few,
        most,
        kindOf: (piece) => piece.kind,
        laneOf: (piece) => piece.lane,
        async perform(_, kind, group, finished) {
          expect(underWay[kind]).toBeLessThan(few);
          underWay[kind] += group.length;
          expect(new Set(group.map((piece) => piece.kind))).toEqual(new Set([kind]));
          expect(group.length).toBeLessThanOrEqual(most);
          const lanes = new Set(group.map(({ lane }) => lane));
          for (const lane of lanes) {
            expect(busy.get(lane) ?? 0).toBe(0);
            busy.set(lane, 1);
          }
          await scheduler.schedule(Promise.resolve(), 'a commit');
          for (const lane of lanes) busy.set(lane, 0);
          underWay[kind] -= group.length;
          done.push(...group);
          // What is left to tell is told while the next group is under way.
          if (group.length % 2) {
            finished();
            await scheduler.schedule(Promise.resolve(), 'telling');
          }
          return group.map(({ number }) => (asked[number]?.refused ? { status: 'rejected', reason: `no ${number}` } : { status: 'fulfilled', value: number }));
        },
      });
      const answers = Promise.allSettled(asked.map(({ lane, kind }, number) => groups.add('desk', { lane, number, kind })));
      await scheduler.waitFor(answers);
      expect((await answers).map((one) => (one.status === 'fulfilled' ? one.value : one.reason))).toEqual(
        asked.map(({ refused }, number) => (refused ? `no ${number}` : number)),
      );
      expect(done.map(({ number }) => number).sort((a, b) => a - b)).toEqual(asked.map((_, number) => number));
      for (const lane of ['a', 'b', 'c']) {
        const inLane = done.filter((piece) => piece.lane === lane).map(({ number }) => number);
        expect(inLane).toEqual([...inLane].sort((a, b) => a - b));
      }
    }),
  );
});

test('what arrives while a commit is under way shares the next one, and a commit that fails is told to all in it', async () => {
  const sizes: number[] = [];
  const { promise, resolve } = Promise.withResolvers<void>();
  const groups = createGroups<string, Piece['kind'], Piece, number>({
    kinds,
    few: 1,
    most: 100,
    kindOf: ({ kind }) => kind,
    laneOf: ({ number }) => String(number),
    async perform(_desk, _kind, group) {
      sizes.push(group.length);
      await promise;
      if (group.length === 3) throw new Error('the disk is full');
      return group.map(({ number }) => ({ status: 'fulfilled', value: number }));
    },
  });
  const piece = (number: number): Piece => ({ lane: '', number, kind: 'quick' });
  const first = groups.add('desk', piece(0));
  const later = Promise.allSettled([1, 2, 3].map((number) => groups.add('desk', piece(number))));
  const elsewhere = groups.add('another desk', piece(4));
  const ofAnotherKind = groups.add('desk', { ...piece(5), kind: 'slow' });
  expect(sizes).toEqual([1, 1, 1]);
  resolve();
  expect([await first, await elsewhere, await ofAnotherKind]).toEqual([0, 4, 5]);
  expect((await later).map((answer) => answer.status === 'rejected' && String(answer.reason))).toEqual(Array(3).fill('Error: the disk is full'));
  expect(sizes).toEqual([1, 1, 1, 3]);
});
