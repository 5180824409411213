import type pg from 'pg';
import { listMigrations } from '../kit/db/migrate.ts';
import { type Check, type Finding, failed, ok, reasonOf, skipped, warning } from './check.ts';
import { listUnwalled, readAbout, readMigrations } from './store.ts';

const oldest = 150_000;
/** Beside the requests: sign-in, jobs, news, a backup. */
const otherConnections = 10;

/** The database answers, is new enough, keeps workspaces apart, and its tables fit this version. */
export const database: Check = {
  name: 'database',
  async look({ config, connect }) {
    let client: pg.Client | null;
    try {
      client = await connect();
    } catch (error) {
      const todo: Finding['todo'] = config.databaseUrl ? (words) => words.database.checkUrl : (words) => words.database.seeLog;
      return [failed((words) => words.database.unreachable(reasonOf(error)), todo)];
    }
    if (!client) return [skipped((words) => words.database.none)];
    const own = config.databaseUrl !== undefined;
    return [...(await lookAtServer(client, own, config.databaseConnections)), ...(await lookAtTables(client))];
  },
};

async function lookAtServer(client: pg.Client, own: boolean, connections: number): Promise<Finding[]> {
  const about = await readAbout(client);
  if (!about) return [];
  const { number, version, encoding, trigrams, user, free, roleBound, mayConnect, writable } = about;
  const found: Finding[] = [];
  if (number < oldest)
    found.push(
      failed(
        (words) => words.database.tooOld(version),
        (words) => words.database.update,
      ),
    );
  else found.push(ok((words) => words.database.answers(version)));
  if (encoding !== 'UTF8')
    found.push(
      failed(
        (words) => words.database.notUtf8(encoding),
        (words) => words.database.makeUtf8,
      ),
    );
  if (trigrams === 'missing')
    found.push(
      failed(
        (words) => words.database.noTrigrams,
        (words) => words.database.installTrigrams,
      ),
    );
  if (!writable)
    found.push(
      failed(
        (words) => words.database.standby,
        (words) => words.database.usePrimary,
      ),
    );
  if (own && mayConnect < connections + otherConnections)
    found.push(
      warning(
        (words) => words.database.fewConnections(mayConnect, connections),
        (words) => words.database.moreConnections,
      ),
    );
  if (free && !roleBound)
    found.push(
      warning(
        (words) => words.database.noRole(user),
        (words) => words.database.makeRole,
      ),
    );
  else found.push(ok((words) => words.database.bound));
  return found;
}

async function lookAtTables(client: pg.Client): Promise<Finding[]> {
  const taken = await readMigrations(client);
  if (!taken) return [skipped((words) => words.database.noTables)];
  const known = listMigrations();
  const newer = taken.filter((name) => !known.includes(name));
  const waiting = known.filter((name) => !taken.includes(name));
  const found: Finding[] = [];
  if (newer.length > 0)
    found.push(
      failed(
        (words) => words.database.newer(newer.join(', ')),
        (words) => words.database.updateProgram,
      ),
    );
  else if (waiting.length > 0)
    found.push(
      warning(
        (words) => words.database.waiting(waiting.join(', ')),
        (words) => words.database.backupAndStart,
      ),
    );
  else found.push(ok((words) => words.database.upToDate));
  const unwalled = await listUnwalled(client);
  if (unwalled.length > 0)
    found.push(
      failed(
        (words) => words.database.unwalled(unwalled.join(', ')),
        (words) => words.database.raiseWalls,
      ),
    );
  else found.push(ok((words) => words.database.walled));
  return found;
}
