import { createHmac } from 'node:crypto';
import type { Logger } from 'pino';
import type { Connection } from '../db/pool.ts';
import { alone, createFabric, type Fabric } from './fabric.ts';
import { openNats } from './nats.ts';
import { openNotify } from './notify.ts';

interface OpenParts {
  /** `alone`, `postgres`, or addresses of NATS; by default PostgreSQL where the database is one that others can reach, too. */
  setting: string | undefined;
  databaseIsShared: boolean;
  /** For PostgreSQL. */
  connection: Connection;
  /** The same on every node of a desk. */
  secret: string;
  log: Logger;
}

/** Ties this node to the other nodes of its desk, as the settings say. */
export async function openFabric({ setting, databaseIsShared, connection, secret, log }: OpenParts): Promise<Fabric> {
  const chosen = setting ?? (databaseIsShared ? 'postgres' : 'alone');
  if (chosen === 'alone') return alone;
  if (chosen === 'postgres') return createFabric({ log, open: (node, ears) => openNotify({ connection, log, node, ears }) });
  const prefix = `otklik.${createHmac('sha256', secret).update('fabric').digest('hex').slice(0, 16)}`;
  return createFabric({ log, open: (node, ears) => openNats({ servers: chosen, prefix, log, node, ears }) });
}
