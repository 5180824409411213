import type { Fault } from './parts/fault.ts';
import { unableToRunPostgres } from './parts/postgres.ts';
import { until } from './parts/process.ts';
import { onPostgres } from './parts/settings.ts';

export const fault: Fault = {
  what: 'one process of PostgreSQL that serves the desk is killed with -9, upon which it restarts all of them',
  setting: onPostgres,
  rounds: { quick: 0, usual: 3 },
  unable: unableToRunPostgres,
  async strike({ postgres, server }) {
    postgres?.killBackend();
    await until('the desk answers', 90, async () => (await fetch(`${server.url}/healthz`)).ok);
  },
};
