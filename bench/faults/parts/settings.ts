import { unableToRunNats } from './nats.ts';
import { unableToRunNginx } from './nginx.ts';
import { unableToRunPostgres } from './postgres.ts';
import type { Setting } from './stage.ts';

/** One server with the database inside it, as a small desk runs. */
export const alone: Setting = { database: 'embedded' };

/** One server on a PostgreSQL of the machine's packages, over TCP. */
export const onPostgres: Setting = { database: 'debian' };

/** Three nodes behind nginx on one PostgreSQL, tied by its NOTIFY. */
export const threeNodes: Setting = { database: 'debian', nodes: 3 };

/** The same, tied by NATS. */
export const threeNodesOnNats: Setting = { database: 'debian', nodes: 3, nats: true };

export const unableToRunNodes = () => unableToRunPostgres() ?? unableToRunNginx();
export const unableToRunNodesOnNats = () => unableToRunNodes() ?? unableToRunNats();
