import pg from 'pg';
import type { Logger } from 'pino';
import type { Clock } from '../kit/clock.ts';
import type { Config } from '../kit/config.ts';
import { reachDatabase } from '../kit/db/reach.ts';
import { lockOwner } from '../kit/postgres/lock.ts';
import { databaseFolderOf } from '../kit/postgres/running.ts';
import { bucket as files } from './bucket.ts';
import { type Bucket, type Check, type Finding, failed, reasonOf } from './check.ts';
import { clock } from './clock.ts';
import { dataFolder } from './data-folder.ts';
import { database } from './database.ts';
import { descriptors } from './descriptors.ts';
import { disk } from './disk.ts';
import { mail } from './mail.ts';
import { nats } from './nats.ts';
import { port } from './port.ts';
import { proxy } from './proxy.ts';

/** In the order in which a desk comes to need them. */
const checks: readonly Check[] = [dataFolder, disk, descriptors, port, database, clock, nats, files, proxy, mail];

interface DoctorParts {
  config: Config;
  clock: Clock;
  log: Logger;
  bucket: Bucket | undefined;
}

/** Looks at everything on which the desk depends and changes nothing but the mark that every start sets in the bucket. Hands over each check's findings when it is through. */
export async function examine({ config, clock: time, log, bucket }: DoctorParts, tell: (name: Check['name'], findings: Finding[]) => void): Promise<void> {
  const closing: (() => Promise<unknown>)[] = [];
  let connecting: Promise<pg.Client | null> | undefined;
  const connect = async () => {
    if (!config.databaseUrl && !databaseFolderOf(config.data)) return null;
    const { connection, close } = await reachDatabase({ dataFolder: config.data, databaseUrl: config.databaseUrl, log, clock: time });
    closing.push(close);
    const client = new pg.Client({ ...connection, application_name: 'otklik doctor', connectionTimeoutMillis: 5000, query_timeout: 10_000 });
    client.on('error', () => {});
    closing.push(() => client.end());
    await client.connect();
    return client;
  };
  const surroundings = { config, clock: time, bucket, runner: lockOwner(config.data), connect: () => (connecting ??= connect()) };
  try {
    for (const check of checks) tell(check.name, await check.look(surroundings).catch((error: unknown) => [broken(error)]));
  } finally {
    for (const close of closing.reverse()) await close().catch(() => {});
  }
}

/** A check that fails in a way it does not know says so and keeps the others from nothing. */
const broken = (error: unknown): Finding =>
  failed(
    (words) => words.broken(reasonOf(error)),
    (words) => words.lookAtIt,
  );
