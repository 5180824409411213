import type { Node } from 'oxc-parser';
import { each, fault, isProduct, isTest, type Source, type Wall } from './source.ts';

const isPure = (path: string) => isProduct(path) && /^packages\/(contract|coach|flow|academy)\//.test(path);
const isLaw = (path: string) => /^packages\/server\/src\/.+\/rules\.ts$/.test(path);

/** Names through which Node, the DOM, the clock or chance would come in. */
const surroundings = new Set(
  `process Buffer global globalThis self window document navigator location localStorage sessionStorage indexedDB fetch XMLHttpRequest WebSocket
   setTimeout setInterval setImmediate queueMicrotask requestAnimationFrame performance crypto console alert`.split(/\s+/),
);

export const purity: Wall = {
  name: 'contract, coach, flow, academy and the law of a room see no Node, no DOM, no clock, no chance',
  faults: (house) =>
    [...each(house, (path) => isPure(path) || isLaw(path))].flatMap((source) => {
      const own = declared(source);
      return source.nodes.flatMap(({ node, above }) => {
        if (node.type === 'Identifier' && surroundings.has(node.name) && !own.has(node.name) && isUsed(node, above))
          return [fault(source, node.start, `sees ${node.name}`)];
        if (isCallOf(node, 'Date', 'now') || isCallOf(node, 'Math', 'random'))
          return [fault(source, node.start, 'asks the clock or chance; have it handed in')];
        if (node.type === 'NewExpression' && node.callee.type === 'Identifier' && node.callee.name === 'Date' && node.arguments.length === 0)
          return [fault(source, node.start, 'asks the clock; have the time handed in')];
        return [];
      });
    }),
};

const builders = new Set(['selectFrom', 'insertInto', 'updateTable', 'deleteFrom', 'mergeInto', 'replaceInto']);
const statement =
  /^\s*(select\s|insert\s+into\s|update\s+\w+\s+set\s|delete\s+from\s|merge\s+into\s|create\s+(table|index|role|function|extension|database)|alter\s+(table|role)\s|drop\s+(table|index|role)|truncate\s|with\s+\w+\s+as\s*\()/i;
/** The kit's own hand on the database: it opens connections, sets the workspace, runs migrations. */
const mayHoldSql = /^packages\/server\/src\/((.+\/)?store\.ts|db\/migrations\/.+|kit\/(db|postgres)\/.+|kit\/(db|migrate|migrations)\.ts)$/;

export const sqlInStores: Wall = {
  name: 'SQL stands only in store.ts and in migrations',
  faults: (house) =>
    [...each(house, (path) => isProduct(path) && !mayHoldSql.test(path))].flatMap((source) =>
      source.nodes.flatMap(({ node, above }) => {
        if (node.type === 'TaggedTemplateExpression' && node.tag.type === 'Identifier' && node.tag.name === 'sql')
          return [fault(source, node.start, 'writes sql`…`')];
        if (
          node.type === 'CallExpression' &&
          node.callee.type === 'MemberExpression' &&
          node.callee.property.type === 'Identifier' &&
          builders.has(node.callee.property.name)
        )
          return [fault(source, node.callee.property.start, `calls ${node.callee.property.name}`)];
        const text = textOf(node);
        return text && statement.test(text) && !isInWords(source.path) && above.some(({ type }) => type === 'CallExpression')
          ? [fault(source, node.start, 'hands SQL as text')]
          : [];
      }),
    ),
};

export const environment: Wall = {
  name: 'process.env is read only in kit/config.ts',
  faults: (house) =>
    [...each(house, (path) => isProduct(path) && path !== 'packages/server/src/kit/config.ts')].flatMap((source) =>
      source.nodes.flatMap(({ node }) => {
        const reads =
          (node.type === 'MemberExpression' && isNamed(node.object, 'process') && (isNamed(node.property, 'env') || textOf(node.property) === 'env')) ||
          (node.type === 'VariableDeclarator' && node.init && isNamed(node.init, 'process') && source.text.slice(node.id.start, node.id.end).includes('env')) ||
          (node.type === 'ImportSpecifier' && isNamed(node.imported, 'env') && /from 'node:process'/.test(source.text));
        return reads ? [fault(source, node.start, 'reads the environment')] : [];
      }),
    ),
};

const within = new Set(['inWorkspace', 'throughDoor', 'transaction']);
const sideEffects = new Set(['publish', 'announce', 'broadcast', 'fetch', 'sendMail', 'writeFile', 'unlink', 'rename', 'rm']);

export const nothingBeforeCommit: Wall = {
  name: 'no side effect inside a transaction: it waits for the commit in after(…)',
  faults: (house) =>
    [...each(house, isProduct)].flatMap((source) =>
      source.nodes.flatMap(({ node, above }) => {
        if (node.type !== 'CallExpression' || !sideEffects.has(calledName(node))) return [];
        const opened = above.findLastIndex((one) => one.type === 'CallExpression' && within.has(calledName(one)));
        const waits = above.some((one, index) => index > opened && one.type === 'CallExpression' && /^(after|late)/.test(calledName(one)));
        const inside = opened >= 0 && above.slice(opened).some((one) => one.type === 'ArrowFunctionExpression' || one.type === 'FunctionExpression');
        return inside && !waits ? [fault(source, node.start, `calls ${calledName(node)} before the commit`)] : [];
      }),
    ),
};

export const noEscapeFromTypes: Wall = {
  name: 'no any, no @ts-ignore, and no as that does not say in a comment why it is true',
  faults: (house) =>
    [...each(house, (path) => /\.tsx?$/.test(path))].flatMap((source) => [
      ...source.nodes.flatMap(({ node, above }) => {
        if (node.type === 'TSAnyKeyword') return [fault(source, node.start, 'says any')];
        if (node.type === 'TSTypeAssertion') return [fault(source, node.start, 'asserts a type')];
        if (node.type !== 'TSAsExpression' || isConst(node)) return [];
        const doubled = node.expression.type === 'TSAsExpression' || above.at(-1)?.type === 'TSAsExpression';
        if (doubled) return [fault(source, node.start, 'forces a type through unknown')];
        return isProduct(source.path) && !isExplained(source, node.start)
          ? [fault(source, node.start, 'says as: parse it at the edge, let the types follow, or say above it why it is true')]
          : [];
      }),
      ...source.comments.flatMap(({ text, start }) =>
        /@ts-(ignore|nocheck)|biome-ignore-all/.test(text) || (/@ts-expect-error/.test(text) && !isTest(source.path))
          ? [fault(source, start, `silences the checker: ${text.trim()}`)]
          : [],
      ),
    ]),
};

const sleeps = new Set(['setTimeout', 'setInterval', 'waitForTimeout', 'sleep', 'delay', 'setImmediate']);

export const honestTests: Wall = {
  name: 'a test mocks no module of ours and never sleeps',
  faults: (house) =>
    [...each(house, (path) => isTest(path) || /^test\/.*\.ts$/.test(path))].flatMap((source) =>
      source.nodes.flatMap(({ node }) => {
        if (node.type === 'ImportDeclaration' && node.source.value === 'node:timers/promises') return [fault(source, node.start, 'brings a way to sleep')];
        if (node.type !== 'CallExpression') return [];
        const name = calledName(node);
        const [first] = node.arguments;
        const module = first ? textOf(first) : undefined;
        if (/^(do)?mock$/i.test(name) && module && /^\.|^@otklik\//.test(module)) return [fault(source, node.start, `mocks ${module}`)];
        return sleeps.has(name) ? [fault(source, node.start, `sleeps with ${name}`)] : [];
      }),
    ),
};

/** A comment ends in the same line or in one of the three above. */
function isExplained(source: Source, start: number): boolean {
  const line = source.lineOf(start);
  return source.comments.some((comment) => {
    const last = source.lineOf(comment.start) + comment.text.split('\n').length - 1;
    return last <= line && last >= line - 3;
  });
}

/** The text of a literal or of a template's first words. */
export function textOf(node: Node): string | undefined {
  if (node.type === 'Literal' && typeof node.value === 'string') return node.value;
  return node.type === 'TemplateLiteral' ? node.quasis[0]?.value.raw : undefined;
}

export const isInWords = (path: string) => /\/words\//.test(path);

const isNamed = (node: Node, name: string) => node.type === 'Identifier' && node.name === name;
const isConst = (node: Node) =>
  node.type === 'TSAsExpression' && node.typeAnnotation.type === 'TSTypeReference' && isNamed(node.typeAnnotation.typeName, 'const');

function calledName(node: Node): string {
  if (node.type !== 'CallExpression') return '';
  if (node.callee.type === 'Identifier') return node.callee.name;
  return node.callee.type === 'MemberExpression' && node.callee.property.type === 'Identifier' ? node.callee.property.name : '';
}

function isCallOf(node: Node, object: string, property: string): boolean {
  return node.type === 'MemberExpression' && isNamed(node.object, object) && isNamed(node.property, property);
}

/** Whether an identifier stands for a value, and is not only the name of a member. */
function isUsed(node: Node, above: Node[]): boolean {
  const holder = above.at(-1);
  if (!holder) return false;
  if (holder.type === 'MemberExpression') return holder.object === node || holder.computed;
  if (holder.type === 'Property') return holder.value === node;
  return !/^TS|Specifier$|^LabeledStatement$|^(Property|Method)Definition$/.test(holder.type);
}

/** Names that the file gives itself: `const window = …` is not the browser's. */
function declared(source: Source): Set<string> {
  const names = new Set<string>();
  const bind = (node: Node | null | undefined) => {
    if (!node) return;
    if (node.type === 'Identifier') names.add(node.name);
    else if (node.type === 'ObjectPattern') for (const one of node.properties) bind(one.type === 'Property' ? one.value : one.argument);
    else if (node.type === 'ArrayPattern') for (const one of node.elements) bind(one);
    else if (node.type === 'AssignmentPattern') bind(node.left);
    else if (node.type === 'RestElement') bind(node.argument);
  };
  for (const { node } of source.nodes) {
    if (node.type === 'VariableDeclarator') bind(node.id);
    else if (node.type === 'FunctionDeclaration' || node.type === 'FunctionExpression' || node.type === 'ArrowFunctionExpression') {
      if (node.type === 'FunctionDeclaration') bind(node.id);
      for (const one of node.params) bind(one.type === 'TSParameterProperty' ? one.parameter : one);
    } else if (/^Import.*Specifier$/.test(node.type) && 'local' in node) bind(node.local);
  }
  return names;
}
