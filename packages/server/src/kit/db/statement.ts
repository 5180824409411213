import type { PoolClient } from 'pg';
import type { Statement } from './batch.ts';
import { ask } from './travel.ts';

const connections = new WeakMap<object, PoolClient>();
let named = 0;

/** Tells on which connection these tables are seen. */
export function bind(tx: object, client: PoolClient): void {
  connections.set(tx, client);
}

/** The answer to a statement that has been asked for already, unlike one of Kysely's, which is asked for a little later. */
export type Sent<T = unknown> = Promise<T> & { readonly isSent: true };

/** Names a statement, under which each connection plans it when it is first asked. */
export function nameStatement(text: string): Statement {
  named += 1;
  return { name: `otklik_${named}`, text };
}

/**
 * A statement that PostgreSQL plans once a connection, for the few that run with every message. It names its columns: one that says `*` would
 * break on the connections that are open while a new version adds a column. Those asked for at once travel together, in the order of the calls.
 */
export function createStatement<Values extends (string | null)[], Row extends object>(text: string): (tx: object, ...values: Values) => Sent<Row[]> {
  const statement = nameStatement(text);
  return (tx, ...values) => {
    const client = connections.get(tx);
    if (!client) throw new TypeError('a statement was asked for outside a transaction');
    // Sound as far as the statement's columns are what its type says.
    const answer = ask(client, statement, values).then(({ rows }) => rows as Row[]);
    return Object.assign(answer, { isSent: true as const });
  };
}
