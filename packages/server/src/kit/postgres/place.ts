import { randomUUID } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { StartFailure } from '../start-failure.ts';
import { type Account, canReach, chooseAccount } from './account.ts';

/** Where the database lives and under whom it runs. */
export interface Place {
  /** The folder that holds `database` and, if need be, a copy of its programs. */
  folder: string;
  databaseFolder: string;
  account: Account;
}

/** Kept in the data folder when the database could not be: tells where it is. */
export const signpost = 'database-is-elsewhere.txt';
const shelter = '/var/lib/otklik';

/**
 * The database stands in the data folder. Under root it belongs to an unprivileged user, who cannot enter a project inside a closed
 * folder such as /root; then it stands in /var/lib/otklik, and the data folder keeps a signpost to it.
 */
export function findPlace(dataFolder: string): Place {
  const post = join(dataFolder, signpost);
  if (existsSync(post)) {
    const folder = readFileSync(post, 'utf8').trim();
    const databaseFolder = join(folder, 'database');
    // Never begin anew in silence where there should be data.
    if (!existsSync(databaseFolder)) throw new StartFailure([(words) => words.databaseGone(databaseFolder, post)]);
    return { folder, databaseFolder, account: chooseAccount(databaseFolder) };
  }
  const databaseFolder = join(dataFolder, 'database');
  const account = chooseAccount(databaseFolder);
  if (canReach(dataFolder, account)) return { folder: dataFolder, databaseFolder, account };
  if (existsSync(databaseFolder)) throw new StartFailure([(words) => words.databaseOutOfReach(databaseFolder)]);

  const folder = join(shelter, randomUUID());
  mkdirSync(folder, { recursive: true });
  for (const made of [shelter, folder]) chmodSync(made, 0o711);
  return { folder, databaseFolder: join(folder, 'database'), account };
}

/** Leaves the signpost once the database is really there. */
export function rememberPlace(dataFolder: string, place: Place): void {
  if (place.folder !== dataFolder) writeFileSync(join(dataFolder, signpost), `${place.folder}\n`);
}

/** The kernel allows 104 bytes (macOS; Linux 108) for the path of a socket, its name and a closing zero included. */
const longestSocketFolder = 103 - '/.s.PGSQL.5432'.length;

/** A closed folder for the database's socket: beside the database, or in a temporary place where that path would be too long. */
export function makeSocketFolder({ folder, account }: Place): string {
  const beside = join(folder, 'socket');
  if (Buffer.byteLength(beside) <= longestSocketFolder) {
    mkdirSync(beside, { recursive: true });
    return beside;
  }
  const usual = tmpdir();
  const temporary = Buffer.byteLength(usual) <= longestSocketFolder - 'otklik-XXXXXX/'.length && canReach(usual, account) ? usual : '/tmp';
  return mkdtempSync(join(temporary, 'otklik-'));
}
