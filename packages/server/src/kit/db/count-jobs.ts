import { sql } from 'kysely';
import type { Tx } from './db.ts';

/** How many jobs of each queue wait, and for how long the oldest has been due. Completed ones are not counted. */
export async function countJobs(tx: Tx, now: Date): Promise<{ queue: string; count: number; lagSeconds: number }[]> {
  const { rows } = await sql<{ queue: string; count: number; lag: number }>`
    select q.name as queue, count(j.id) as count, coalesce(greatest(0, extract(epoch from ${now}::timestamptz - min(j.start_after))), 0)::float8 as lag
    from pgboss.queue q left join pgboss.job j on j.name = q.name and j.state in ('created', 'retry', 'active')
    group by q.name`.execute(tx);
  return rows.map(({ queue, count, lag }) => ({ queue, count, lagSeconds: lag }));
}
