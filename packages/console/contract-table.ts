import { noEdits, voices } from '@otklik/coach/schema';
import { contract } from '@otklik/contract';
import { messageMax } from '@otklik/contract/conversations';
import { may, role } from '@otklik/contract/permissions';
import type { Plugin } from 'vite';

/**
 * In the browser only an address, a method and "who may" are needed of the contract: the server checks the shapes. So the build
 * writes those down as plain values, and zod with all schemas (a quarter of the first load) stays out. Of the standard's shapes the
 * coach itself needs two values only. Types are the real ones.
 */
export function contractTable(): Plugin {
  const addresses = Object.fromEntries(
    Object.entries(contract).map(([room, routes]) => [
      room,
      Object.fromEntries(Object.entries(routes).map(([name, { method, path }]) => [name, { method, path }])),
    ]),
  );
  const roles = Object.entries(may).map(([verb, allows]) => [verb, role.options.filter((one) => allows({ role: one }))]);
  const standard = `export const voices = ${JSON.stringify(voices)}; export const noEdits = ${JSON.stringify(noEdits)};`;
  const modules = new Map([
    ['@otklik/coach/schema', standard],
    ['@otklik/contract', `export const contract = ${JSON.stringify(addresses)};`],
    ['@otklik/contract/conversations', `export const messageMax = ${messageMax};`],
    [
      '@otklik/contract/permissions',
      `const roles = ${JSON.stringify(Object.fromEntries(roles))};
       export const may = Object.fromEntries(Object.entries(roles).map(([verb, all]) => [verb, (who) => all.includes(who.role)]));`,
    ],
  ]);
  return {
    name: 'contract-table',
    enforce: 'pre',
    resolveId(id, importer) {
      if (id.endsWith('/schema.ts') && importer?.includes('/coach/src/')) return '\0@otklik/coach/schema';
      return modules.has(id) ? `\0${id}` : undefined;
    },
    load: (id) => modules.get(id.slice(1)),
  };
}
