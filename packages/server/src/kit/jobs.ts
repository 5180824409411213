import { fromKysely, type JobAttempt, PgBoss } from 'pg-boss';
import type { z } from 'zod';
import type { Tx } from './db/db.ts';
import { grantJobs } from './db/grant-jobs.ts';
import { lostJobs } from './db/lost-jobs.ts';
import type { Connection } from './db/pool.ts';
import { repeat } from './repeat.ts';
import { seenTwice } from './seen-twice.ts';
import { traced } from './tracing.ts';

const connections = 2;
/** Tried for about half an hour: the link in a letter works for an hour. Its heartbeat is the shortest that pg-boss knows. */
const policy = { retryLimit: 10, retryDelay: 1, retryBackoff: true, retryDelayMax: 3600, heartbeatSeconds: 10 };
/**
 * How often a job under way gives a sign of life, for how long it may give none, how often somebody looks for those that gave none, and for those to be
 * done. A job whose node has died counts as failed once; with the pause of a first failure (2 s at most) it is done by another within 10 s.
 */
const takeover = { beatSeconds: 1, silenceSeconds: 5, lookSeconds: 1, pollingSeconds: 1 };

interface JobsParts {
  connection: Connection;
  onTrouble: (error: unknown) => void;
}

/** Side effects that are done after a commit, with retries: a letter, a call to another system. */
export interface Jobs {
  /** Names a kind of job and does it. */
  perform<Data extends object>(name: string, shape: z.ZodType<Data>, work: (data: Data) => Promise<void>): Promise<void>;
  /** Writes a job in the same transaction as the change it follows from. */
  add(tx: Tx, name: string, data: object): Promise<void>;
  stop(): Promise<void>;
}

/** The schema in which jobs are kept. */
export const jobsSchema = 'pgboss';

/** Makes the tables of the jobs where there are none, and does no job. */
export async function prepareJobs(connection: Connection): Promise<void> {
  const boss = new PgBoss({ ...connection, max: 1, application_name: 'otklik restore', schedule: false, supervise: false });
  boss.on('error', () => {});
  await boss.start();
  await boss.stop({ graceful: false });
}

/** Jobs kept in PostgreSQL by pg-boss, in a schema of its own. What failed to the end waits in the queue `<name>_failed`. */
export async function startJobs({ connection, onTrouble }: JobsParts): Promise<Jobs> {
  const boss = new PgBoss({
    ...connection,
    max: connections,
    application_name: 'otklik jobs',
    schedule: false,
    openTelemetry: { enabled: false },
  });
  boss.on('error', onTrouble);
  await boss.start();
  const looks: (() => void)[] = [];
  return {
    async perform(name, shape, work) {
      await boss.createQueue(`${name}_failed`);
      await boss.createQueue(name, { ...policy, deadLetter: `${name}_failed` });
      // One that was made by an earlier version has another policy.
      await boss.updateQueue(name, policy);
      await grantJobs(connection);
      await boss.work(name, { pollingIntervalSeconds: takeover.pollingSeconds, heartbeatRefreshSeconds: takeover.beatSeconds }, async (jobs) => {
        for (const { id, data } of jobs) await traced(`job ${name}`, { 'otklik.job_id': id }, () => work(shape.parse(data)));
      });
      // Not at the first look: after a pause of everything (a frozen machine, a database that was away) the sign of life may be on its way.
      const silentTwice = seenTwice<JobAttempt>(({ id, retryCount }) => `${id} ${retryCount}`);
      const giveBackLost = async () => {
        const lost = silentTwice(await lostJobs(boss, name, takeover.silenceSeconds));
        if (lost.length > 0) await boss.fail(name, lost, new Error('The node that did it is gone'));
      };
      looks.push(repeat(takeover.lookSeconds, giveBackLost, onTrouble));
    },
    async add(tx, name, data) {
      await boss.send(name, data, { db: fromKysely(tx) });
    },
    async stop() {
      for (const stop of looks) stop();
      await boss.stop({ graceful: true, timeout: 5000 });
    },
  };
}
