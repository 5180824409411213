import { accessSync, constants, existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { databaseFolderOf } from '../kit/postgres/running.ts';
import { type Check, type Finding, failed, ok, skipped, warning } from './check.ts';

const secrets = ['secret.key', 'database-password', 'demo-password'];
const openToOthers = 0o077;

/** The data folder is ours, what is secret in it is closed, and nobody else's process works on it. */
export const dataFolder: Check = {
  name: 'dataFolder',
  async look({ config: { data, databaseUrl }, runner }) {
    const folder = statSync(data, { throwIfNoEntry: false });
    if (!folder) return [skipped((words) => words.dataFolder.none(data))];
    if (!folder.isDirectory())
      return [
        failed(
          (words) => words.dataFolder.notAFolder(data),
          (words) => words.dataFolder.chooseOther,
        ),
      ];
    const found: Finding[] = [];
    const foreign = [data, join(data, 'files'), ...secrets.map((file) => join(data, file))].filter((path) => existsSync(path) && !isUsable(path));
    if (foreign.length > 0)
      found.push(
        failed(
          (words) => words.dataFolder.foreign(foreign.join(', ')),
          (words) => words.dataFolder.handOver,
        ),
      );
    const open = secrets.map((file) => join(data, file)).filter((path) => process.platform !== 'win32' && isOpen(path));
    if (open.length > 0)
      found.push(
        warning(
          (words) => words.dataFolder.open(open.join(', ')),
          (words) => words.dataFolder.close(open.join(' ')),
        ),
      );
    if (!databaseUrl && databaseFolderOf(data) && !existsSync(join(data, 'database-password')))
      found.push(
        failed(
          (words) => words.dataFolder.passwordLost(join(data, 'database-password')),
          (words) => words.dataFolder.putBack,
        ),
      );
    if (found.length === 0) found.push(ok((words) => words.dataFolder.fine(data)));
    found.push(ok((words) => (runner === null ? words.dataFolder.stopped : words.dataFolder.running(runner))));
    return found;
  },
};

function isUsable(path: string): boolean {
  try {
    accessSync(path, constants.R_OK | constants.W_OK);
    const { uid } = statSync(path);
    const own = process.getuid?.();
    return own === undefined || own === 0 || uid === own;
  } catch {
    return false;
  }
}

const isOpen = (path: string) => ((statSync(path, { throwIfNoEntry: false })?.mode ?? 0) & openToOthers) !== 0;
