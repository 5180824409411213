import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { noEdits, type StandardEdits } from '../packages/coach/src/standard/schema.ts';
import type { Refusal } from '../packages/server/src/kit/errors.ts';
import type { PersonWho } from '../packages/server/src/kit/http/who.ts';
import { openRooms, type Rooms } from './rooms.ts';

let rooms: Rooms;
beforeAll(async () => {
  rooms = await openRooms();
});
afterAll(() => rooms?.close());

/** A supervisor of a desk that has changed nothing yet. */
const newDesk = async (): Promise<PersonWho> => rooms.makePerson('Игорь', await rooms.makeWorkspace(), 'supervisor');
const refusal = (work: Promise<unknown>) =>
  work.then(
    () => null,
    ({ code, details }: Refusal) => ({ code, details }),
  );
const heavier = (weight: number): StandardEdits => ({ ...noEdits, rules: { slang: { weight } } });

test('a fresh desk has the shipped standard', async () => {
  const igor = await newDesk();
  expect(await rooms.standard.get(igor)).toEqual({ number: 0, edits: noEdits });
  expect(await rooms.standard.versions(igor, undefined)).toEqual({ items: [], next: null });
});

describe('a change', () => {
  test('is a version that tells who, when and what was touched; the same once more is none', async () => {
    const igor = await newDesk();
    const before = rooms.news.length;
    expect(await rooms.standard.change(igor, 0, heavier(5), 'Строже')).toMatchObject({ number: 1 });
    expect(await rooms.standard.change(igor, 1, heavier(5), 'Ещё раз')).toMatchObject({ number: 1 });
    expect((await rooms.standard.versions(igor, undefined)).items).toEqual([
      { number: 1, by: { id: igor.personId, name: 'Игорь' }, at: rooms.clock.now().toISOString(), comment: 'Строже', touched: ['rules.slang'] },
    ]);
    expect(rooms.news.slice(before).filter(({ type }) => type === 'settings.changed')).toHaveLength(1);
  });
  test('over somebody else’s newer one is refused, and of two at once one wins', async () => {
    const igor = await newDesk();
    await rooms.standard.change(igor, 0, heavier(5), '');
    expect(await refusal(rooms.standard.change(igor, 0, heavier(4), ''))).toMatchObject({ code: 'standard_changed_meanwhile' });
    const both = await Promise.all([heavier(1), heavier(2)].map((edits) => refusal(rooms.standard.change(igor, 1, edits, ''))));
    expect(both.map((one) => one?.code ?? 'agreed').sort()).toEqual(['agreed', 'standard_changed_meanwhile']);
  });
  test('with a pattern that can’t be understood is refused with its place', async () => {
    const igor = await newDesk();
    const edits: StandardEdits = { ...noEdits, rules: { slang: { more: { ru: [{ find: 'спасибки' }, { find: '((нет' }], en: [] } } } };
    expect(await refusal(rooms.standard.change(igor, 0, edits, ''))).toMatchObject({
      code: 'standard_bad_edit',
      details: { place: 'edits.rules.slang.more.ru.1.find', why: expect.stringMatching(/[а-я]{3}/) },
    });
    expect(await rooms.standard.get(igor)).toMatchObject({ number: 0 });
  });
  test('holds for the desk that made it and for no other', async () => {
    const [igor, other] = [await newDesk(), await newDesk()];
    await rooms.standard.change(igor, 0, heavier(5), '');
    expect(await rooms.standard.get(other)).toMatchObject({ number: 0 });
  });
});

test('going back to a version is a new one, also back to the shipped standard', async () => {
  const igor = await newDesk();
  await rooms.standard.change(igor, 0, heavier(5), '');
  await rooms.standard.change(igor, 1, heavier(1), '');
  expect(await rooms.standard.restore(igor, 2, 1)).toEqual({ number: 3, edits: heavier(5) });
  expect(await rooms.standard.restore(igor, 3, 0)).toEqual({ number: 4, edits: noEdits });
  expect(await rooms.standard.version(igor, 2)).toEqual({ number: 2, edits: heavier(1) });
  expect(await refusal(rooms.standard.restore(igor, 4, 77))).toMatchObject({ code: 'standard_version_not_found' });
  expect(await refusal(rooms.standard.restore(igor, 1, 2))).toMatchObject({ code: 'standard_changed_meanwhile' });
});

describe('a word', () => {
  test('is added once, whatever its capitals, by whoever comes first', async () => {
    const igor = await newDesk();
    await rooms.standard.addWord(igor, 'ru', 'алишань', ['алишаня', 'алишаню']);
    expect(await rooms.standard.addWord(igor, 'ru', 'Алишань', [])).toMatchObject({ number: 1 });
    expect((await rooms.standard.get(igor)).edits.dictionary.ru).toEqual([{ word: 'алишань', forms: ['алишаня', 'алишаню'] }]);
  });
  test('is not lost when several are added at once', async () => {
    const igor = await newDesk();
    const words = ['улун', 'пуэр', 'гайвань', 'чабань'];
    await Promise.all(words.map((word) => rooms.standard.addWord(igor, 'ru', word, [])));
    expect((await rooms.standard.get(igor)).edits.dictionary.ru.map(({ word }) => word).sort()).toEqual(words.toSorted());
    expect((await rooms.standard.versions(igor, undefined)).items).toHaveLength(4);
  });
});

test('the history comes page by page, newest first', async () => {
  const igor = await newDesk();
  for (let number = 0; number < 32; number++) await rooms.standard.addWord(igor, 'en', `word${number}`, []);
  const first = await rooms.standard.versions(igor, undefined);
  expect([first.items.length, first.items[0]?.number, first.next]).toEqual([30, 32, '3']);
  const rest = await rooms.standard.versions(igor, first.next ?? undefined);
  expect([rest.items.map(({ number }) => number), rest.next]).toEqual([[2, 1], null]);
  for (const cursor of ['x', '1.5', '99999999999']) expect(await refusal(rooms.standard.versions(igor, cursor))).toMatchObject({ code: 'bad_request' });
});
