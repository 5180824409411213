/** Builds the pages of console and widget when their sources have changed since the last time. */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { gzipSync } from 'node:zlib';
import { pinnedEnvironment, projectFolder } from './install.mjs';

const pages = ['console', 'widget'];
const skipped = new Set(['dist', 'node_modules']);

/** The packages whose pages are missing or older than their sources. */
export function listStalePages() {
  return pages.filter((name) => {
    const folder = folderOf(name);
    return existsSync(join(folder, 'vite.config.ts')) && readStamp(folder) !== fingerprint(folder);
  });
}

/** Builds the pages of one package. Throws an Error with the last words of the build when it failed. */
export async function buildPages(name) {
  const folder = folderOf(name);
  const mark = fingerprint(folder);
  await run(JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')).scripts?.build ?? 'vite build', folder);
  compress(join(folder, 'dist'));
  writeFileSync(stampOf(folder), mark);
}

/** Lays a gzipped twin beside every text and dictionary, so that the server compresses nothing while it serves. */
function compress(dist) {
  for (const file of readdirSync(dist, { recursive: true, encoding: 'utf8' })) {
    if (!/\.(js|css|html|svg|webmanifest|json|txt|aff|dic|dawg|intdawg|array)$/.test(file)) continue;
    const path = join(dist, file);
    writeFileSync(`${path}.gz`, gzipSync(readFileSync(path), { level: 9 }));
  }
}

const folderOf = (name) => join(projectFolder, 'packages', name);
const stampOf = (folder) => join(folder, 'dist', '.stamp');

function readStamp(folder) {
  return existsSync(stampOf(folder)) ? readFileSync(stampOf(folder), 'utf8') : '';
}

/** Of all that goes into the pages: their sources, the pure packages, and the versions of the parts. */
function fingerprint(folder) {
  const hash = createHash('sha256');
  const pure = ['contract', 'coach'].flatMap((name) => listFiles(join(projectFolder, 'packages', name)));
  for (const file of [join(projectFolder, 'package-lock.json'), ...pure, ...listFiles(folder)]) {
    hash.update(relative(projectFolder, file)).update('\0').update(readFileSync(file));
  }
  return hash.digest('hex');
}

function listFiles(folder) {
  return readdirSync(folder)
    .sort()
    .filter((name) => !skipped.has(name) && !name.includes('.test.'))
    .flatMap((name) => {
      const path = join(folder, name);
      return statSync(path).isDirectory() ? listFiles(path) : [path];
    });
}

function run(command, folder) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, { cwd: folder, shell: true, stdio: ['ignore', 'pipe', 'pipe'], env: pinnedEnvironment() });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => (said = (said + data).slice(-4000)));
    child.on('error', reject);
    child.on('close', (code) => (code === 0 ? resolve() : reject(new Error(said.trim()))));
  });
}
