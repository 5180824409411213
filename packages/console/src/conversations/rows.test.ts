import type { Conversation } from '@otklik/contract/conversations';
import { expect, test } from 'vitest';
import { belongs, inOrder, isUnread, type List, place, rowsOf, steady, withMarks } from './rows.ts';
import { anna, igor, sampleRow as row, rowId } from './sample-row.ts';

const list = (rows: Conversation[], next: string | null = null): List => ({ pages: [{ items: rows, next }], pageParams: [null] });
const at = (minute: number) => `2026-11-20T10:${String(minute).padStart(2, '0')}:00Z`;

test('a conversation stands in the views where an agent looks for it', () => {
  const where = (rest: Record<string, unknown>) => (['mine', 'unassigned', 'all', 'solved'] as const).filter((view) => belongs(view, row(1, rest), anna));
  expect(where({})).toEqual(['mine', 'all']);
  expect(where({ assigneeId: igor })).toEqual(['all']);
  expect(where({ status: 'queued', assigneeId: null })).toEqual(['unassigned', 'all']);
  expect(where({ status: 'solved' })).toEqual(['solved']);
});

test('who has waited longest stands first, those who wait for nothing follow by the newest change', () => {
  const rows = [row(1), row(2, { updatedAt: at(9) }), row(3, { waitingSince: at(5) }), row(4, { waitingSince: at(2) })];
  expect(rows.sort(inOrder).map((one) => one.customer.number)).toEqual([4, 3, 2, 1]);
});

test('a changed row moves to its place, and a solved one leaves the view', () => {
  const before = list([row(1, { waitingSince: at(1) }), row(2, { waitingSince: at(2) })]);
  const answered = place(before, row(1, { updatedAt: at(9) }), true);
  expect(rowsOf(answered).map((one) => one.customer.number)).toEqual([2, 1]);
  expect(rowsOf(place(answered, row(2, { status: 'solved' }), false)).map((one) => one.customer.number)).toEqual([1]);
});

test('a row that lies beyond what is loaded waits for its page', () => {
  const before = list([row(1, { waitingSince: at(1) })], 'more');
  expect(rowsOf(place(before, row(2), true))).toHaveLength(1);
  expect(rowsOf(place(before, row(2, { waitingSince: '2026-11-20T09:59:00Z' }), true))).toHaveLength(2);
});

test('under the cursor rows keep their places, new ones come below', () => {
  const rows = [row(3), row(2), row(1)];
  expect(steady(rows, [rowId(1), rowId(2), rowId(9)]).map((one) => one.customer.number)).toEqual([1, 2, 3]);
});

test('a pushed row keeps what its reader and the customer have read', () => {
  expect(withMarks(row(1, { readSeq: null }), row(1)).readSeq).toBe(3);
  expect(withMarks(row(1, { customerSeenSeq: 1 }), row(1, { customerSeenSeq: 3 })).customerSeenSeq).toBe(3);
  expect(isUnread(row(1, { readSeq: 2, waitingSince: at(1) }))).toBe(true);
  expect(isUnread(row(1, { readSeq: 2 }))).toBe(false);
});
