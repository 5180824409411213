import type { Setting, Stage } from './stage.ts';

/** A file `bench/faults/<case>.ts` exports one of these as `fault`. */
export interface Fault {
  /** What is done, as the report tells it. */
  what: string;
  setting: Setting;
  /** None in a quick run: left out, unless asked for by name. */
  rounds: { quick: number; usual: number };
  /** Why this machine cannot play it, or nothing. */
  unable?(): string | undefined;
  /** Breaks one thing and heals it, under load; what it throws is a failure of the case. */
  strike(stage: Stage, how: { quick: boolean; round: number }): Promise<void>;
}
