/** `npm run bench [-- name …]` measures what `bench/` knows; `npm run -s bench -- --json` answers the figures to a program. Figures of one run belong together. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { buildPages, listStalePages } from './build.mjs';
import { findPinnedNode, install, pinnedEnvironment, projectFolder } from './install.mjs';

await install(({ seconds }) => {
  if (seconds === 0) process.stderr.write('installing parts from npm …\n');
});
const stale = listStalePages();
if (stale.length > 0) process.stderr.write('preparing the pages …\n');
await Promise.all(stale.map(buildPages));
const node = findPinnedNode() ?? process.execPath;
const bench = spawnSync(node, [join(projectFolder, 'bench', 'run.ts'), ...process.argv.slice(2)], { stdio: 'inherit', env: pinnedEnvironment() });
process.exit(bench.status ?? 1);
