import { expect, test } from 'vitest';
import type { Message } from '../fabric/fabric.ts';
import { createLimits } from './limits.ts';

const once = { burst: 1, perSecond: 0.001 };
const limits = () => createLimits(() => new Date(0), { address: once, stranger: once, person: once, visitor: once, site: once });

test('whoever has a whole network of addresses of the sixth version has one allowance', () => {
  const one = limits();
  one.address('2001:db8:1:2::1', false);
  expect(() => one.address('2001:db8:1:2:ffff::9', false)).toThrow('too_many_requests');
  expect(() => one.address('2001:db8:1:3::1', false)).not.toThrow();
});

test('an address of the fourth version is the same however it is written', () => {
  const one = limits();
  one.address('203.0.113.7', false);
  expect(() => one.address('::ffff:203.0.113.7', false)).toThrow('too_many_requests');
  expect(() => one.address('::ffff:203.0.113.8', false)).not.toThrow();
});

/** Two nodes whose limits tell each other. */
function twoNodes(apart = false) {
  const ears: ((message: Message) => void)[][] = [[], []];
  const nodes = [0, 1].map((own) =>
    createLimits(
      () => new Date(0),
      { address: tenfold, stranger: tenfold, person: tenfold, visitor: tenfold, site: tenfold },
      {
        tell(_, topic, data) {
          for (const ear of ears[1 - own] ?? []) ear({ from: String(own), topic, data });
        },
        hear: (_, ear) => void ears[own]?.push(ear),
        state: () => ({ nodes: 2, apart }),
      },
    ),
  );
  const passes = (node: number) => {
    try {
      nodes[node]?.address('203.0.113.7', false);
      return true;
    } catch {
      return false;
    }
  };
  return {
    passes,
    share() {
      for (const node of nodes) node.share();
    },
  };
}
const tenfold = { burst: 10, perSecond: 0.001 };

test('what one node has let through counts on the other as soon as it was told', () => {
  const { passes, share } = twoNodes();
  for (let n = 0; n < 6; n += 1) expect(passes(0)).toBe(true);
  share();
  expect([1, 2, 3, 4, 5].map(() => passes(1))).toEqual([true, true, true, true, false]);
  share();
  expect(passes(0)).toBe(false);
});

test('a node that cannot hear the others lets through its share only', () => {
  const { passes } = twoNodes(true);
  expect([1, 2, 3, 4, 5, 6].map(() => passes(0))).toEqual([true, true, true, true, true, false]);
});
