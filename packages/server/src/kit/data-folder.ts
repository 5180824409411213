import { randomBytes } from 'node:crypto';
import { accessSync, constants, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { StartFailure } from './start-failure.ts';

/** Makes the data folder, closed to other users. Root's may be passed through, for the database inside belongs to an unprivileged user. */
export function prepareDataFolder(folder: string): void {
  try {
    makeFolder(folder, process.getuid?.() === 0 ? 0o711 : 0o700);
    accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK);
    readdirSync(folder); // a file of that name says so
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    throw new StartFailure([(words) => words.dataNotWritable(folder, reason)], { cause: error });
  }
}

/** Level by level: asked for all at once, Node never comes back from a place that takes no folders, as `/proc`. */
function makeFolder(folder: string, mode: number): void {
  if (existsSync(folder)) return;
  makeFolder(dirname(folder), mode);
  mkdirSync(folder, { mode });
}

/** The key of everything that is signed or sealed here; made at the first start and readable by its owner only. */
export function readSecret(folder: string): string {
  const file = join(folder, 'secret.key');
  if (!existsSync(file)) writeFileSync(file, randomBytes(32).toString('base64url'), { mode: 0o600, flag: 'wx' });
  return readFileSync(file, 'utf8').trim();
}
