import type { Situation } from '../schema.ts';
import { cost } from './delivery/cost.ts';
import { damaged } from './delivery/damaged.ts';
import { late } from './delivery/late.ts';
import { where } from './delivery/where.ts';

/** Everything on the way from the shop to the door. */
export const delivery: readonly Situation[] = [cost, where, late, damaged];
