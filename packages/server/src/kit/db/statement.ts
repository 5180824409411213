import type { PoolClient } from 'pg';

const connections = new WeakMap<object, PoolClient>();
let named = 0;

/** Tells on which connection these tables are seen. */
export function bind(tx: object, client: PoolClient): void {
  connections.set(tx, client);
}

/** The answer to a statement that has left already, unlike one of Kysely's, which leaves a little later. */
export type Sent<T = unknown> = Promise<T> & { readonly isSent: true };

/**
 * A statement that PostgreSQL plans once a connection, for the few that run with every message. It names its columns: one that says `*` would
 * break on the connections that are open while a new version adds a column. Sent at once, in the order of the calls.
 */
export function createStatement<Values extends unknown[], Row extends object>(text: string): (tx: object, ...values: Values) => Sent<Row[]> {
  named += 1;
  const name = `otklik_${named}`;
  return (tx, ...values) => {
    const client = connections.get(tx);
    if (!client) throw new TypeError('a statement was asked for outside a transaction');
    const answer = client.query<Row>({ name, text, values }).then(({ rows }) => rows);
    return Object.assign(answer, { isSent: true as const });
  };
}
