import type { JobAttempt, PgBoss } from 'pg-boss';

const statement = `
  select id, retry_count as "retryCount" from pgboss.job
  where name = $1 and state = 'active' and heartbeat_seconds is not null and heartbeat_on < pgboss.job_now() - $2 * interval '1 second'`;

/** The tries of a queue's jobs that have given no sign of life for so many seconds, by the database's clock. */
export async function lostJobs(boss: PgBoss, queue: string, seconds: number): Promise<JobAttempt[]> {
  const { rows } = await boss.getDb().executeSql(statement, [queue, seconds]);
  return rows;
}
