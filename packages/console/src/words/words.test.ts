import { expect, test } from 'vitest';

const ru = import.meta.glob<{ default: Record<string, string> }>('./ru/*.ts', { eager: true });
const en = import.meta.glob<{ default: Record<string, string> }>('./en/*.ts', { eager: true });
const nameOf = (path: string) => path.slice(path.lastIndexOf('/') + 1);
const plural = /_(zero|one|two|few|many|other)$/;

function keysOf(files: Record<string, { default: Record<string, string> }>) {
  return Object.entries(files)
    .flatMap(([path, words]) => Object.keys(words.default).map((key) => `${nameOf(path)} ${key.replace(plural, '')}`))
    .filter((key, at, all) => all.indexOf(key) === at)
    .sort();
}

test('every word of the console stands in Russian and in English', () => {
  expect(keysOf(en)).toEqual(keysOf(ru));
});

test('no word is empty, and both languages fill in the same values', () => {
  const holes = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map((found) => found[1]).sort();
  for (const [path, words] of Object.entries(ru)) {
    const other = en[path.replace('/ru/', '/en/')]?.default ?? {};
    for (const [key, text] of Object.entries(words.default)) {
      expect(text.trim(), key).not.toBe('');
      const twin = other[key];
      if (twin !== undefined && !plural.test(key)) expect(holes(twin), `${path} ${key}`).toEqual(holes(text));
    }
  }
});

test('what is counted has every plural form of its language', () => {
  for (const [files, forms] of [
    [ru, ['one', 'few', 'many', 'other']],
    [en, ['one', 'other']],
  ] as const) {
    for (const [path, { default: words }] of Object.entries(files)) {
      const counted = new Set(
        Object.keys(words)
          .filter((key) => plural.test(key))
          .map((key) => key.replace(plural, '')),
      );
      for (const key of counted) for (const form of forms) expect(Object.keys(words), path).toContain(`${key}_${form}`);
    }
  }
});
