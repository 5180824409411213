import { pipeline } from 'node:stream/promises';
import { listMigrations } from '../kit/db/migrate.ts';
import type { Connection } from '../kit/db/pool.ts';
import { prepareJobs } from '../kit/jobs.ts';
import { readThrough } from './backup.ts';
import { Rebuild } from './bring-back/store.ts';
import { KeepFailure } from './failure.ts';
import { findSecret, keyFiles, layKeys, printOf } from './keys.ts';
import type { Progress } from './progress.ts';
import { type Part, readArchive } from './reading.ts';
import { type End, type Head, tableName } from './shapes.ts';
import type { Shelf } from './shelf.ts';
import { connect, jobsVersion } from './snapshot/store.ts';
import type { KeepWords } from './words/en.ts';

export interface RestoreParts {
  connection: Connection;
  dataFolder: string;
  /** The signing secret, where the desk is told one. */
  secret: string | undefined;
  shelf: Shelf;
  /** Takes the place of a desk that is not empty. */
  replace: boolean;
  progress: Progress;
  words: KeepWords;
}

/** What was brought back, and what a person should know of it. */
export interface BroughtBack {
  madeAt: string;
  rows: number;
  files: number;
  filesMissing: number;
  /** Steps that the tables took after the backup was made. */
  upgraded: string[];
  /** Letters not yet sent could not be taken over: their tables are of another version. */
  jobsLeft: boolean;
  /** The desk signs with another secret than before: everybody signs in anew. */
  otherSecret: boolean;
  /** A desk is running on this database and must be started again. */
  running: boolean;
}

/**
 * Brings a desk back from a backup. The file is read to its end before anything is changed; then everything happens in one transaction, and files
 * only come in beside the old ones, so that the old desk stands until the new one is whole. Throws `KeepFailure`.
 */
export async function restoreFrom(file: string, parts: RestoreParts): Promise<BroughtBack> {
  const { progress, words, dataFolder } = parts;
  progress.say(words.checking);
  const { head, end } = await readThrough(file, (name) => progress.at(words.checkingPart(name)));
  expectKnown(head);

  if (head.jobs !== null) await prepareJobs(parts.connection);
  const client = await connect(parts.connection, 'otklik restore');
  const keys = layKeys(dataFolder);
  const rebuild = new Rebuild(client);
  let touched = false;
  try {
    await rebuild.begin();
    const running = await rebuild.isInUse();
    await expectFree(rebuild, running, parts.replace);
    touched = true;
    await rebuild.clear();
    await rebuild.build(head.migrations);
    const jobsLeft = head.jobs !== null && head.jobs !== (await jobsVersion(client));
    await fill(file, rebuild, keys.lay, jobsLeft, parts);
    progress.say(words.settling);
    await rebuild.finish(end.sequences);
    const upgraded = await rebuild.upgrade(head.migrations);
    await rebuild.commit();
    keys.settle();
    await sweep(rebuild, parts.shelf);
    const rows = Object.values(end.rows).reduce((sum, count) => sum + count, 0);
    const otherSecret = printOf(findSecret(dataFolder, parts.secret) ?? '') !== head.secretPrint;
    return { madeAt: head.madeAt, rows, files: end.files, filesMissing: end.filesMissing, upgraded, jobsLeft, otherSecret, running };
  } catch (error) {
    keys.forget();
    // Where the database is gone there is nothing to undo: it never saw a commit.
    await rebuild
      .rollback()
      .then(() => (touched ? sweep(rebuild, parts.shelf) : undefined))
      .catch(() => {});
    throw error;
  } finally {
    await client.end().catch(() => {});
  }
}

/** The steps of the backup's tables must be the first of ours. */
function expectKnown({ migrations }: Head): void {
  const ours = listMigrations();
  const unknown = migrations.find(({ name }, place) => ours[place] !== name);
  if (unknown) throw new KeepFailure((words) => words.newer(unknown.name));
}

async function expectFree(rebuild: Rebuild, running: boolean, replace: boolean): Promise<void> {
  const strangers = await rebuild.strangers();
  if (strangers.length > 0) throw new KeepFailure((words) => words.otherTables(strangers.join(', ')));
  if (await rebuild.isEmpty()) return;
  if (!replace) throw new KeepFailure((words) => words.notEmpty);
  if (running) throw new KeepFailure((words) => words.inUse);
}

async function fill(file: string, rebuild: Rebuild, lay: (file: string, content: Buffer) => void, jobsLeft: boolean, parts: RestoreParts): Promise<End> {
  const { shelf, progress, words } = parts;
  const reading = await readArchive(file);
  const { tables, files } = reading.head;
  const all = reading.parts();
  let filesDone = 0;
  for (;;) {
    const { done, value: part } = await all.next();
    if (done) return part;
    const place = tables.findIndex((table) => part.name.startsWith(`tables/${tableName(table)}/`));
    const table = tables[place];
    const stored = /^files\/([0-9a-f]{48})(\.thumb)?$/.exec(part.name);
    const key = keyFiles.find((name) => part.name === `keys/${name}`);
    if (table) {
      if (table.schema !== 'public' && jobsLeft) continue;
      if (!rebuild.fits(table)) throw new KeepFailure((say) => say.foreign);
      progress.at(words.bringingTable(place + 1, tables.length, table.name));
      await pipeline(part.content, rebuild.take(table));
    } else if (stored?.[1]) {
      const size = stored[2] ? 'thumb' : 'full';
      if (size === 'full') filesDone += 1;
      progress.at(words.bringingFile(filesDone, files));
      await shelf.put(stored[1], size, part.content, part.bytes);
    } else if (key) lay(key, await whole(part));
    else throw new KeepFailure((say) => say.foreign);
  }
}

async function whole({ content }: Part): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of content) chunks.push(chunk);
  return Buffer.concat(chunks);
}

const atOnce = 500;

/** Removes files that the database, as it stands now, does not name: the old desk's after a success, the new one's after a failure. */
async function sweep(rebuild: Rebuild, shelf: Shelf): Promise<void> {
  let batch: string[] = [];
  const clear = async () => {
    const named = await rebuild.named(batch);
    for (const name of batch) if (!named.has(name)) await shelf.remove(name);
    batch = [];
  };
  for await (const name of shelf.list()) if (batch.push(name) === atOnce) await clear();
  if (batch.length > 0) await clear();
}
