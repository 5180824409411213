import type { Setting } from './stage.ts';

/** One server with the database inside it, as a small desk runs. */
export const alone: Setting = { database: 'embedded' };

/** One server on a PostgreSQL of the machine's packages, over TCP. */
export const onPostgres: Setting = { database: 'debian' };
