/** `npm run screenshots`: draws the pictures of the README anew, from a demo desk in a real browser. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { buildPages, listStalePages } from './build.mjs';
import { ensureChromium } from './chromium.mjs';
import { findPinnedNode, install, projectFolder } from './install.mjs';

await install();
await Promise.all(listStalePages().map(buildPages));
await ensureChromium();
process.exit(spawnSync(findPinnedNode() ?? process.execPath, [join(projectFolder, 'test', 'pictures.ts')], { stdio: 'inherit' }).status ?? 1);
