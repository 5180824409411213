import type { Fault } from './parts/fault.ts';
import { until } from './parts/process.ts';
import { alone } from './parts/settings.ts';

export const fault: Fault = {
  what: 'the embedded database is killed with -9; the server brings it back',
  setting: alone,
  rounds: { quick: 1, usual: 3 },
  async strike({ server, databasePid }) {
    const before = databasePid();
    process.kill(before, 'SIGKILL');
    await until('the database is back', 90, async () => databasePid() !== before && (await fetch(`${server.url}/healthz`)).ok);
  },
};
