/** Hands over to a program of the server under the pinned Node; what is missing is installed first (told on standard error, for standard output may be a pipe). */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { findPinnedNode, install, projectFolder } from './install.mjs';

/** Runs a file of the server with these arguments, and ends as it ends. */
export async function handOver(file, args) {
  await install(({ seconds }) => {
    if (seconds === 0) process.stderr.write('installing parts from npm …\n');
  });
  const node = findPinnedNode() ?? process.execPath;
  process.exit(spawnSync(node, [join(projectFolder, 'packages', 'server', 'src', file), ...args], { stdio: 'inherit' }).status ?? 1);
}
