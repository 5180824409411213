import { existsSync } from 'node:fs';
import { rm, statfs, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { databaseFolderOf } from '../kit/postgres/running.ts';
import { type Check, type Finding, failed, ok, reasonOf, warning } from './check.ts';

const gigabyte = 1e9;
const scarce = 2 * gigabyte;
const tooLittle = 0.2 * gigabyte;
const scarceNodes = 0.02;

/** There is room, and it can be written to: in the data folder, and where the database lies if that is elsewhere. */
export const disk: Check = {
  name: 'disk',
  async look({ config }) {
    const database = databaseFolderOf(config.data);
    const folders = new Set([nearest(config.data), ...(database && !config.databaseUrl ? [dirname(database)] : [])]);
    const found: Finding[] = [];
    for (const folder of folders) found.push(await roomIn(folder));
    if (existsSync(config.data)) found.push(await tryToWrite(config.data));
    return found;
  },
};

/** The folder, or the first above it that is there already. */
const nearest = (folder: string): string => (existsSync(folder) || folder === dirname(folder) ? folder : nearest(dirname(folder)));

async function roomIn(folder: string): Promise<Finding> {
  const { bavail, bsize, files, ffree } = await statfs(folder);
  const bytes = bavail * bsize;
  const gigabytes = (bytes / gigabyte).toFixed(1);
  if (bytes < tooLittle)
    return failed(
      (words) => words.disk.full(folder, gigabytes),
      (words) => words.disk.makeRoom,
    );
  if (bytes < scarce)
    return warning(
      (words) => words.disk.full(folder, gigabytes),
      (words) => words.disk.makeRoom,
    );
  // Some file systems count no nodes.
  if (files > 0 && ffree / files < scarceNodes)
    return warning(
      (words) => words.disk.noNodes(folder, ffree),
      (words) => words.disk.makeNodes,
    );
  return ok((words) => words.disk.room(folder, gigabytes));
}

async function tryToWrite(folder: string): Promise<Finding> {
  const probe = join(folder, `.doctor-${process.pid}`);
  try {
    await writeFile(probe, 'x', { flush: true });
    return ok((words) => words.disk.writable(folder));
  } catch (error) {
    return failed(
      (words) => words.disk.notWritable(folder, reasonOf(error)),
      (words) => words.disk.giveRights,
    );
  } finally {
    await rm(probe, { force: true }).catch(() => {});
  }
}
