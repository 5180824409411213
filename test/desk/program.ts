import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { findPinnedNode } from '../../scripts/install.mjs';

/** Runs a program of the desk to its end, as its `npm run` does, in English unless told; answers what it said and how it ended. */
export async function runProgram(file: 'keep.ts' | 'doctor.ts', args: string[], env: Record<string, string> = {}, input?: Buffer) {
  const entry = fileURLToPath(new URL(`../../packages/server/src/${file}`, import.meta.url));
  const child = spawn(findPinnedNode() ?? process.execPath, [entry, ...args], {
    stdio: ['pipe', 'pipe', 'pipe'],
    env: { PATH: process.env.PATH, LANG: 'en_US.UTF-8', ...env },
  });
  const output: Buffer[] = [];
  let said = '';
  child.stdout.on('data', (chunk: Buffer) => output.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => (said += chunk));
  child.stdin.on('error', () => {}); // it may end before it has read all
  child.stdin.end(input);
  const [code] = await once(child, 'close');
  return { code, said, output: Buffer.concat(output) };
}
