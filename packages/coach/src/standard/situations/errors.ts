import type { Situation } from '../schema.ts';
import { broken } from './errors/broken.ts';
import { orderLost } from './errors/order-lost.ts';
import { outage } from './errors/outage.ts';
import { signIn } from './errors/sign-in.ts';

/** The story of errors, in the order of the handbook. */
export const errors: readonly Situation[] = [broken, orderLost, signIn, outage];
