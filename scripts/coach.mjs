/** `npm run -s coach -- hint|situate|score`: installs what is missing (told on standard error), then hands over to the coach's command line. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { findPinnedNode, install, projectFolder } from './install.mjs';

await install(({ seconds }) => {
  if (seconds === 0) process.stderr.write('installing parts from npm …\n');
});
const node = findPinnedNode() ?? process.execPath;
process.exit(spawnSync(node, [join(projectFolder, 'packages', 'coach', 'cli', 'coach.ts'), ...process.argv.slice(2)], { stdio: 'inherit' }).status ?? 1);
