import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';
import { expect, test } from 'vitest';

const root = import.meta.dirname;
const dist = join(root, 'dist');
const limitBytes = 250_000;

interface Chunk {
  file: string;
  imports?: string[];
  css?: string[];
}
type Manifest = Record<string, Chunk>;

function readManifest(): Manifest {
  return JSON.parse(readFileSync(join(dist, '.vite/manifest.json'), 'utf8'));
}

/** Every file that must have come before these chunks run: themselves, what they import, and all their styles. */
function filesOf(manifest: Manifest, names: string[]): Set<string> {
  const files = new Set<string>();
  const seen = new Set<string>();
  const visit = (name: string) => {
    const chunk = manifest[name];
    if (!chunk || seen.has(name)) return;
    seen.add(name);
    for (const file of [chunk.file, ...(chunk.css ?? [])]) files.add(file);
    for (const other of chunk.imports ?? []) visit(other);
  };
  for (const name of names) visit(name);
  return files;
}

const gzippedBytes = (file: string) => gzipSync(readFileSync(join(dist, file)), { level: 9 }).length;

test('the inbox is on the screen after at most 250 kB', { timeout: 120_000 }, async () => {
  if (!existsSync(join(dist, '.vite/manifest.json'))) await build({ root, logLevel: 'error' });
  const manifest = readManifest();
  const words = Object.keys(manifest).find((name) => name.includes('words-ru')) ?? '';
  expect(manifest).toHaveProperty(['index.html']);
  expect(words).not.toBe('');
  const files = filesOf(manifest, ['index.html', 'src/inbox-route.tsx', words]);
  const total = [...files].reduce((sum, file) => sum + gzippedBytes(file), 0);
  expect(total, [...files].map((file) => `${gzippedBytes(file)} ${file}`).join('\n')).toBeLessThanOrEqual(limitBytes);
});

test('what only the server needs is not in the pages: no zod, no route’s shapes', () => {
  const manifest = readManifest();
  for (const { file } of Object.values(manifest)) {
    if (file.endsWith('.js')) expect(readFileSync(join(dist, file), 'utf8'), file).not.toContain('ZodObject');
  }
});
