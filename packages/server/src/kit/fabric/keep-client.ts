import pg from 'pg';
import type { Logger } from 'pino';
import type { Connection } from '../db/pool.ts';

interface KeepParts {
  connection: Connection;
  /** As PostgreSQL's list of connections shows it. */
  name: string;
  log: Logger;
  /** A connection was made; `again` when it is not the first. What it throws breaks the connection. */
  opened(client: pg.Client, again: boolean): Promise<void>;
}

/** One connection of its own to the database, laid anew whenever it breaks. */
export interface KeptClient {
  /** The connection, while there is one. */
  current(): pg.Client | null;
  /** Gives the connection up for a new one. */
  renew(): void;
  close(): Promise<void>;
}

const connectMilliseconds = 5000;
const longestPauseMilliseconds = 2000;

/** Keeps a connection for ever; resolves once the first try has succeeded or failed. */
export async function keepClient({ connection, name, log, opened }: KeepParts): Promise<KeptClient> {
  let current: pg.Client | null = null;
  let closed = false;
  let tried = false;
  let giveUp: () => void = () => {};
  const firstTry = Promise.withResolvers<void>();

  /** One connection from its beginning to its end; whether it was ever made. */
  async function live(): Promise<boolean> {
    const client = new pg.Client({
      ...connection,
      application_name: name,
      keepAlive: true,
      connectionTimeoutMillis: connectMilliseconds,
      query_timeout: connectMilliseconds,
    });
    const end = new Promise<void>((resolve) => {
      giveUp = resolve;
      client.once('end', resolve);
      client.on('error', () => resolve());
    });
    let made = false;
    try {
      await client.connect();
      current = client;
      await opened(client, tried);
      made = true;
      tried = true;
      firstTry.resolve();
      await end;
    } catch (error) {
      log.warn({ err: error, name }, 'fabric: no connection to the database');
    }
    current = null;
    tried = true;
    firstTry.resolve();
    // Its goodbye may never get through.
    void client.end().catch(() => {});
    return made;
  }

  const ended = (async () => {
    for (let failures = 0; !closed; failures += 1) {
      if (await live()) failures = 0;
      if (closed) return;
      const pause = Math.min(longestPauseMilliseconds, 100 * 2 ** Math.min(failures, 10));
      await new Promise((resolve) => setTimeout(resolve, pause * (0.5 + Math.random() / 2)).unref());
    }
  })();
  await firstTry.promise;
  return {
    current: () => current,
    renew: () => giveUp(),
    async close() {
      closed = true;
      giveUp();
      await Promise.race([ended, new Promise((resolve) => setTimeout(resolve, 500))]);
    },
  };
}
