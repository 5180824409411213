import { Kysely, PostgresDialect } from 'kysely';
import type { Pool, PoolClient } from 'pg';
import type { Database } from '../../db/schema.ts';
import type { Clock } from '../clock.ts';
import { Refusal } from '../errors.ts';
import { traced } from '../tracing.ts';
import { bind, nameStatement, type Sent } from './statement.ts';
import { ask } from './travel.ts';
import { troubleOf } from './trouble.ts';

/** The tables as seen inside one transaction; made here only. Statements asked for at once travel together and are answered in their order. */
export type Tx = Kysely<Database>;

/** Where one may look before the workspace is known; each door opens only its few tables (see the policies in `db/migrations`). */
export type Door = 'people' | 'sites' | 'files' | 'visitors' | 'workspaces' | 'due';

/** Registers work that runs once the transaction is committed (announcing an event), and never if it is not. */
export type After = (work: () => void) => void;

/** Hands over statements that only the commit waits for, so that they travel with it. Where they fail, the transaction does. */
export type Last = (...statements: Sent[]) => void;

type Work<T> = (tx: Tx, after: After, last: Last) => Promise<T>;

/** Left to itself, PostgreSQL plans a statement anew for every few values it is given; kept plans are made once a connection. */
interface Plans {
  keepsPlans: boolean;
}

/** What a transaction sees. */
interface Scope extends Partial<Plans> {
  workspaceId?: string;
  door?: Door;
}

export interface Db {
  /** One transaction that sees only this workspace; PostgreSQL's row-level security holds the wall. `work` may run again after a conflict: no side effects in it, use `after`. */
  inWorkspace<T>(workspaceId: string, work: Work<T>, plans?: Plans): Promise<T>;
  /** One transaction before the workspace is known: a session by its hash, a site by its key. Only the tables of that door open. */
  throughDoor<T>(door: Door, work: Work<T>, plans?: Plans): Promise<T>;
  close(): Promise<void>;
}

interface DbParts {
  pool: Pool;
  clock: Clock;
  /** How long a request waits for a database that went away. */
  patienceSeconds: number;
  /** Told of what failed after a commit, which nobody waits for any more. */
  onLateFailure: (error: unknown) => void;
}

const conflictRetries = 5;
const pauseMilliseconds = 200;

// Statements like any other, so that they travel with those of the work.
const begin = nameStatement('begin');
const commit = nameStatement('commit');
const enter = nameStatement(`select set_config('otklik.workspace_id', $1, true), set_config('otklik.door', $2, true), set_config('plan_cache_mode', $3, true)`);
const ignore = () => {};

const known = new WeakMap<PoolClient, Kysely<Database>>();

/** The tables on one connection. Unlike a transaction of Kysely's own, it does not hold a statement back until the one before is answered. */
function tablesOn(client: PoolClient): Kysely<Database> {
  const before = known.get(client);
  if (before) return before;
  const held = { query: client.query.bind(client), release: ignore };
  const tables = new Kysely<Database>({ dialect: new PostgresDialect({ pool: { connect: async () => held, end: async () => {}, options: {} } }) });
  known.set(client, tables);
  bind(tables, client);
  return tables;
}

/** The application's way to its tables: short transactions, behind the workspace's wall or one door. */
export function createDb({ pool, clock, patienceSeconds, onLateFailure }: DbParts): Db {
  async function once<T>(scope: Scope, work: Work<T>): Promise<T> {
    const afterwards: (() => void)[] = [];
    const client = await pool.connect();
    // The work does not wait for this, the commit does.
    const entered = Promise.all([
      ask(client, begin, []),
      ask(client, enter, [scope.workspaceId ?? '', scope.door ?? '', scope.keepsPlans ? 'force_generic_plan' : 'auto']),
    ]);
    entered.catch(ignore);
    let worked = false;
    let broken: unknown;
    let result: T;
    try {
      const lasts: Sent[] = [];
      const last: Last = (...statements) => {
        for (const statement of statements) statement.catch(ignore);
        lasts.push(...statements);
      };
      result = await work(tablesOn(client), (late) => afterwards.push(late), last);
      worked = true;
      const end = ask(client, commit, []);
      end.catch(ignore);
      await Promise.all([entered, ...lasts]);
      const { command } = await end;
      if (command !== 'COMMIT') throw new Error('a statement had failed, and the transaction went on as if it had not');
    } catch (failure) {
      // What failed first tells why.
      const error: unknown = await entered.then(
        () => failure,
        (earlier: unknown) => earlier,
      );
      await client.query('rollback').catch((failure: unknown) => {
        broken = failure;
      });
      // A connection lost while committing leaves the outcome unknown: only the caller, who knows what a repetition means, may try again.
      if (worked && troubleOf(error) === 'unavailable') throw new Refusal('database_unavailable', {}, { cause: error });
      throw error;
    } finally {
      client.release(broken !== undefined);
    }
    for (const late of afterwards) {
      try {
        late();
      } catch (error) {
        onLateFailure(error);
      }
    }
    return result;
  }

  async function patiently<T>(scope: Scope, work: Work<T>): Promise<T> {
    const deadline = clock.now().getTime() + patienceSeconds * 1000;
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await once(scope, work);
      } catch (error) {
        const trouble = troubleOf(error);
        if (trouble === 'none') throw error;
        if (trouble === 'disk_full') throw new Refusal('disk_full', {}, { cause: error });
        // The pauses are counted, too: a clock that is set back must not make anybody wait for an hour.
        const isPatient = clock.now().getTime() < deadline && attempt * pauseMilliseconds <= patienceSeconds * 1000;
        const mayRetry = trouble === 'conflict' ? attempt <= conflictRetries : trouble === 'unavailable' && isPatient;
        if (!mayRetry) throw new Refusal('database_unavailable', {}, { cause: error });
        // Those who collided must not come back at the same instant.
        await clock.wait(trouble === 'conflict' ? Math.random() * 20 * attempt : pauseMilliseconds);
      }
    }
  }

  return {
    inWorkspace: (workspaceId, work, plans) => traced('transaction', { 'otklik.workspace_id': workspaceId }, () => patiently({ workspaceId, ...plans }, work)),
    throughDoor: (door, work, plans) => traced('transaction', { 'otklik.door': door }, () => patiently({ door, ...plans }, work)),
    close: () => pool.end(),
  };
}
