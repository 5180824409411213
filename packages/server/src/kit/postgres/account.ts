import { readFileSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { StartFailure } from '../start-failure.ts';

/** The user under which PostgreSQL runs; `null` means our own. */
export type Account = { uid: number; gid: number } | null;

/** PostgreSQL refuses to run as root: root hands it to the owner of an existing database, or to an unprivileged user for a new one. */
export function chooseAccount(databaseFolder: string): Account {
  if (process.getuid?.() !== 0) return null;
  const owner = statSync(databaseFolder, { throwIfNoEntry: false });
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  return unprivilegedUser(readFileSync('/etc/passwd', 'utf8'));
}

/** `initdb` wants its user to be listed: 65534 is nobody on Linux; the names are for the systems where it is not. */
export function unprivilegedUser(passwd: string): { uid: number; gid: number } {
  const users = passwd
    .split('\n')
    .map((line) => line.split(':'))
    .map(([name = '', , uid, gid]) => ({ name, uid: Number(uid), gid: Number(gid) }))
    .filter(({ uid, gid }) => uid > 0 && gid > 0);
  const found = users.find(({ uid }) => uid === 65534) ?? users.find(({ name }) => ['nobody', '_postgres', 'postgres'].includes(name));
  if (!found) throw new StartFailure([(words) => words.noUnprivilegedUser]);
  return { uid: found.uid, gid: found.gid };
}

/** Whether that account may read this file or enter this folder, with every folder on the way to it. */
export function canReach(path: string, account: Account): boolean {
  if (!account) return true;
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found) return false;
  const shift = found.uid === account.uid ? 6 : found.gid === account.gid ? 3 : 0;
  const needed = found.isDirectory() ? 0o1 : 0o4;
  if (((found.mode >> shift) & needed) === 0) return false;
  return path === dirname(path) || canReach(dirname(path), account);
}
