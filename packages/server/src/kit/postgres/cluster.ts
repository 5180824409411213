import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chownSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { platform } from 'node:os';
import { join } from 'node:path';
import { StartFailure } from '../start-failure.ts';
import { machine } from './binaries.ts';
import type { Place } from './place.ts';

export const owner = 'otklik';
/** The one database in it. */
export const database = 'otklik';
const version = '18';

/**
 * What PostgreSQL's programs may know of our environment: nothing that could turn them elsewhere (PGDATA, PGPORT, LC_ALL…).
 * Windows programs do not start without theirs.
 */
export const databaseEnvironment = platform() === 'win32' ? undefined : { PATH: '/usr/bin:/bin', TZ: 'UTC' };

/** The password of the database inside, made before the database itself. */
export function readPassword(dataFolder: string, { databaseFolder }: Place): string {
  const file = join(dataFolder, 'database-password');
  if (existsSync(file)) return readFileSync(file, 'utf8').trim();
  if (existsSync(databaseFolder)) throw new StartFailure([(words) => words.passwordLost(file)]);
  const password = randomBytes(24).toString('base64url');
  writeFileSync(file, password, { mode: 0o600 });
  return password;
}

/** Makes an empty database where there is none; an interrupted attempt leaves nothing that looks like one. */
export function ensureCluster(binaries: string, { folder, databaseFolder, account }: Place, password: string): void {
  if (existsSync(databaseFolder)) {
    checkCluster(databaseFolder);
    return;
  }
  const unfinished = `${databaseFolder}.new`;
  const passwordFile = join(folder, 'initdb-password');
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { recursive: true, mode: 0o700 });
  writeFileSync(passwordFile, password, { mode: 0o600 });
  try {
    if (account) for (const path of [unfinished, passwordFile]) chownSync(path, account.uid, account.gid);
    initialise(binaries, unfinished, passwordFile, account);
    renameSync(unfinished, databaseFolder);
  } finally {
    rmSync(passwordFile, { force: true });
  }
}

function checkCluster(databaseFolder: string): void {
  let found: string;
  try {
    found = readFileSync(join(databaseFolder, 'PG_VERSION'), 'utf8').trim();
  } catch (error) {
    throw new StartFailure([(words) => words.dataOfAnotherUser(databaseFolder)], { cause: error });
  }
  if (found !== version) throw new StartFailure([(words) => words.dataOfAnotherVersion(databaseFolder, found, version)]);
}

/**
 * Words are sorted by ICU (ё after е). The C library still decides what is a letter for trigrams, and in the plain C locale no Cyrillic
 * character is one; which UTF-8 locale a system has differs.
 */
const locales = platform() === 'win32' ? [null] : ['C.UTF-8', 'en_US.UTF-8', 'ru_RU.UTF-8', 'C'];

function initialise(binaries: string, folder: string, passwordFile: string, account: Place['account']): void {
  let said = '';
  for (const locale of locales) {
    const result = spawnSync(
      join(binaries, 'bin', 'initdb'),
      [
        ...['-D', folder, '-U', owner, '--pwfile', passwordFile, '--auth=scram-sha-256', '--encoding=UTF8', '--text-search-config=russian'],
        ...['--locale-provider=icu', '--icu-locale=ru', ...(locale ? [`--locale=${locale}`] : []), '--lc-messages=C', '--no-instructions'],
      ],
      { encoding: 'utf8', cwd: folder, env: databaseEnvironment, windowsHide: true, ...account },
    );
    if (result.status === 0) return;
    // The file is there and yet "not found": its loader is missing, as on systems with musl.
    if (result.error) throw new StartFailure([(words) => words.noDatabaseForMachine(machine)], { cause: result.error });
    said = (result.stderr + result.stdout).trim();
    if (!said.includes('invalid locale')) break;
  }
  throw new StartFailure([(words) => words.databaseNotMade(said)]);
}
