import type { Situation } from '../schema.ts';
import { defective } from './returns/defective.ts';
import { dragging } from './returns/dragging.ts';
import { how } from './returns/how.ts';
import { wrongItem } from './returns/wrong-item.ts';

/** Giving a thing back, whatever the reason. */
export const returns: readonly Situation[] = [how, defective, wrongItem, dragging];
