import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { prepareDataFolder } from './data-folder.ts';
import { StartFailure } from './start-failure.ts';

const place = mkdtempSync(join(tmpdir(), 'otklik-data-'));
afterAll(() => rmSync(place, { recursive: true, force: true }));

test('a data folder is made with all that leads to it, and found again', () => {
  const folder = join(place, 'srv', 'otklik', 'data');
  prepareDataFolder(folder);
  prepareDataFolder(folder);
  expect(existsSync(folder)).toBe(true);
});

test('a place where no folder can be made is told at once', () => {
  const file = join(place, 'a-file');
  writeFileSync(file, '');
  for (const folder of ['/proc/otklik', file, join(file, 'data')]) expect(() => prepareDataFolder(folder)).toThrow(StartFailure);
});
