import type pg from 'pg';
import type { Clock } from '../kit/clock.ts';
import { type Config, terminalWords } from '../kit/config.ts';
import { StartFailure } from '../kit/start-failure.ts';
import type { DoctorWords } from './words/en.ts';

export type State = 'ok' | 'warning' | 'failed' | 'skipped';

/** What was found, and what to do about it. */
export interface Finding {
  state: State;
  what: (words: DoctorWords) => string;
  /** The way out; absent where all is well. */
  todo?: (words: DoctorWords) => string;
}

/** The bucket for files, as a start asks it. */
export interface Bucket {
  name: string;
  /** Throws where files cannot be kept in it. */
  check(): Promise<void>;
}

/** What a check may look at. */
interface Surroundings {
  config: Config;
  clock: Clock;
  /** Where files do not lie in the data folder. */
  bucket: Bucket | undefined;
  /** The process that runs the desk on this data folder; null where none does. */
  runner: number | null;
  /** A connection to the desk's database; null where there is no database yet. Throws where it cannot be reached. */
  connect(): Promise<pg.Client | null>;
}

/** One thing on which the desk depends. A new one is a file of its own and a line in `doctor.ts`. */
export interface Check {
  name: keyof DoctorWords['names'];
  look(surroundings: Surroundings): Promise<Finding[]>;
}

export const ok = (what: Finding['what']): Finding => ({ state: 'ok', what });
export const skipped = (what: Finding['what']): Finding => ({ state: 'skipped', what });
export const warning = (what: Finding['what'], todo: NonNullable<Finding['todo']>): Finding => ({ state: 'warning', what, todo });
export const failed = (what: Finding['what'], todo: NonNullable<Finding['todo']>): Finding => ({ state: 'failed', what, todo });

/** What an error says in few words: its code where it has one. */
export function reasonOf(error: unknown): string {
  if (error instanceof StartFailure) return error.sentences.map((sentence) => sentence(terminalWords())).join(' ');
  if (error instanceof AggregateError && error.errors.length > 0) return reasonOf(error.errors[0]);
  if (!(error instanceof Error)) return String(error);
  if (error.cause instanceof Error) return reasonOf(error.cause);
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  return error.message || code || error.name;
}
