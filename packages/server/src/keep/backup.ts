import { rmSync } from 'node:fs';
import { open, rename, stat } from 'node:fs/promises';
import type { Readable, Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Clock } from '../kit/clock.ts';
import type { Connection } from '../kit/db/pool.ts';
import { type Archive, createArchive } from './archive.ts';
import { KeepFailure } from './failure.ts';
import { findSecret, listKeys, printOf } from './keys.ts';
import type { Progress } from './progress.ts';
import { readArchive } from './reading.ts';
import { type End, names, newHead, partBytes, tableName } from './shapes.ts';
import type { Shelf } from './shelf.ts';
import { connect, Snapshot } from './snapshot/store.ts';
import type { KeepWords } from './words/en.ts';

export interface BackupParts {
  connection: Connection;
  dataFolder: string;
  /** The signing secret, where the desk was told one. */
  secret: string | undefined;
  shelf: Shelf;
  program: string;
  clock: Clock;
  progress: Progress;
  words: KeepWords;
}

/** What was kept. */
export interface Kept {
  bytes: number;
  rows: number;
  files: number;
  filesMissing: number;
  secretKept: boolean;
}

/**
 * Keeps the whole desk in one new file, while it goes on working: all rows of one moment, and the files that they name.
 * The file is read again and compared before it gets its name, so what bears the name is whole. Throws `KeepFailure`.
 */
export async function backUpTo(file: string, parts: BackupParts): Promise<Kept> {
  const { words, progress } = parts;
  if (await stat(file).catch(() => null)) throw new KeepFailure((say) => say.alreadyThere(file));
  const unfinished = `${file}.part`;
  const forget = () => rmSync(unfinished, { force: true });
  process.once('exit', forget); // stopped in the middle
  try {
    const handle = await open(unfinished, 'w', 0o600);
    const said = await backUp(handle.createWriteStream({ flush: true }), parts).finally(() => handle.close());
    progress.say(words.checking);
    await readThrough(unfinished, (name) => progress.at(words.checkingPart(name)));
    const { size } = await stat(unfinished);
    await rename(unfinished, file);
    return { ...said, bytes: size };
  } catch (error) {
    throw sorted(error, file);
  } finally {
    forget();
    process.off('exit', forget);
  }
}

/** The same into a pipe, where nothing can be read again. */
export async function backUp(output: Writable, parts: BackupParts): Promise<Omit<Kept, 'bytes'>> {
  const { connection, clock } = parts;
  const client = await connect(connection, 'otklik backup');
  try {
    const snapshot = await Snapshot.open(client);
    if (!snapshot) throw new KeepFailure((words) => words.nothingToKeep);
    const archive = createArchive(clock.now());
    // Whichever of the two fails first ends the other; that one is told.
    let failure: unknown;
    const first = (error: unknown) => {
      failure ??= error;
      archive.abort(error);
    };
    const writing = pipeline(archive.output, output).catch(first);
    const said = await fill(archive, snapshot, parts).catch(first);
    await writing;
    if (failure !== undefined || !said) throw failure;
    return said;
  } finally {
    await client.end();
  }
}

async function fill(archive: Archive, snapshot: Snapshot, { dataFolder, secret, shelf, program, clock, progress, words }: BackupParts) {
  const keys = listKeys(dataFolder, secret);
  const files = await snapshot.countFiles();
  const head = newHead({
    madeAt: clock.now().toISOString(),
    program,
    migrations: await snapshot.migrations(),
    jobs: await snapshot.jobsVersion(),
    tables: snapshot.tables.map(({ schema, name, columns }) => ({ schema, name, columns })),
    files,
    secretPrint: printOf(findSecret(dataFolder, secret) ?? ''),
    secretKept: keys.some(({ file }) => file === 'secret.key'),
  });
  const said = Buffer.from(JSON.stringify(head, null, 1));
  await archive.add(names.head, said.length, [said]);
  for (const { file, content } of keys) await archive.add(names.key(file), content.length, [content]);

  const rows: End['rows'] = {};
  for (const [place, table] of snapshot.tables.entries()) {
    const name = tableName(table);
    rows[name] = 0;
    let number = 0;
    for await (const stream of snapshot.rows(table)) {
      for await (const part of wholeRows(stream)) {
        number += 1;
        await archive.add(names.rows(name, number), part.length, [part]);
        rows[name] = (rows[name] ?? 0) + countRows(part);
        progress.at(words.keepingTable(place + 1, snapshot.tables.length, table.name));
      }
    }
  }
  const kept = { files: 0, filesMissing: 0 };
  for await (const storedAs of snapshot.files()) {
    progress.at(words.keepingFile(kept.files + kept.filesMissing + 1, files));
    if (await addFile(archive, shelf, storedAs, 'full')) {
      kept.files += 1;
      await addFile(archive, shelf, storedAs, 'thumb');
    } else kept.filesMissing += 1;
  }
  await archive.close({ rows, sequences: await snapshot.sequences(), ...kept });
  return { rows: Object.values(rows).reduce((sum, count) => sum + count, 0), secretKept: head.secretKept, ...kept };
}

async function addFile(archive: Archive, shelf: Shelf, storedAs: string, size: 'full' | 'thumb'): Promise<boolean> {
  const found = await shelf.read(storedAs, size);
  if (!found) return false;
  await archive.add(names.file(storedAs, size), found.bytes, found.content);
  return true;
}

/** Cuts COPY's text between rows: a line break within a value is written as `\n`, so a real one always ends a row. */
async function* wholeRows(stream: Readable): AsyncGenerator<Buffer> {
  let chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of stream) {
    const cut = bytes + chunk.length >= partBytes ? chunk.lastIndexOf(0x0a) + 1 : 0;
    if (cut === 0) {
      chunks.push(chunk);
      bytes += chunk.length;
      continue;
    }
    yield Buffer.concat([...chunks, chunk.subarray(0, cut)]);
    chunks = [chunk.subarray(cut)];
    bytes = chunk.length - cut;
  }
  if (bytes > 0) yield Buffer.concat(chunks);
}

function countRows(part: Buffer): number {
  let count = 0;
  for (let at = part.indexOf(0x0a); at >= 0; at = part.indexOf(0x0a, at + 1)) count += 1;
  return count;
}

/** Reads a backup to its end, which proves that it is whole; answers what it says of itself. */
export async function readThrough(file: string, tell: (part: string) => void) {
  const { head, parts } = await readArchive(file);
  const all = parts();
  for (;;) {
    const { done, value } = await all.next();
    if (done) return { head, end: value };
    tell(value.name);
  }
}

function sorted(error: unknown, file: string): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'ENOSPC' || code === 'EDQUOT') return new KeepFailure((words) => words.noSpace(file), { cause: error });
  if (['ENOENT', 'EACCES', 'EPERM', 'EROFS', 'ENOTDIR'].includes(code)) return new KeepFailure((words) => words.cannotWrite(file, code), { cause: error });
  return error;
}
