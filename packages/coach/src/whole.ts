import type { Said, Scene } from './scene.ts';
import type { Locale } from './standard/ids.ts';
import type { Standard } from './standard/schema.ts';
import type { Customer, Transfer } from './talk.ts';

/** Everything a rule may look at in a closed conversation. */
export interface Whole {
  readonly locale: Locale;
  readonly standard: Standard;
  readonly agentName: string;
  readonly customer: Customer;
  readonly talk: readonly Said[];
  readonly transfers: readonly Transfer[];
  readonly closedAt: number;
  /** The agent's own messages as the drafts they were: index into the talk → the scene in which it was written. */
  readonly replies: ReadonlyMap<number, Scene>;
}
