import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';
import { afterAll, beforeAll, expect, test } from 'vitest';

const root = import.meta.dirname;
const outDir = mkdtempSync(join(tmpdir(), 'otklik-widget-'));
const kilobytes = (...files: string[]) => files.reduce((sum, file) => sum + gzipSync(readFileSync(join(outDir, file)), { level: 9 }).length, 0) / 1000;

beforeAll(async () => {
  for (const mode of ['production', 'loader']) await build({ root, mode, logLevel: 'silent', build: { outDir, emptyOutDir: false } });
}, 60_000);
afterAll(() => rmSync(outDir, { recursive: true }));

test('the loader is at most 5 kB', () => {
  expect(kilobytes('loader.js')).toBeLessThanOrEqual(5);
});

test('the first open of the chat is at most 40 kB: page, script and style', () => {
  const html = readFileSync(join(outDir, 'frame.html'), 'utf8');
  const parts = [...html.matchAll(/(?:src|href)="\/widget\/([^"]+)"/g)].map(([, path]) => path ?? '');
  expect(parts.length).toBeGreaterThanOrEqual(2);
  expect(kilobytes('frame.html', ...parts)).toBeLessThanOrEqual(40);
  // Everything is a file of the desk, so that the frame's policy needs no exception.
  expect(html).not.toMatch(/<style|style="|<script(?![^>]*src=)/);
});
