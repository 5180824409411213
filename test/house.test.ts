import { expect, test } from 'vitest';
import { environment, honestTests, noEscapeFromTypes, nothingBeforeCommit, purity, sqlInStores } from './house/code.ts';
import { migrationsExpand } from './house/expand.ts';
import {
  consoleRooms,
  contractTakesShapes,
  furniture,
  joinersUseFurniture,
  pureFloor,
  serverRooms,
  uiHasNoProduct,
  widgetTakesTypes,
  wingsApart,
} from './house/floors.ts';
import { mostFilesShort, namesSay, noBarrel, noCircle, noLongFile, noMachinePath, oneWordOneRoom } from './house/shape.ts';
import { houseOf, readHouse, type Wall } from './house/source.ts';
import { twinOf, unequalWords, wordsInPairs, wordsInWords } from './house/words.ts';

const house = readHouse();
const server = 'packages/server/src';
const ui = 'packages/console/src';
const lines = (count: number) => 'export const a = 1;\n'.repeat(count);

/** Each wall, with small houses in which it must fall: what is built, and where the fault must be seen. */
const walls: [Wall, ...{ built: Record<string, string>; seen: string }[]][] = [
  [
    pureFloor,
    { built: { 'packages/contract/src/a.ts': "\nimport { x } from 'node:fs';" }, seen: 'packages/contract/src/a.ts:2' },
    { built: { 'packages/coach/src/a.ts': "import { step } from '@otklik/flow';", 'packages/flow/src/index.ts': '' }, seen: 'packages/coach/src/a.ts:1' },
    { built: { 'packages/flow/src/a.ts': "import { useState } from 'react';" }, seen: 'packages/flow/src/a.ts:1' },
  ],
  [contractTakesShapes, { built: { 'packages/contract/src/a.ts': "import { find } from '@otklik/coach/rules/blame';" }, seen: 'packages/contract/src/a.ts:1' }],
  [
    widgetTakesTypes,
    { built: { 'packages/widget/src/frame/a.ts': "import { entry } from '@otklik/contract/conversations';" }, seen: 'packages/widget/src/frame/a.ts:1' },
    { built: { 'packages/widget/src/loader.ts': "import { type Look } from '@otklik/contract/sites';" }, seen: 'packages/widget/src/loader.ts:1' },
  ],
  [
    wingsApart,
    { built: { [`${ui}/a.ts`]: "import { db } from '@otklik/server/kit/db';" }, seen: `${ui}/a.ts:1` },
    { built: { 'packages/widget/src/a.ts': "import type { A } from '../../console/src/b.ts';", [`${ui}/b.ts`]: '' }, seen: 'packages/widget/src/a.ts:1' },
    { built: { [`${server}/a.ts`]: "import { a } from '../../contract/src/a.ts';", 'packages/contract/src/a.ts': '' }, seen: `${server}/a.ts:1` },
    { built: { [`${server}/a.ts`]: "import { a } from '../../../scripts/a.mjs';" }, seen: `${server}/a.ts:1` },
  ],
  [
    consoleRooms,
    { built: { [`${ui}/inbox/page.tsx`]: "import { Card } from '../customers/Card.tsx';", [`${ui}/customers/Card.tsx`]: '' }, seen: `${ui}/inbox/page.tsx:1` },
    {
      built: { [`${ui}/inbox/page.tsx`]: "const lazy = () => import('../settings/page.tsx');", [`${ui}/settings/page.tsx`]: '' },
      seen: `${ui}/inbox/page.tsx:1`,
    },
    { built: { [`${ui}/live.ts`]: "import { rows } from './inbox/queries.ts';", [`${ui}/inbox/queries.ts`]: '' }, seen: `${ui}/live.ts:1` },
  ],
  [uiHasNoProduct, { built: { [`${ui}/ui/Button.tsx`]: "import { ru } from '../words/ru.ts';", [`${ui}/words/ru.ts`]: '' }, seen: `${ui}/ui/Button.tsx:1` }],
  [
    serverRooms,
    {
      built: { [`${server}/people/people.ts`]: "import { assign } from '../conversations/conversations.ts';" },
      seen: `${server}/people/people.ts:1 conversations does not stand below people`,
    },
    { built: { [`${server}/conversations/rules.ts`]: "import type { Row } from '../people/store.ts';" }, seen: 'knock at the door people/people.ts' },
    { built: { [`${server}/search/search.ts`]: "import { a } from '../demo/demo.ts';" }, seen: `${server}/search/search.ts:1` },
    { built: { [`${server}/kit/http.ts`]: "import { who } from '../people/people.ts';" }, seen: 'kit must not import the room people' },
    { built: { [`${server}/kit/http.ts`]: "import { app } from '../app.ts';" }, seen: `${server}/kit/http.ts:1` },
    { built: { [`${server}/tower/tower.ts`]: "import { who } from '../people/people.ts';" }, seen: 'stands on no floor' },
  ],
  [joinersUseFurniture, { built: { [`${server}/app.ts`]: "import { rows } from './people/store.ts';" }, seen: `${server}/app.ts:1` }],
  [
    furniture,
    { built: { [`${server}/sites/routes.ts`]: "import { rows } from './store.ts';" }, seen: 'routes.ts must not touch store.ts' },
    { built: { [`${server}/sites/rules.ts`]: "import { log } from '../kit/log.ts';" }, seen: 'the law must not import' },
    { built: { [`${server}/sites/store.ts`]: "import { sites } from './sites.ts';" }, seen: 'store.ts must not touch sites.ts' },
  ],
  [
    purity,
    { built: { 'packages/contract/src/a.ts': 'export const at = () => Date.now();' }, seen: 'packages/contract/src/a.ts:1' },
    { built: { 'packages/coach/src/a.ts': '\nexport const at = () => new Date();' }, seen: 'packages/coach/src/a.ts:2' },
    { built: { [`${server}/sites/rules.ts`]: 'export const pick = () => Math.random();' }, seen: `${server}/sites/rules.ts:1` },
    { built: { 'packages/flow/src/a.ts': 'export const go = (f: () => void) => setTimeout(f, 1);' }, seen: 'sees setTimeout' },
    { built: { 'packages/contract/src/a.ts': 'export const here = window.location.href;' }, seen: 'sees window' },
  ],
  [
    sqlInStores,
    { built: { [`${server}/people/people.ts`]: 'await sql`select 1`.execute(tx);' }, seen: `${server}/people/people.ts:1` },
    { built: { [`${server}/people/routes.ts`]: "\ntx.selectFrom('people');" }, seen: `${server}/people/routes.ts:2 calls selectFrom` },
    { built: { [`${server}/app.ts`]: "pool.query('delete from people');" }, seen: 'hands SQL as text' },
    { built: { [`${server}/kit/jobs.ts`]: 'pool.query(`with due as (select 1) select * from due`);' }, seen: `${server}/kit/jobs.ts:1` },
  ],
  [
    environment,
    { built: { [`${server}/app.ts`]: 'const port = process.env.PORT;' }, seen: `${server}/app.ts:1` },
    { built: { [`${server}/app.ts`]: "const port = process['env']['PORT'];" }, seen: `${server}/app.ts:1` },
    { built: { [`${server}/app.ts`]: 'const { env } = process;' }, seen: `${server}/app.ts:1` },
    { built: { [`${server}/app.ts`]: "import { env } from 'node:process';" }, seen: `${server}/app.ts:1` },
  ],
  [
    nothingBeforeCommit,
    {
      built: { [`${server}/a/a.ts`]: 'db.inWorkspace(id, async (tx, after) => {\n  await writer.add(tx);\n  events.publish(news);\n});' },
      seen: `${server}/a/a.ts:3 calls publish`,
    },
    { built: { [`${server}/a/a.ts`]: 'db.throughDoor("people", async (tx) => fetch(url));' }, seen: 'calls fetch' },
  ],
  [
    noEscapeFromTypes,
    { built: { 'packages/flow/src/a.ts': 'export let a: any;' }, seen: 'says any' },
    { built: { 'test/a.ts': 'const a = b as unknown as C;' }, seen: 'through unknown' },
    { built: { 'packages/flow/src/a.ts': 'const a = b as C;' }, seen: 'says as' },
    { built: { 'packages/flow/src/a.ts': '// @ts-ignore\nconst a = b;' }, seen: 'silences the checker' },
  ],
  [
    honestTests,
    { built: { 'packages/flow/src/a.test.ts': "vi.mock('./b.ts');" }, seen: 'mocks ./b.ts' },
    { built: { 'test/a.test.ts': 'await new Promise((done) => setTimeout(done, 9));' }, seen: 'sleeps with setTimeout' },
    { built: { 'test/journeys/a.test.ts': 'await page.waitForTimeout(100);' }, seen: 'sleeps with waitForTimeout' },
  ],
  [
    noCircle,
    {
      built: { 'packages/flow/src/a.ts': "import { b } from './b.ts';", 'packages/flow/src/b.ts': "import type { A } from './a.ts';" },
      seen: 'packages/flow/src/a.ts → packages/flow/src/b.ts → packages/flow/src/a.ts',
    },
    { built: { 'packages/flow/src/a.ts': "export type X = import('./b.ts').B;", 'packages/flow/src/b.ts': "import type { A } from './a.ts';" }, seen: 'a.ts' },
  ],
  [
    namesSay,
    { built: { [`${server}/kit/utils.ts`]: '' }, seen: '“utils” says nothing' },
    { built: { [`${ui}/common/Row.tsx`]: '' }, seen: '“common” says nothing' },
    { built: { [`${server}/kit/httpServer.ts`]: '' }, seen: 'neither kebab-case' },
  ],
  [
    noBarrel,
    { built: { [`${ui}/inbox/all.ts`]: "export { Row } from './Row.tsx';" }, seen: 'only passes on' },
    { built: { [`${ui}/inbox/all.ts`]: "export const a = 1;\nexport * from './Row.tsx';" }, seen: `${ui}/inbox/all.ts:2` },
  ],
  [noLongFile, { built: { [`${server}/app.ts`]: lines(401) }, seen: `${server}/app.ts:401` }],
  [mostFilesShort, { built: { [`${server}/app.ts`]: lines(251) }, seen: '251 lines' }],
  [noMachinePath, { built: { 'docs/a.md': `\nRun it in ${process.cwd()}/data.` }, seen: 'docs/a.md:2' }],
  [
    oneWordOneRoom,
    {
      built: { [`${server}/db/migrations/0002_a.ts`]: 'export const sql = `\ncreate table towers_floors (id uuid)`;' },
      seen: 'no room keeps the table towers_floors',
    },
  ],
  [
    migrationsExpand,
    { built: { [`${server}/db/migrations/0009_a.ts`]: 'export const sql = `\nalter table people drop column image;`;' }, seen: '0009_a.ts:2 drops what' },
    { built: { [`${server}/db/migrations/0009_a.ts`]: 'export const sql = `alter table people rename column name to title;`;' }, seen: 'renames what' },
    { built: { [`${server}/db/migrations/0009_a.ts`]: 'export const sql = `alter table people add column title text not null;`;' }, seen: 'give it a default' },
    { built: { [`${server}/db/migrations/0009_a.ts`]: 'export const sql = `alter table people add constraint one unique (name);`;' }, seen: 'adds a law' },
    { built: { [`${server}/db/migrations/0009_a.ts`]: 'export const sql = `alter table people alter column name set not null;`;' }, seen: 'does not write' },
  ],
  [
    wordsInWords,
    { built: { [`${server}/app.ts`]: "const sentence = 'Привет, мир';" }, seen: 'says “Привет, мир” in code' },
    { built: { 'packages/widget/src/a.ts': `const sentence = \`\${name} пишет\`;` }, seen: 'says “пишет” in code' },
    { built: { [`${ui}/inbox/page.tsx`]: 'export const a = <p>No conversations</p>;' }, seen: 'in one language only' },
    { built: { [`${ui}/inbox/page.tsx`]: 'export const a = <input placeholder="Search" />;' }, seen: 'in one language only' },
  ],
  [wordsInPairs, { built: { [`${ui}/words/ru/inbox.ts`]: '' }, seen: `has no twin ${ui}/words/en/inbox.ts` }],
];

test.each(walls.map(([wall]) => [wall.name, wall] as const))('%s', (_, wall) => {
  expect(wall.faults(house)).toEqual([]);
});

test.each(walls.flatMap(([wall, ...samples]) => samples.map((sample) => [wall.name, sample.seen, wall, sample.built] as const)))(
  'the wall “%s” falls where it must: %s',
  (_, seen, wall, built) => {
    expect(wall.faults(houseOf(built)).join('\n')).toContain(seen);
  },
);

const pairs = [...house.keys()].filter((path) => /\/words\/(.*[/-])?ru[./-]/.test(path)).map((path) => [path, twinOf(path) ?? ''] as const);

test.each(pairs)('%s says all that %s says', async (russian, english) => {
  expect(
    unequalWords(await import(/* @vite-ignore */ `../${russian}`), await import(/* @vite-ignore */ `../${english}`)).filter(
      (line) => !/^“(ru|en)\b/.test(line),
    ),
  ).toEqual([]);
});

test('words that differ between the languages are noticed', () => {
  expect(unequalWords({ a: 'А', b: 'Б' }, { a: 'A' })).toEqual(['“b” is missing in en']);
  expect(unequalWords({ a: { b: '{{name}} тут' } }, { a: { b: 'here' } })).toEqual(['“a.b” is filled differently: name / ']);
  expect(unequalWords({ file_one: '1', file_few: '2' }, { file_one: '1', file_other: '2' })).toEqual(['“file” lacks the form many in ru']);
  expect(unequalWords({ file: { one: '1', few: '2', many: '5' } }, { file: { one: '1', other: '2' } })).toEqual([]);
  expect(unequalWords({ a: ' ' }, { a: 'A' })).toEqual(['“a” is empty in one language']);
});

test('the walls leave honest code alone', () => {
  const honest = houseOf({
    'packages/coach/src/rules/apology_grounds.ts': "export const title = { ru: 'Извинение', en: 'Apology' };",
    'packages/contract/src/a.ts': "import { z } from 'zod';\nconst window = z.string();\nexport const b = { process: window, at: new Date(0) };",
    [`${server}/people/store.ts`]: "import type { Tx } from '../kit/db/db.ts';\nexport const all = (tx: Tx) => tx.selectFrom('people');",
    [`${server}/people/people.ts`]: "import { all } from './store.ts';\ndb.inWorkspace(id, async (tx, after) => after(() => events.publish(all(tx))));",
    [`${server}/sites/sites.ts`]: "import { find } from '../people/people.ts';\nexport const kinds = ['a'] as const;",
    [`${ui}/inbox/page.tsx`]: "import { t } from '../words/use-words.ts';\nexport const a = <p title={t('a')}>{t('b')} · 1</p>; // по-русски",
  });
  expect(walls.flatMap(([wall]) => wall.faults(honest))).toEqual([]);
});
