import type { CustomTypesConfig, PoolClient } from 'pg';
import { type Answer, Batch, type Planned, type Statement } from './batch.ts';

interface Line {
  types: CustomTypesConfig;
  planned: Planned;
  /** What leaves at the end of this tick, or before anything else that is asked. */
  batch: Batch | null;
}

const lines = new WeakMap<PoolClient, Line>();

/** Lets what is asked of a connection in one tick leave in one piece: a write for each statement costs more than the statement. */
export function gather(client: PoolClient, types: CustomTypesConfig): void {
  const line: Line = { types, planned: new Map(), batch: null };
  lines.set(client, line);
  const query = client.query;
  let gathers = false;
  client.query = (...asked: unknown[]) => {
    leave(client, line);
    const { stream } = client.connection;
    if (!gathers) {
      gathers = true;
      stream.cork();
      process.nextTick(() => {
        gathers = false;
        stream.uncork();
      });
    }
    return Reflect.apply(query, client, asked);
  };
}

/** Asks a planned statement, together with whatever else is asked of this connection in this tick; all is done in the order of asking. */
export function ask(client: PoolClient, statement: Statement, values: readonly (string | null)[]): Promise<Answer> {
  const line = lines.get(client);
  if (!line) throw new TypeError('a connection that nobody prepared was asked');
  if (!line.batch) {
    line.batch = new Batch(line.types, line.planned);
    process.nextTick(leave, client, line);
  }
  return line.batch.add(statement, values);
}

function leave(client: PoolClient, line: Line): void {
  const { batch } = line;
  line.batch = null;
  if (batch) client.query(batch);
}

/** Waits for work of one transaction that is sent together. All of it ends before the transaction may: what went on after a failure would do so in somebody else's. */
export async function together(...works: Promise<unknown>[]): Promise<void> {
  for (const one of await Promise.allSettled(works)) if (one.status === 'rejected') throw one.reason;
}
