import type { Fault } from './parts/fault.ts';
import { unableToRunPostgres } from './parts/postgres.ts';
import { until } from './parts/process.ts';
import { onPostgres } from './parts/settings.ts';

/**
 * “Acknowledged” means “not lost” only where a commit waits for the replica: `synchronous_standby_names` names it, and
 * `synchronous_commit` is `on`. Without that a fail-over may take back the last moments.
 */
export const fault: Fault = {
  what: 'the primary PostgreSQL vanishes from the network, its synchronous replica is promoted and takes over its address',
  setting: { ...onPostgres, wired: true, own: 'fail-over' },
  rounds: { quick: 0, usual: 1 },
  unable: unableToRunPostgres,
  async strike({ postgres, wire, server, replacePostgres }) {
    if (!postgres || !wire) throw new Error('there is no PostgreSQL to fail over');
    const replica = await postgres.makeReplica();
    await replica.start();
    await postgres.ask(`alter system set synchronous_standby_names = 'replica'`);
    await postgres.ask('select pg_reload_conf()');
    const inStep = `select sync_state from pg_stat_replication where application_name = 'replica'`;
    await until('the replica keeps step', 90, async () => (await postgres.ask<{ sync_state: string }>(inStep))[0]?.sync_state === 'sync');
    // A machine without power says no farewell: its connections are open and silent.
    wire.behave('deaf');
    await postgres.end('SIGKILL');
    await replica.ask('select pg_promote()');
    wire.lead(replica.port);
    wire.behave('pass');
    replacePostgres(replica);
    await until('the desk answers', 90, async () => (await fetch(`${server.url}/healthz`)).ok);
  },
};
