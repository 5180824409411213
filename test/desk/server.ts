import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { systemClock } from '../../packages/server/src/kit/clock.ts';
import { createLog } from '../../packages/server/src/kit/log.ts';
import { startEmbedded } from '../../packages/server/src/kit/postgres/embedded.ts';
import { givenDatabase } from './database.ts';

/** A PostgreSQL in which a test makes databases of its own: the given one, or one from inside. */
export async function openServer(): Promise<{ url: string; close(): Promise<void> }> {
  if (givenDatabase) return { url: givenDatabase, close: async () => {} };
  const folder = mkdtempSync(join(tmpdir(), 'otklik-test-'));
  chmodSync(folder, 0o755); // under root the database belongs to another user
  const { connection, stop } = await startEmbedded({ dataFolder: folder, log: createLog({ level: 'error', output: { write: () => {} } }), clock: systemClock });
  const { user = '', password = '', host = '', port, database = '' } = connection;
  return {
    url: `postgres://${user}:${password}@localhost:${port}/${database}?host=${encodeURIComponent(host)}`,
    async close() {
      await stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
