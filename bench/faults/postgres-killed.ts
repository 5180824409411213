import type { Fault } from './parts/fault.ts';
import { unableToRunPostgres } from './parts/postgres.ts';
import { onPostgres } from './parts/settings.ts';

export const fault: Fault = {
  what: 'PostgreSQL is killed with -9 and started again',
  setting: onPostgres,
  rounds: { quick: 1, usual: 3 },
  unable: unableToRunPostgres,
  async strike({ postgres }) {
    await postgres?.end('SIGKILL');
    await postgres?.start();
  },
};
