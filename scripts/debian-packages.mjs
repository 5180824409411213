/** Programs of Debian's that the tests need. */
import { spawnSync } from 'node:child_process';

/** Installs a package where that is allowed; answers what apt-get said, or undefined where it may not be asked. */
export function installFromDebian(name) {
  const isRoot = process.getuid?.() === 0;
  if (!runs('apt-get', ['--version']) || !(isRoot || runs('sudo', ['-n', 'true']))) return undefined;
  const [program, ...args] = [...(isRoot ? [] : ['sudo', '-n']), 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get'];
  spawnSync(program, [...args, 'update', '-q'], { stdio: 'ignore' });
  const done = spawnSync(program, [...args, 'install', '-y', '-q', '--no-install-recommends', name], { encoding: 'utf8' });
  return `${done.stdout ?? ''}${done.stderr ?? ''}`.trim();
}

const runs = (program, args) => spawnSync(program, args, { stdio: 'ignore' }).status === 0;
