import type { Node } from 'oxc-parser';
import { isInWords, textOf } from './code.ts';
import { each, fault, isProduct, type Wall } from './source.ts';

/** The coach is about language: its patterns, examples and sentences are data, ru and en side by side as their types ask. */
const isStandard = (path: string) => path.startsWith('packages/coach/src/');
/** Letters are data there: the cast's talk, the demo shop's pages. */
const speaks = (path: string) => isInWords(path) || isStandard(path) || /^packages\/server\/src\/(demo|shop)\/(cast|pages|content)/.test(path);
/** Two letters are a word; е and ё alone are what search makes equal. */
const russian = /[а-яё]*(?:[а-дж-я][а-яё]|[а-яё][а-дж-я])/i;
/** A language is called by its own name whatever language one reads. */
const languageNames = new Set(['Русский', 'English']);
const sentence = /\p{L}{2}/u;
/** Attributes whose text is read by people or told by screen readers. */
const told = new Set(['title', 'label', 'placeholder', 'alt', 'description', 'aria-label', 'aria-description', 'aria-roledescription']);

export const wordsInWords: Wall = {
  name: 'what people read stands in words/, never in code',
  faults: (house) =>
    [...each(house, (path) => isProduct(path) && !speaks(path))].flatMap((source) =>
      source.nodes.flatMap(({ node, above }) => {
        const text = node.type === 'JSXText' ? node.value : node.type === 'TemplateElement' ? node.value.raw : textOf(node);
        if (text === undefined || languageNames.has(text)) return [];
        if (russian.test(text)) return [fault(source, node.start, `says “${short(text)}” in code`)];
        const shown = node.type === 'JSXText' || isTold(node, above.at(-1));
        return shown && sentence.test(text) ? [fault(source, node.start, `shows “${short(text)}” in one language only`)] : [];
      }),
    ),
};

export const wordsInPairs: Wall = {
  name: 'every file of words has its twin in the other language',
  faults: (house) =>
    [...each(house, isInWords)].flatMap(({ path }) => {
      const twin = twinOf(path);
      return twin && !house.has(twin) ? [`${path}:1 has no twin ${twin}`] : [];
    }),
};

/** The other language's file of the same words; nothing for files that serve both. */
export function twinOf(path: string): string | undefined {
  const found = /^(.*\/words\/(?:.*[/-])?)(ru|en)([./-].*)$/.exec(path);
  return found ? `${found[1]}${found[2] === 'ru' ? 'en' : 'ru'}${found[3]}` : undefined;
}

const plural = /_(zero|one|two|few|many|other)$/;
const forms = { ru: ['few', 'many', 'one'], en: ['one', 'other'] };

/** What one language says and the other does not: keys, holes to be filled, and plural forms. */
export function unequalWords(ru: unknown, en: unknown): string[] {
  const russianWords = flatten(ru);
  const englishWords = flatten(en);
  const faults: string[] = [];
  for (const key of new Set([...russianWords.keys(), ...englishWords.keys()])) {
    const here = russianWords.get(key);
    const there = englishWords.get(key);
    if (!here || !there) faults.push(`“${key}” is missing in ${here ? 'en' : 'ru'}`);
    else if (here.said.some((text) => text.trim() === '') !== there.said.some((text) => text.trim() === '')) faults.push(`“${key}” is empty in one language`);
    else if (holes(here.said) !== holes(there.said)) faults.push(`“${key}” is filled differently: ${holes(here.said)} / ${holes(there.said)}`);
    else if (here.forms.length > 0) {
      for (const [language, word] of [
        ['ru', here],
        ['en', there],
      ] as const) {
        const missing = forms[language].filter((form) => !word.forms.includes(form));
        if (missing.length > 0) faults.push(`“${key}” lacks the form ${missing.join(', ')} in ${language}`);
      }
    }
  }
  return faults;
}

interface Word {
  said: string[];
  forms: string[];
}

function flatten(value: unknown, path = '', into = new Map<string, Word>()): Map<string, Word> {
  if (typeof value === 'object' && value !== null) {
    const keys = Object.keys(value);
    // A table of plural forms under one key: { one: …, few: …, many: … }.
    const table = path !== '' && keys.length > 0 && keys.every((key) => plural.test(`_${key}`));
    for (const key of keys) {
      const inner: unknown = Reflect.get(value, key);
      const whole = path && !table ? `${path}.${key}` : table ? `${path}_${key}` : key;
      flatten(inner, whole, into);
    }
    return into;
  }
  const form = plural.exec(path)?.[1];
  const key = form ? path.replace(plural, '') : path;
  const word = into.get(key) ?? { said: [], forms: [] };
  into.set(key, { said: [...word.said, typeof value === 'function' ? 'said by a function' : String(value)], forms: form ? [...word.forms, form] : word.forms });
  return into;
}

/** Names in {braces} or {{braces}} that a sentence waits for. `count` may be left out by a form such as “one file”. */
function holes(said: string[]): string {
  return [...new Set(said.flatMap((text) => [...text.matchAll(/\{\{?\s*([\w.]+)[^}]*\}?\}/g)].map((found) => found[1])))]
    .filter((name) => name !== 'count')
    .sort()
    .join(', ');
}

function isTold(node: Node, holder: Node | undefined): boolean {
  return node.type === 'Literal' && holder?.type === 'JSXAttribute' && holder.name.type === 'JSXIdentifier' && told.has(holder.name.name);
}

const short = (text: string) => text.trim().replace(/\s+/g, ' ').slice(0, 40);
