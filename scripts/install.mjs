/** Installs what package-lock.json names and is not there yet. Runs on any Node from 18 on, with npm and nothing else. */
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const projectFolder = dirname(dirname(fileURLToPath(import.meta.url)));
const modules = join(projectFolder, 'node_modules');

/** The pinned Node of this machine; it comes from npm like every other part. */
export const pinnedNode = [
  `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`,
  `node-bin-${process.platform}-${process.arch}`,
].map((name) => join(modules, name, 'bin', process.platform === 'win32' ? 'node.exe' : 'node'));

/** Path of the pinned Node, or undefined where npm has none for this machine. */
export function findPinnedNode() {
  return pinnedNode.find(existsSync);
}

/**
 * How Node is told to run the server: with as many helpers as there are processors to spare. Left to itself it takes four, which on a small machine push
 * the one thread that answers aside whenever memory is cleaned up.
 */
export const serverFlags = ['--v8-pool-size=0'];

/**
 * Environment in which `node` is the pinned one and the tools of the project are found. What Node has compiled once it finds again (in a folder that
 * nobody else can write): that halves a start.
 */
export function pinnedEnvironment(env = process.env) {
  const node = findPinnedNode();
  const path = [node && dirname(node), join(modules, '.bin'), env.PATH ?? env.Path].filter(Boolean).join(delimiter);
  return { NODE_COMPILE_CACHE: join(modules, '.cache', 'compiled'), ...env, PATH: path };
}

/**
 * Installs when needed. `tell` hears `{ seconds }` once a second while it lasts.
 * Answers whether anything was installed; throws an Error with npm's last words when it failed.
 */
export async function install(tell = () => {}) {
  if (isInstalled()) return false;
  const began = Date.now();
  const ticking = setInterval(() => tell({ seconds: Math.round((Date.now() - began) / 1000) }), 1000);
  try {
    tell({ seconds: 0 });
    await npm(['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error']);
  } finally {
    clearInterval(ticking);
  }
  return true;
}

/** npm keeps a copy of the lock beside what it installed; the two must name the same parts. */
export function isInstalled() {
  const wanted = readLock(join(projectFolder, 'package-lock.json'));
  const there = readLock(join(modules, '.package-lock.json'));
  if (!wanted || !there || !findPinnedNode()) return false;
  // Optional parts are those of other machines; ours shows itself in the pinned Node.
  return Object.entries(wanted).every(
    ([path, part]) => !path.startsWith('node_modules/') || part.optional || part.link || there[path]?.version === part.version,
  );
}

function readLock(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8')).packages;
  } catch {
    return undefined;
  }
}

function npm(args) {
  // Started by npm, its own path is known; else it stands on the PATH (as a .cmd on Windows, which only a shell starts).
  const self = process.env.npm_execpath;
  const [command, ...rest] = self?.endsWith('.js') ? [process.execPath, self, ...args] : ['npm', ...args];
  return new Promise((resolve, reject) => {
    const child = spawn(command, rest, { cwd: projectFolder, stdio: ['ignore', 'pipe', 'pipe'], shell: command === 'npm' && process.platform === 'win32' });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => (said = (said + data).slice(-4000)));
    child.on('error', reject);
    child.on('close', (code) => (code === 0 ? resolve() : reject(new Error(said.trim() || `npm ended with ${code}`))));
  });
}
