import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openMetrics } from '../packages/server/src/kit/metrics.ts';
import { sources } from '../packages/server/src/kit/settings.ts';
import { readMeasures } from '../packages/server/src/measures.ts';
import { serverFlags } from '../scripts/install.mjs';

const docs = join(import.meta.dirname, '../docs');
const read = (file: string) => readFileSync(join(docs, file), 'utf8');
const known = new Set(Object.values(sources).map(({ env }) => env));
/** Said to others than the desk. */
const others = new Set(['NODE_ENV', 'POSTGRES_USER', 'POSTGRES_DB', 'POSTGRES_PASSWORD']);
const named = (text: string) => [...text.matchAll(/\b(?:OTKLIK|OTEL|AWS|POSTGRES|SMTP|DATABASE|NODE)_[A-Z_]*[A-Z]\b/g)].map(([name]) => name);

test.each(readdirSync(join(docs, 'deploy')))('%s names only settings that there are', (file) => {
  expect(named(read(`deploy/${file}`)).filter((name) => !known.has(name) && !others.has(name))).toEqual([]);
});

test('The operator’s handbook tells every setting, and none that there is not', () => {
  const told = [...read('operations.md').matchAll(/^\| (`[A-Z_]+`(?:, `[A-Z_]+`)*) \|/gm)].flatMap(([, names = '']) => names.match(/[A-Z_]+/g) ?? []);
  expect(told.filter((name) => !others.has(name)).sort()).toEqual([...known].sort());
});

test.each(['otklik.service', 'Containerfile'])('%s runs the server as `npm start` does', (file) => {
  const told = read(`deploy/${file}`).match(/^(?:ExecStart|CMD).* ?"?(?=packages\/server\/src\/main\.ts)/m)?.[0] ?? '';
  for (const flag of serverFlags) expect(told).toContain(flag);
});

/** All that a node tells Prometheus. */
async function toldMetrics(): Promise<Set<string>> {
  const metrics = await openMetrics();
  const nothing = { count: 0, since: null };
  readMeasures(metrics, {
    now: () => new Date(),
    live: { count: () => ({ person: 0, visitor: 0 }) },
    pools: {},
    due: { promises_due: async () => nothing },
    countJobs: async () => [],
  });
  const { body } = await metrics.text();
  return new Set(
    [...body.matchAll(/^# TYPE (\w+) (\w+)$/gm)].flatMap(([, name = '', kind]) =>
      kind === 'histogram' ? [`${name}_bucket`, `${name}_count`, `${name}_sum`] : [name],
    ),
  );
}

test('The board for Grafana asks for nothing that is not told', async () => {
  const told = await toldMetrics();
  const queries = [...read('deploy/grafana.json').matchAll(/"expr": "((?:[^"\\]|\\.)*)"/g)].map(([, query = '']) => query);
  const asked = queries.flatMap((query) => query.match(/\b(?:otklik|nodejs|process)_\w+(?=\{)/g) ?? []);
  expect(asked.length).toBeGreaterThan(12);
  expect(asked.filter((name) => !told.has(name))).toEqual([]);
  // And of ours it leaves nothing out.
  const families = (names: Iterable<string>) =>
    new Set([...names].filter((name) => name.startsWith('otklik_')).map((name) => name.replace(/_(bucket|count|sum)$/, '')));
  expect([...families(told)].filter((name) => !families(asked).has(name))).toEqual([]);
});
