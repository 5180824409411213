import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const readme = readFileSync(join(import.meta.dirname, '..', 'README.md'), 'utf8');

test('every example of the README does what its comments say', async () => {
  const blocks = [...readme.matchAll(/```ts\n([\s\S]*?)```/g)].map((match) => match[1] ?? '');
  const code = blocks.join('\n');
  const promised = [...code.matchAll(/console\.log\(.*\); \/\/ (.*)$/gm)].map((match) => match[1]);
  const imports = [...code.matchAll(/^import .*$/gm)].map((match) => match[0]);
  // The examples follow each other, so they run as one; what they print is kept instead of shown.
  const body = code.replace(/^import .*$/gm, '').replaceAll('console.log(', 'said.push(');
  const module = `${imports.join('\n')}\nexport const said: unknown[] = [];\n${body}`;
  const folder = mkdtempSync(join(import.meta.dirname, 'example-'));
  try {
    writeFileSync(join(folder, 'example.ts'), module);
    const { said }: { said: unknown[] } = await import(/* @vite-ignore */ join(folder, 'example.ts'));
    expect(said.map(String)).toEqual(promised);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
