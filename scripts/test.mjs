/**
 * Everything that can be proved, on a machine with nothing but Node and npm: `npm test`, or `npm test -- types journeys` for some steps.
 * All steps run, whatever fails; one table at the end tells.
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildPages, listStalePages } from './build.mjs';
import { ensureChromium } from './chromium.mjs';
import { findPostgres, startPostgres } from './debian-postgres.mjs';
import { install, pinnedEnvironment, projectFolder } from './install.mjs';
import { ensureNats } from './nats.mjs';

const logs = join(projectFolder, 'test-results');
const mostLinesShown = 150;
const packages = readdirSync(join(projectFolder, 'packages')).filter((name) => existsSync(join(projectFolder, 'packages', name, 'tsconfig.json')));
let chromium;

/** Each step: its name, what it shows, and its work, which throws when it fails and may answer a remark. */
const steps = [
  ['parts', 'parts from npm', async () => ((await install()) ? 'installed' : 'all there')],
  ['chromium', 'a Chromium for the journeys', async () => (chromium = ensureChromium())],
  ['nats', 'a NATS server for several nodes', async () => ensureNats()],
  ['types', 'every type holds', () => all(...packages.map((name) => ['tsc', '-p', `packages/${name}`]), ['tsc', '-p', 'test'], ['tsc', '-p', 'bench'])],
  ['style', 'one style, no known mistakes', () => all(['biome', 'check', '--error-on-warnings', '.'])],
  ['unused', 'nothing is left over', () => all(['knip'])],
  ['build', 'both front ends build', async () => void (await Promise.all(listStalePages().map(buildPages)))],
  ['unit', 'walls, laws and the server, on the embedded PostgreSQL', () => all(['vitest', 'run'])],
  ['postgres', 'the same on a PostgreSQL of your own', onAnotherPostgres],
  ['journeys', 'journeys in a real browser', () => all(['playwright', 'test'])],
];

const chosen = process.argv.slice(2);
const unknown = chosen.filter((name) => !steps.some(([step]) => step === name));
if (unknown.length > 0) {
  console.error(`There is no step ${unknown.join(', ')}. The steps are ${steps.map(([name]) => name).join(', ')}.`);
  process.exit(2);
}

mkdirSync(logs, { recursive: true });
const results = [];
let log = '';
for (const [name, about, work] of steps) {
  const needed = name === 'parts' || (name === 'chromium' && chosen.includes('journeys'));
  if (chosen.length > 0 && !chosen.includes(name) && !needed) continue;
  process.stdout.write(`${name.padEnd(10)} ${about} … `);
  const began = performance.now();
  log = '';
  const [result, remark] = await Promise.resolve()
    .then(work)
    .then(
      (said) => (said?.skipped ? ['skipped', said.skipped] : ['ok', said ?? '']),
      (error) => ['FAILED', error.message],
    );
  const seconds = (performance.now() - began) / 1000;
  results.push({ name, result, seconds, remark });
  console.log(`${result} (${seconds.toFixed(1)} s)${remark && result !== 'FAILED' ? `: ${remark}` : ''}`);
  if (log) writeFileSync(join(logs, `${name}.log`), log);
  if (result === 'FAILED') console.log(`${`${log}\n${remark}`.trim().split('\n').slice(-mostLinesShown).join('\n')}\n`);
}

const failed = results.filter(({ result }) => result === 'FAILED');
console.log(`\n${'step'.padEnd(12)}${'result'.padEnd(10)}${'seconds'.padStart(8)}`);
for (const { name, result, seconds } of results) console.log(`${name.padEnd(12)}${result.padEnd(10)}${seconds.toFixed(1).padStart(8)}`);
const total = results.reduce((sum, { seconds }) => sum + seconds, 0);
console.log(`${'all'.padEnd(12)}${(failed.length > 0 ? 'FAILED' : 'ok').padEnd(10)}${total.toFixed(1).padStart(8)}`);
if (failed.length > 0) console.log(`\nThe whole output of each step stands in test-results/<step>.log`);
process.exitCode = failed.length > 0 ? 1 : 0;

async function onAnotherPostgres() {
  const named = process.env.OTKLIK_TEST_DATABASE_URL;
  if (named) return all([{ OTKLIK_TEST_DATABASE_URL: named }, 'vitest', 'run', 'test/']);
  const found = findPostgres();
  if (!found) return { skipped: 'none is installed; name one in OTKLIK_TEST_DATABASE_URL' };
  const postgres = await startPostgres(found);
  try {
    await all([{ OTKLIK_TEST_DATABASE_URL: postgres.url }, 'vitest', 'run', 'test/']);
    return `PostgreSQL ${found.version}`;
  } finally {
    await postgres.stop();
  }
}

/** Runs every command, also after one has failed. */
async function all(...commands) {
  const broken = [];
  for (const command of commands) {
    const [first, ...rest] = command;
    const [env, program, args] = typeof first === 'string' ? [{}, first, rest] : [first, rest[0], rest.slice(1)];
    if ((await run(program, args, env)) !== 0) broken.push([program, ...args].join(' '));
  }
  if (broken.length > 0) throw new Error(`failed: ${broken.join('; ')}`);
}

function run(program, args, env) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      cwd: projectFolder,
      env: { ...pinnedEnvironment(), NO_COLOR: '1', ...(chromium && { CHROME_PATH: chromium }), ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: process.platform === 'win32',
    });
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => (log += data));
    child.on('error', reject);
    child.on('close', (code) => resolve(code));
  });
}
