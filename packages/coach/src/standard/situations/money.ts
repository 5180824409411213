import type { Situation } from '../schema.ts';
import { charge } from './money/charge.ts';
import { discount } from './money/discount.ts';
import { refundWhen } from './money/refund-when.ts';
import { ways } from './money/ways.ts';

/** The story of money, in the order of the handbook. */
export const money: readonly Situation[] = [ways, charge, refundWhen, discount];
