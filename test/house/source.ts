import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Node, parseSync, visitorKeys } from 'oxc-parser';

/** What a wall looks at: the files of the house by their path from the root, read once. */
export type House = Map<string, Source>;

export interface Source {
  path: string;
  text: string;
  /** The whole tree, with what stands above each node; empty for files that are not TypeScript. */
  nodes: Placed[];
  comments: { text: string; start: number }[];
  imports: Import[];
  lineOf(start: number): number;
}

interface Placed {
  node: Node;
  above: Node[];
}

/** One `import`, `export … from` or `import()`. */
interface Import {
  from: string;
  /** The file it means, when that is ours. */
  to: string | null;
  /** Whole statement is `import type`: nothing of it is left when the program runs. */
  typeOnly: boolean;
  start: number;
}

/** A wall: its sentence, and where it has fallen. A fault reads `file:line what`. */
export interface Wall {
  name: string;
  faults(house: House): string[];
}

const root = fileURLToPath(new URL('../..', import.meta.url));
const scanned = /\.(tsx?|m?js|json|md|html|css|ya?ml|sh)$|^\.ci\/|^[^.]+$/;
const program = /\.(tsx?|mjs)$/;

/** The checkout: everything git would keep, as `.gitignore` tells. */
export function readHouse(): House {
  const ignored = new Set(
    readFileSync(join(root, '.gitignore'), 'utf8')
      .split('\n')
      .map((line) => line.trim().replace(/\/$/, '')),
  );
  const files: Record<string, string> = {};
  const enter = (folder: string) => {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      const path = join(folder, entry.name);
      if (ignored.has(entry.name) || entry.name === '.git' || entry.name === 'package-lock.json') continue;
      if (entry.isDirectory()) enter(path);
      else if (entry.isFile() && scanned.test(entry.name)) files[relative(root, path).split(sep).join('/')] = readFileSync(path, 'utf8');
    }
  };
  enter(root);
  return houseOf(files);
}

/** A house of texts: the real one, or a small one that a wall is tried on. */
export function houseOf(files: Record<string, string>): House {
  const paths = new Set(Object.keys(files));
  return new Map(Object.entries(files).map(([path, text]) => [path, read(path, text, paths)]));
}

function read(path: string, text: string, paths: ReadonlySet<string>): Source {
  const lineOf = (start: number) => text.slice(0, start).split('\n').length;
  if (!program.test(path)) return { path, text, nodes: [], comments: [], imports: [], lineOf };
  const parsed = parseSync(path, text);
  const nodes: Placed[] = [];
  place(parsed.program, [], nodes);
  const imports = nodes.flatMap(({ node, above }): Import[] => {
    const link = linkOf(node, above);
    return link ? [{ ...link, to: meant(path, link.from, paths), start: node.start }] : [];
  });
  return { path, text, nodes, comments: parsed.comments.map(({ value, start }) => ({ text: value, start })), imports, lineOf };
}

function place(node: Node, above: Node[], into: Placed[]): void {
  into.push({ node, above });
  const path = [...above, node];
  for (const key of visitorKeys[node.type] ?? []) {
    const child: unknown = Reflect.get(node, key);
    for (const one of Array.isArray(child) ? child : [child]) if (isNode(one)) place(one, path, into);
  }
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
}

function linkOf(node: Node, above: Node[]): Pick<Import, 'from' | 'typeOnly'> | undefined {
  switch (node.type) {
    case 'ImportDeclaration':
      return { from: node.source.value, typeOnly: node.importKind === 'type' };
    case 'ExportNamedDeclaration':
      return node.source ? { from: node.source.value, typeOnly: node.exportKind === 'type' } : undefined;
    case 'ExportAllDeclaration':
      return { from: node.source.value, typeOnly: node.exportKind === 'type' };
    case 'ImportExpression':
      return node.source.type === 'Literal' && typeof node.source.value === 'string' ? { from: node.source.value, typeOnly: false } : undefined;
    case 'TSImportType':
      return node.source.type === 'Literal' ? { from: node.source.value, typeOnly: true } : undefined;
    // `vi.importActual('./x')`, `new URL('./worker.ts', import.meta.url)`: the second one is a door into another file too.
    case 'NewExpression': {
      const [first] = node.arguments;
      const meta = node.arguments[1];
      const isUrl = node.callee.type === 'Identifier' && node.callee.name === 'URL' && meta?.type === 'MemberExpression';
      const isFile = first?.type === 'Literal' && typeof first.value === 'string' && program.test(first.value);
      return isUrl && isFile && above.length > 0 ? { from: String(first.value), typeOnly: false } : undefined;
    }
    default:
      return undefined;
  }
}

/** `@otklik/contract/people` and `./people.ts` mean files; everything else is somebody else's. */
function meant(path: string, from: string, paths: ReadonlySet<string>): string | null {
  if (from.startsWith('.')) {
    const target = posix.join(dirname(path), from.replace(/\?.*$/, ''));
    return [target, `${target}.ts`, `${target}.tsx`, `${target}/index.ts`].find((one) => paths.has(one)) ?? target;
  }
  const ours = /^@otklik\/([a-z]+)(?:\/(.+))?$/.exec(from);
  if (!ours) return null;
  return `packages/${ours[1]}/src/${ours[2] ?? 'index'}.ts`;
}

/** The package and, below `src/`, the room of a file: `packages/server/src/people/store.ts` → server, people. */
export function placeOf(path: string): { pack: string; room: string | null; file: string } | null {
  const parts = /^packages\/([a-z]+)\/src\/(?:([^/]+)\/)?(.+)$/.exec(path);
  if (!parts?.[1] || !parts[3]) return null;
  return { pack: parts[1], room: parts[2] ?? null, file: parts[3] };
}

export const isTest = (path: string) => /\.test\.tsx?$/.test(path);
/** Code of the product itself: what stands in the packages and is not a test. */
export const isProduct = (path: string) => /^packages\/[a-z]+\/src\/.*\.tsx?$/.test(path) && !isTest(path);

export function fault(source: Source, start: number, what: string): string {
  return `${source.path}:${source.lineOf(start)} ${what}`;
}

/** The files a wall is about. */
export function* each(house: House, concerns: (path: string) => boolean): Generator<Source> {
  for (const source of house.values()) if (concerns(source.path)) yield source;
}
