import { EditorState } from '@codemirror/state';
import { expect, test } from 'vitest';
import { gravityOf, type Mark, markOf, moved, neighbour, safeFixes } from './mark.ts';

const text = 'Вернусь с отвтеом, подождите плиз';

function mark(words: string, more: Partial<Mark> = {}): Mark {
  const from = text.indexOf(words);
  return { from, to: from + words.length, key: words, rule: 'slang', title: '', message: '', fix: undefined, gravity: 'words', shown: true, ...more };
}

/** The words that are marked after an edit. */
function markedAfter(marks: readonly Mark[], from: number, to: number, insert: string): string[] {
  const { changes, state } = EditorState.create({ doc: text }).update({ changes: { from, to, insert } });
  return moved(marks, changes).map((one) => state.sliceDoc(one.from, one.to));
}

test('a mark speaks the language of the screen, whatever language the reply is in', () => {
  const hint = { rule: 'slang', weight: 3, start: 27, end: 32, message: { ru: 'Обрублено', en: 'Clipped' }, fix: 'пожалуйста', key: '', shown: true } as const;
  expect(markOf(hint, undefined, 'en')).toMatchObject({ message: 'Clipped', fix: 'пожалуйста' });
  expect(markOf(hint, undefined, 'ru')).toMatchObject({ message: 'Обрублено', fix: 'пожалуйста' });
});

test('a mark stays on its words while something is written before, behind or right after them', () => {
  const slip = mark('отвтеом');
  for (const [from, to, insert] of [
    [0, 0, 'Здравствуйте! '],
    [text.length, text.length, '!'],
    [slip.to, slip.to, ' '],
    [slip.from, slip.from, '«'],
    [0, 7, 'Приду'],
  ] as const) {
    expect(markedAfter([slip], from, to, insert), insert).toEqual(['отвтеом']);
  }
});

test('a mark leaves at once when its own words are changed', () => {
  const slip = mark('отвтеом');
  for (const [from, to, insert] of [
    [slip.from + 2, slip.from + 2, 'е'],
    [slip.to - 1, slip.to, ''],
    [slip.from - 1, slip.from + 1, ''],
    [0, text.length, ''],
  ] as const) {
    expect(markedAfter([slip], from, to, insert)).toEqual([]);
  }
});

test('what is missing keeps its place through an edit', () => {
  const gap = mark('', { from: 8, to: 8 });
  const { changes } = EditorState.create({ doc: text }).update({ changes: { from: 0, insert: 'Да. ' } });
  expect(moved([gap], changes).map(({ from, to }) => [from, to])).toEqual([[12, 12]]);
});

test('“make it kinder” mends words that have other words, one over another never, and leaves alone what has to be filled in', () => {
  const marks = [
    mark('плиз', { fix: 'пожалуйста' }),
    mark('подождите плиз', { fix: 'минуту' }),
    mark('отвтеом', { fix: 'ответом', shown: false }),
    mark('Вернусь', { fix: 'Вернусь к {время}' }),
    mark('', { from: 3, to: 3, fix: 'Здравствуйте!' }),
    mark('с'),
  ];
  expect(safeFixes(marks).map(({ from, to, insert }) => [text.slice(from, to), insert])).toEqual([
    ['отвтеом', 'ответом'],
    ['плиз', 'пожалуйста'],
  ]);
});

test('the keys go from hint to hint in the order of the text, around its ends, past those that are not shown', () => {
  const [first, hidden, last] = [mark('Вернусь'), mark('отвтеом', { shown: false }), mark('плиз')];
  const marks = [last, hidden, first];
  expect(neighbour(marks, null, text.length, 1)).toBe(first);
  expect(neighbour(marks, null, 10, 1)).toBe(last);
  expect(neighbour(marks, first, first.to, 1)).toBe(last);
  expect(neighbour(marks, last, last.to, 1)).toBe(first);
  expect(neighbour(marks, first, first.to, -1)).toBe(last);
  expect(neighbour([], null, 0, 1)).toBeUndefined();
});

test('what hurts is grave, what is missed is care, the rest is words', () => {
  expect([gravityOf('tone', 3), gravityOf('substance', 5), gravityOf('care', 3), gravityOf('words', 5), gravityOf(undefined, 1)]).toEqual([
    'grave',
    'grave',
    'care',
    'words',
    'care',
  ]);
});
