/** `npm run bench [-- name …]`: measures what `bench/` knows, one after the other. Figures of one run belong together; another machine has others. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { findPinnedNode, projectFolder } from './install.mjs';

const node = findPinnedNode() ?? process.execPath;
process.exit(spawnSync(node, [join(projectFolder, 'bench', 'run.ts'), ...process.argv.slice(2)], { stdio: 'inherit' }).status ?? 1);
