import type pg from 'pg';
import type { Live } from './kit/live/live.ts';
import type { Metrics, Reading } from './kit/metrics.ts';

/** What waits in a table of things due, and since when. */
interface Waiting {
  count: number;
  since: Date | null;
}

/** What waits in one queue, and for how long the oldest of it has been due. */
interface Queue {
  queue: string;
  count: number;
  lagSeconds: number;
}

interface MeasuredParts {
  now(): Date;
  live: Pick<Live, 'count'>;
  pools: Readonly<Record<string, pg.Pool>>;
  /** The queues of jobs; a desk without mail has none. */
  countJobs(): Promise<Queue[]>;
  due: Readonly<Record<string, () => Promise<Waiting>>>;
}

/** Dead letters stand in a queue of their own beside each queue. */
const failed = /_failed$/;

/** Lets the metrics read how many connections there are, what waits, for how long, and what was given up. */
export function readMeasures(metrics: Metrics, { now, live, pools, countJobs, due }: MeasuredParts): void {
  async function queues(): Promise<Queue[]> {
    const tables = Object.entries(due).map(async ([queue, waiting]) => {
      const { count, since } = await waiting();
      return { queue, count, lagSeconds: since ? Math.max(0, (now().getTime() - since.getTime()) / 1000) : 0 };
    });
    const [jobs, ...rest] = await Promise.all([countJobs(), ...tables]);
    return [...rest, ...jobs];
  }
  // One scrape reads three figures from the same rows.
  let reading: ReturnType<typeof queues> | undefined;
  const once = () => {
    reading ??= queues().finally(() => {
      reading = undefined;
    });
    return reading;
  };

  metrics.gauge('otklik_live_connections', 'Live connections of this node.', ['kind'], () =>
    Object.entries(live.count()).map(([kind, count]): Reading => [{ kind }, count]),
  );
  metrics.gauge('otklik_database_connections', 'Connections to the database, and requests that wait for one.', ['pool', 'state'], () =>
    Object.entries(pools).flatMap(([pool, { totalCount, idleCount, waitingCount }]): Reading[] => [
      [{ pool, state: 'total' }, totalCount],
      [{ pool, state: 'idle' }, idleCount],
      [{ pool, state: 'waiting' }, waitingCount],
    ]),
  );
  metrics.gauge('otklik_queue_length', 'What waits to be done, on all nodes together.', ['queue'], async () =>
    (await once()).filter(({ queue }) => !failed.test(queue)).map(({ queue, count }): Reading => [{ queue }, count]),
  );
  metrics.gauge('otklik_due_lag_seconds', 'For how long the oldest of it has been due.', ['queue'], async () =>
    (await once()).filter(({ queue }) => !failed.test(queue)).map(({ queue, lagSeconds }): Reading => [{ queue }, lagSeconds]),
  );
  metrics.gauge('otklik_jobs_failed', 'Jobs that were given up after all tries and wait for a person.', ['queue'], async () =>
    (await once()).filter(({ queue }) => failed.test(queue)).map(({ queue, count }): Reading => [{ queue: queue.replace(failed, '') }, count]),
  );
}
