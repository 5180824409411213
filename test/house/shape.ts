import { homedir } from 'node:os';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { floors } from './floors.ts';
import { each, fault, type House, type Source, type Wall } from './source.ts';

const isCode = (path: string) => /\.(tsx?|mjs)$/.test(path);
/** Long by nature: tables of words, of people, of tables; rules with their examples. */
const isData = (path: string) => /\/words\/|^test\/cast|\/migrations\/|\/shop\/pages\/|\/coach\/src\/(rules|standard)\//.test(path);
const hardLookLines = 400;
const mostLines = 250;

export const noCircle: Wall = {
  name: 'no circle of files, types included',
  faults: (house) => circles(house).map((circle) => `${circle[0]}:1 ${[...circle, circle[0]].join(' → ')}`),
};

/** Each set of files that reach each other is told once, as one circle through its first file. */
function circles(house: House): string[][] {
  const next = (path: string) => [...new Set((house.get(path)?.imports ?? []).flatMap(({ to }) => (to && to !== path && house.has(to) ? [to] : [])))];
  const state = new Map<string, 'open' | 'done'>();
  const found: string[][] = [];
  const trail: string[] = [];
  const enter = (path: string) => {
    state.set(path, 'open');
    trail.push(path);
    for (const one of next(path)) {
      if (state.get(one) === 'open') found.push(trail.slice(trail.indexOf(one)));
      else if (!state.has(one)) enter(one);
    }
    trail.pop();
    state.set(path, 'done');
  };
  for (const { path } of each(house, isCode)) if (!state.has(path)) enter(path);
  return found;
}

const nameless = new Set(['util', 'utils', 'helper', 'helpers', 'common', 'misc', 'type', 'types']);
const kebab = /^[a-z0-9]+(-[a-z0-9]+)*$/;
/** Exactly the rule's id. */
const ruleFile = /^[a-z]+(_[a-z]+)*$/;
const pascal = /^([A-Z][a-z0-9]*)+$/;

export const namesSay: Wall = {
  name: 'files are called by what they hold: kebab-case, components in PascalCase, no utils, helpers, common, misc, types',
  faults: (house) =>
    [...each(house, isCode)].flatMap(({ path }) => {
      const parts = path.split('/');
      const file = (parts.pop() ?? '').replace(/\.(tsx?|mjs)$/, '').replace(/\.(test|config|d)$/, '');
      const vague = [...parts, file].find((part) => nameless.has(part));
      if (vague) return [`${path}:1 “${vague}” says nothing about what is inside`];
      if (/\/migrations\/|^test\/upgrade\//.test(path))
        return /^\d{4}_[a-z_]+$/.test(file) || kebab.test(file) ? [] : [`${path}:1 a migration is called 0001_word.ts`];
      if (/^packages\/coach\/(src\/rules|cases)\//.test(path) && ruleFile.test(file)) return [];
      return kebab.test(file) || (path.endsWith('.tsx') && pascal.test(file)) ? [] : [`${path}:1 the name is neither kebab-case nor a component's`];
    }),
};

export const noBarrel: Wall = {
  name: 'no barrel but the door of a package',
  faults: (house) =>
    [...each(house, isCode)].flatMap((source) => {
      if (/^packages\/[a-z]+\/src\/index\.ts$/.test(source.path)) return [];
      const body = source.nodes.filter(({ above }) => above.length === 1).map(({ node }) => node);
      const passes = body.filter((node) => node.type === 'ExportAllDeclaration' || (node.type === 'ExportNamedDeclaration' && node.source));
      const all = passes.find((node) => node.type === 'ExportAllDeclaration');
      if (all) return [fault(source, all.start, 'passes everything of another file on')];
      return passes.length > 0 && body.every((node) => passes.includes(node) || node.type === 'ImportDeclaration')
        ? [`${source.path}:1 only passes on what others hold`]
        : [];
    }),
};

const linesOf = ({ text }: Source) => text.trimEnd().split('\n').length;

export const noLongFile: Wall = {
  name: 'no file is longer than 400 lines (words, the cast, migrations and the standard excepted)',
  faults: (house) =>
    [...each(house, (path) => isCode(path) && !isData(path))].flatMap((source) =>
      linesOf(source) > hardLookLines ? [`${source.path}:${hardLookLines + 1} is ${linesOf(source)} lines long: what are its two subjects?`] : [],
    ),
};

export const mostFilesShort: Wall = {
  name: 'nine files of ten stay within 250 lines',
  faults: (house) => {
    const sizes = [...each(house, (path) => isCode(path) && !isData(path))]
      .map((source) => ({ path: source.path, lines: linesOf(source) }))
      .sort((a, b) => a.lines - b.lines);
    const ninth = sizes[Math.floor(sizes.length * 0.9)];
    return ninth && ninth.lines > mostLines
      ? sizes.filter(({ lines }) => lines > mostLines).map(({ path, lines }) => `${path}:1 is one of the long ones: ${lines} lines`)
      : [];
  },
};

const checkout = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

export const noMachinePath: Wall = {
  name: 'no file names a path of the machine it was written on',
  faults: (house) => {
    const paths = [checkout, homedir()].filter((path) => path.length > 1);
    return [...house.values()].flatMap((source) =>
      paths.flatMap((path) => {
        const start = source.text.indexOf(`${path}/`);
        // A path is meant only where it begins: `${checkout}/x`, not `https://example.com/root/x`.
        return start >= 0 && !/[\w.-]/.test(source.text[start - 1] ?? ' ') ? [fault(source, start, 'names a path of one machine')] : [];
      }),
    );
  },
};

/** Wherever the room's word leads: its errors, its tables. */
export const oneWordOneRoom: Wall = {
  name: 'tables are called by the room that keeps them',
  faults: (house) => {
    const rooms = new Set(floors.flat());
    return [...each(house, (path) => /\/db\/migrations\/\d/.test(path))].flatMap((source) =>
      [...source.text.matchAll(/^create table (?:if not exists )?([a-z]+)(\w*)/gm)].flatMap((found) => {
        const word = found[1] ?? '';
        return rooms.has(word) || rooms.has(word.replace(/s$/, '')) ? [] : [fault(source, found.index, `no room keeps the table ${word}${found[2]}`)];
      }),
    );
  },
};
