import type { Logger } from 'pino';
import type { Clock } from '../clock.ts';
import { startEmbedded } from '../postgres/embedded.ts';
import { findRunning } from '../postgres/running.ts';
import type { Connection } from './pool.ts';

interface ReachParts {
  dataFolder: string;
  databaseUrl: string | undefined;
  log: Logger;
  clock: Clock;
}

/** The way to the desk's database: a PostgreSQL of somebody's own, the one inside a desk that runs, or the one inside, started for now. */
export async function reachDatabase({ dataFolder, databaseUrl, log, clock }: ReachParts): Promise<{ connection: Connection; close(): Promise<void> }> {
  const stays = async () => {};
  if (databaseUrl) return { connection: { connectionString: databaseUrl }, close: stays };
  const running = findRunning(dataFolder);
  if (running) return { connection: running, close: stays };
  const { connection, stop } = await startEmbedded({ dataFolder, log, clock });
  return { connection, close: stop };
}
