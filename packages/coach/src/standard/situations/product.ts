import type { Situation } from '../schema.ts';
import { authenticity } from './product/authenticity.ts';
import { availability } from './product/availability.ts';
import { choosing } from './product/choosing.ts';
import { specs } from './product/specs.ts';

/** Questions about the goods themselves. */
export const product: readonly Situation[] = [specs, availability, authenticity, choosing];
