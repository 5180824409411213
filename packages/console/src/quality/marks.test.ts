import { brokenLine } from '@otklik/contract/quality';
import { expect, test } from 'vitest';
import { gravityOf, type Lost, lostOf, segmentsOf } from './marks.ts';

const lost = (line: number, start: number | null, end: number | null, weight = 3, overruled = false): Lost => ({
  agentId: 'anna',
  line: brokenLine.parse({
    ...{ line, rule: 'slang', weight, entryId: null, seq: line + 1, start, end, words: '', message: '' },
    overruled: overruled ? { by: 'Вера', reason: 'название', at: '2026-11-24T09:00:00.000Z' } : null,
  }),
});
const cut = (text: string, all: Lost[]) => segmentsOf(text, all).map((one) => [one.text, one.lost.map(({ line }) => line.line)]);

test('a message is cut at the edges of what was lost', () => {
  expect(cut('Ок, щас гляну', [lost(0, 0, 2), lost(1, 4, 7)])).toEqual([
    ['Ок', [0]],
    [', ', []],
    ['щас', [1]],
    [' гляну', []],
  ]);
});

test('where two points overlap the stretch is told of both, and each begins once', () => {
  const both = [lost(0, 0, 8), lost(1, 3, 8)];
  expect(cut('мы не могу', both)).toEqual([
    ['мы ', [0]],
    ['не мо', [0, 1]],
    ['гу', []],
  ]);
  expect(segmentsOf('мы не могу', both).map(({ begins }) => begins.length)).toEqual([1, 1, 0]);
});

test('what is missing stands at no words, and what lies beyond a shortened text breaks nothing', () => {
  expect(cut('Да', [lost(0, 2, 2), lost(1, null, null), lost(2, 1, 99)])).toEqual([
    ['Д', []],
    ['а', [2]],
  ]);
});

test('the gravest point comes first, an overruled one last', () => {
  expect(
    lostOf([{ agentId: 'anna' as never, broken: [lost(0, 0, 1, 5, true).line, lost(1, 0, 1, 1).line, lost(2, 0, 1, 4).line] }]).map(({ line }) => line.line),
  ).toEqual([2, 1, 0]);
  expect([lost(0, 0, 1, 5, true), lost(0, 0, 1, 4), lost(0, 0, 1, 2), lost(0, 0, 1, 1)].map(({ line }) => gravityOf(line))).toEqual([
    'overruled',
    'grave',
    'care',
    'hint',
  ]);
});
