import type { Fault } from './parts/fault.ts';
import { unableToRunPostgres } from './parts/postgres.ts';
import { pause, until } from './parts/process.ts';
import { onPostgres } from './parts/settings.ts';

export const fault: Fault = {
  what: 'the connections between server and PostgreSQL go deaf for 5 s without being closed; new ones are whole',
  setting: { ...onPostgres, wired: true },
  rounds: { quick: 0, usual: 1 },
  unable: unableToRunPostgres,
  async strike({ wire, server }) {
    wire?.behave('deaf');
    await pause(5000);
    wire?.behave('pass');
    await until('the desk answers', 90, async () => (await fetch(`${server.url}/healthz`)).ok);
  },
};
