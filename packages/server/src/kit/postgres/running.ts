import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Connection } from '../db/pool.ts';
import { database, owner } from './cluster.ts';
import { lockOwner } from './lock.ts';
import { signpost } from './place.ts';

/** The folder of the database inside, or `null` where there is none yet. */
export function databaseFolderOf(dataFolder: string): string | null {
  const post = join(dataFolder, signpost);
  const folder = join(existsSync(post) ? readFileSync(post, 'utf8').trim() : dataFolder, 'database');
  return existsSync(folder) ? folder : null;
}

/** The way to the database of a desk that runs on this data folder now, or `null`. */
export function findRunning(dataFolder: string): Connection | null {
  const folder = databaseFolderOf(dataFolder);
  if (!folder || lockOwner(dataFolder) === null) return null;
  const file = join(folder, 'postmaster.pid');
  if (!existsSync(file)) return null;
  // Its lines: process, folder, start, port, folder of the socket, network address.
  const [, , , port, socketFolder] = readFileSync(file, 'utf8').split('\n');
  const password = readFileSync(join(dataFolder, 'database-password'), 'utf8').trim();
  return { host: socketFolder?.trim() || '127.0.0.1', port: Number(port), user: owner, password, database };
}
