import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createApp } from '../packages/server/src/app.ts';
import { readConfig } from '../packages/server/src/kit/config.ts';
import { openDatabase } from '../packages/server/src/kit/db/database.ts';
import { createLog } from '../packages/server/src/kit/log.ts';
import { cast } from './cast.ts';
import { type Api, createApi } from './desk/api.ts';
import { givenDatabase, makeDatabase, type SharedDatabase } from './desk/database.ts';
import { password } from './desk.ts';
import { createTestClock } from './rooms.ts';

export type AppInHand = Awaited<ReturnType<typeof openApp>>;

/** The application in this process, on a real PostgreSQL, with a clock that a test moves by hand. With a `shared` database it is one node of several. */
export async function openApp(env: Record<string, string> = {}, shared?: SharedDatabase) {
  const data = mkdtempSync(join(tmpdir(), 'otklik-test-'));
  chmodSync(data, 0o711);
  const given = shared ?? (givenDatabase ? await makeDatabase(givenDatabase) : undefined);
  // The sign-in library has a clock of its own: the test's starts where that one stands.
  const clock = createTestClock(new Date().toISOString());
  const lines: string[] = [];
  const log = createLog({ level: 'info', output: { write: (line) => lines.push(line) } });
  const config = readConfig([], { OTKLIK_DATA: data, ...(shared && { DATABASE_URL: shared.url }), ...env });
  const { close, ...database } = await openDatabase({ dataFolder: data, url: given?.url, connections: 16, patienceSeconds: 5, log, clock });
  const secret = 'a secret that only this test knows, and long';
  const app = await createApp({ ...database, config, secret, log, clock, checkReplies: true }).catch(async (error: unknown) => {
    await clear();
    throw error;
  });
  const url = new URL(await app.listen({ host: '127.0.0.1', port: 0 })).origin;
  async function clear(): Promise<void> {
    await close();
    if (!shared) await given?.drop();
    rmSync(data, { recursive: true, force: true });
  }
  return {
    url,
    clock,
    log: () => lines.join(''),
    browser: (): Api => createApi(() => url),
    async close() {
      await app.close();
      await clear();
    },
  };
}

/** What Vera answers when the desk is empty. */
export const answers = {
  name: cast.people.vera.name,
  email: cast.people.vera.email,
  password,
  shop: cast.workspace.name,
  colour: '#0b7a70',
  language: 'ru',
  timeZone: 'Europe/Moscow',
} as const;
