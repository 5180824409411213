import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const project = fileURLToPath(new URL('../../..', import.meta.url));
const migrations = 'packages/server/src/db/migrations';

function git(...args: string[]): string | undefined {
  const { status, stdout } = spawnSync('git', args, { cwd: project, encoding: 'utf8' });
  return status === 0 ? stdout.trim() : undefined;
}

/**
 * The version before the newest migration: what an upgrade meets. Where the history does not reach so far, the version before the last.
 * It stands in a folder of its own and uses the parts that are installed here.
 */
export function earlierVersion(): { name: string; unable: string | undefined; unpack(): { entry: string; remove(): void } } {
  const commit = git('log', '-1', '--format=%h', '--diff-filter=A', '--', migrations);
  const before = (commit && git('rev-parse', '--short', `${commit}~1`)) || git('rev-parse', '--short', 'HEAD~1');
  return {
    name: before ? `the version before the last migration (${before})` : 'an earlier version',
    unable: before ? undefined : 'there is no history to take an earlier version from',
    unpack() {
      const folder = mkdtempSync(join(tmpdir(), 'otklik-faults-earlier-'));
      const { status, stderr } = spawnSync('sh', ['-c', `git archive ${before} | tar -x -C '${folder}'`], { cwd: project, encoding: 'utf8' });
      if (status !== 0) throw new Error(stderr);
      layParts(folder);
      return { entry: join(folder, 'packages/server/src/main.ts'), remove: () => rmSync(folder, { recursive: true, force: true }) };
    },
  };
}

/** Installed parts and built pages of the present version; the program's own packages are the earlier ones. */
function layParts(folder: string): void {
  const parts = join(folder, 'node_modules');
  mkdirSync(join(parts, '@otklik'), { recursive: true });
  for (const name of readdirSync(join(project, 'node_modules'))) if (name !== '@otklik') symlinkSync(join(project, 'node_modules', name), join(parts, name));
  for (const name of readdirSync(join(folder, 'packages'))) {
    symlinkSync(join(folder, 'packages', name), join(parts, '@otklik', name));
    // What is installed or built beside a package's sources.
    for (const beside of ['node_modules', 'dist']) {
      const present = join(project, 'packages', name, beside);
      if (existsSync(present)) symlinkSync(present, join(folder, 'packages', name, beside));
    }
  }
}
