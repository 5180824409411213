/** A throwaway PostgreSQL of the machine's own packages, so that the tests run on more than the embedded one. */
import { spawn, spawnSync } from 'node:child_process';
import { chownSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const packages = '/usr/lib/postgresql';
const oldest = 15;
/** PostgreSQL refuses to run as root; this is “nobody”, which every Debian knows. */
const nobody = 65534;

/** Folder of the newest installed version's programs, or undefined. */
export function findPostgres() {
  try {
    const newest = readdirSync(packages)
      .map(Number)
      .filter((version) => version >= oldest)
      .sort((a, b) => b - a)[0];
    return newest && { version: newest, bin: join(packages, String(newest), 'bin') };
  } catch {
    return undefined;
  }
}

/** Starts it on a unix socket in a temporary folder; answers its address and how to stop it. */
export async function startPostgres({ bin }) {
  const folder = mkdtempSync(join(tmpdir(), 'otklik-postgres-'));
  const isRoot = process.getuid() === 0;
  if (isRoot) chownSync(folder, nobody, nobody);
  const who = isRoot ? { uid: nobody, gid: nobody } : {};
  const data = join(folder, 'data');
  // trust: whoever may enter the folder may enter the database, and nobody else may enter the folder.
  const made = spawnSync(
    join(bin, 'initdb'),
    ['-D', data, '-U', 'otklik', '-A', 'trust', '-E', 'UTF8', '--locale-provider=icu', '--icu-locale=ru', '--no-locale'],
    { ...who, cwd: folder, encoding: 'utf8' },
  );
  if (made.status !== 0) throw new Error(`initdb failed: ${made.stderr}`);
  const child = spawn(join(bin, 'postgres'), ['-D', data, '-k', folder, '-c', 'listen_addresses=', '-c', 'max_connections=200'], {
    ...who,
    cwd: folder,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  await new Promise((resolve, reject) => {
    let said = '';
    child.stderr.on('data', (data) => {
      said += data;
      if (said.includes('ready to accept connections')) resolve();
    });
    child.on('exit', () => reject(new Error(`postgres ended: ${said.slice(-2000)}`)));
  });
  return {
    url: `postgres://otklik@localhost/postgres?host=${encodeURIComponent(folder)}`,
    stop: () =>
      new Promise((resolve) => {
        child.removeAllListeners('exit');
        child.on('exit', () => {
          rmSync(folder, { recursive: true, force: true });
          resolve();
        });
        child.kill('SIGINT');
      }),
  };
}
