import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { StartFailure } from '../start-failure.ts';
import { birthOf, isAlive } from './process.ts';

const lockName = 'otklik.lock';
const owner = z.object({ pid: z.number(), birth: z.string().nullable() });

/** Keeps a second Otklik out of the data folder. Returns how to let go; a killed owner's lock is taken over. */
export function lockFolder(folder: string): () => void {
  const lock = join(folder, lockName);
  const mine = `${lock}.${process.pid}`;
  writeFileSync(mine, JSON.stringify({ pid: process.pid, birth: birthOf(process.pid) }));
  try {
    for (;;) {
      // A link appears whole or not at all, and only one can win.
      if (tryLink(mine, lock)) return () => rmSync(lock, { force: true });
      const text = readOrNothing(lock);
      const pid = livingOwner(text);
      if (pid !== null) throw new StartFailure([(words) => words.alreadyRunning(folder, pid)]);
      // Somebody else may have cleared it and taken over since we looked: put back what is not the lock that we judged.
      const judged = `${mine}.old`;
      if (!tryRename(lock, judged)) continue;
      if (readOrNothing(judged) !== text) tryLink(judged, lock);
      rmSync(judged, { force: true });
    }
  } finally {
    rmSync(mine, { force: true });
  }
}

/** The process that works on this data folder now, or `null`. */
export function lockOwner(folder: string): number | null {
  return livingOwner(readOrNothing(join(folder, lockName)));
}

function livingOwner(text: string): number | null {
  const parsed = owner.safeParse(parseOrNothing(text));
  if (!parsed.success) return null;
  const { pid, birth } = parsed.data;
  return isAlive(pid) && birthOf(pid) === birth ? pid : null;
}

function tryLink(from: string, to: string): boolean {
  for (const make of [() => linkSync(from, to), () => writeFileSync(to, readFileSync(from), { flag: 'wx' })]) {
    try {
      make();
      return true;
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
      // Some file systems know no links; there the file is written in place.
    }
  }
  throw new StartFailure([(words) => words.dataNotWritable(dirname(to), lockName)]);
}

function tryRename(from: string, to: string): boolean {
  try {
    renameSync(from, to);
    return true;
  } catch {
    return false;
  }
}

function readOrNothing(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

function parseOrNothing(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
