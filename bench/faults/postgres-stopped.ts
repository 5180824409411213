import type { Fault } from './parts/fault.ts';
import { unableToRunPostgres } from './parts/postgres.ts';
import { pause } from './parts/process.ts';
import { onPostgres } from './parts/settings.ts';

export const fault: Fault = {
  what: 'PostgreSQL is stopped for 60 s (10 s with --quick) and started again',
  setting: onPostgres,
  rounds: { quick: 0, usual: 1 },
  unable: unableToRunPostgres,
  async strike({ postgres }, { quick }) {
    await postgres?.end('SIGINT');
    await pause(quick ? 10_000 : 60_000);
    await postgres?.start();
  },
};
