import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Lexicons } from '../src/lexicon.ts';
import { type BinaryFile, binaryFiles, readLexicons, type TextFile, textFiles } from '../src/text/lexicons.ts';

const own = join(dirname(fileURLToPath(import.meta.url)), '..');
const packages = createRequire(import.meta.url);

let loading: Promise<Lexicons> | undefined;

/** The lexicons, read from the installed packages when first asked; everybody gets the same ones. Rejects when a file cannot be read. */
export function loadLexicons(): Promise<Lexicons> {
  loading ??= readLexicons({
    binary: async (file) => Uint8Array.from(await readFile(pathOf(binaryFiles[file]))).buffer,
    text: (file) => readFile(pathOf(textFiles[file]), 'utf8'),
  });
  return loading;
}

/** Own data lies beside; of an installed package only its package.json can always be resolved, or its door. */
function pathOf(file: string): string {
  const [name = '', ...rest] = file.split('/');
  if (name === 'data') return join(own, file);
  const door = packages.resolve(name === 'az' ? 'az/package.json' : name);
  return join(dirname(door), ...rest);
}

/** Where the files lie that the lexicons are made of, by their names: for a build that serves them to `@otklik/coach/browser`. */
export function lexiconFiles(): [name: BinaryFile | TextFile, path: string][] {
  // Keys of the two tables are their names
  const files = Object.entries({ ...binaryFiles, ...textFiles }) as [BinaryFile | TextFile, string][];
  return files.map(([name, file]) => [name, pathOf(file)]);
}
