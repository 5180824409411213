/** `npm start`: brings what is missing, prepares the pages, and runs the server under the pinned Node. Runs on any Node from 18 on. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { buildPages, listStalePages } from './build.mjs';
import { findPinnedNode, install, pinnedEnvironment, projectFolder, serverFlags } from './install.mjs';
import { openBrowser } from './open-browser.mjs';
import { createProgress } from './progress.mjs';
import { terminalWords } from './words.mjs';

const words = terminalWords();
const progress = createProgress(words);
const args = process.argv.slice(2);

function fail(sentence) {
  progress.done();
  console.error(sentence);
  process.exit(1);
}

async function bringParts() {
  try {
    if (await install(({ seconds }) => progress.step(words.installing, seconds))) progress.done(words.installed);
  } catch ({ message }) {
    if (/ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|network/.test(message)) fail(words.noNetwork);
    if (/ENOSPC/.test(message)) fail(words.noSpace);
    if (/EACCES|EROFS|EPERM/.test(message)) fail(words.notOurs);
    fail(words.installFailed(message));
  }
}

async function preparePages() {
  const stale = listStalePages();
  if (stale.length === 0) return;
  progress.step(words.building);
  await Promise.all(stale.map((name) => buildPages(name).catch(({ message }) => fail(words.buildFailed(name, message)))));
  progress.done(words.built);
}

/** Runs a file of the project under the pinned Node until it ends; what stops us stops it first. */
function run(file, options, onMessage) {
  const node = findPinnedNode() ?? fail(words.noNode(`${process.platform}-${process.arch}`));
  const child = spawn(node, [...serverFlags, join(projectFolder, file), ...options], {
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    env: pinnedEnvironment(),
  });
  child.on('message', onMessage);
  // Ctrl-C reaches both of us, `kill` only one; the server minds only the first of several.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  stopWithNpm(() => child.kill('SIGTERM'));
  child.on('error', ({ message }) => fail(message));
  child.on('exit', (code) => process.exit(code ?? 1));
}

/** A `kill` of npm ends its shell but not us; we notice that our parent is another one. */
function stopWithNpm(stop) {
  if (!process.env.npm_lifecycle_event) return;
  const parent = process.ppid;
  setInterval(() => process.ppid === parent || stop(), 500).unref();
}

function tellReady({ here, nearby, open }) {
  progress.done();
  console.log(`\n  ${words.ready(here)}\n${nearby ? `  ${words.nearby(nearby)}\n` : ''}  ${words.toStop}\n`);
  if (open) openBrowser(here);
}

if (Number(process.versions.node.split('.')[0]) < 18) fail(words.nodeTooOld(process.versions.node));
await bringParts();
if (args.includes('--dev')) {
  const rest = args.filter((arg) => arg !== '--dev');
  run('scripts/dev.mjs', rest, ({ address }) => console.log(`\n  ${words.devReady(address)}\n`));
} else {
  if (!args.includes('--help')) await preparePages();
  run('packages/server/src/main.ts', args, tellReady);
}
