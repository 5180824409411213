import type { Conversation } from '@otklik/contract/conversations';
import { conversation } from '@otklik/contract/conversations';
import { expect, test } from 'vitest';
import { belongs, inOrder, isUnread, type List, place, rowsOf, steady, withRead } from './rows.ts';

const uuid = (n: number) => `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`;
const [anna, igor] = [uuid(901), uuid(902)];

function row(n: number, rest: Record<string, unknown> = {}): Conversation {
  return conversation.parse({
    id: uuid(n),
    siteId: uuid(800),
    siteName: 'Дом и чай',
    channel: 'widget',
    customer: { id: uuid(700 + n), name: 'Ольга Мельник', number: n, online: true, language: 'ru' },
    status: 'assigned',
    assigneeId: anna,
    seq: 3,
    readSeq: 3,
    preview: { by: 'customer', text: 'Где мой заказ?', files: 0 },
    waitingSince: null,
    customerDeliveredSeq: 0,
    customerSeenSeq: 0,
    updatedAt: '2026-11-20T10:00:00Z',
    createdAt: '2026-11-20T09:00:00Z',
    ...rest,
  });
}
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
  expect(steady(rows, [uuid(1), uuid(2), uuid(9)]).map((one) => one.customer.number)).toEqual([1, 2, 3]);
});

test('a pushed row keeps what its reader has read', () => {
  expect(withRead(row(1, { readSeq: null }), row(1)).readSeq).toBe(3);
  expect(isUnread(row(1, { readSeq: 2, waitingSince: at(1) }))).toBe(true);
  expect(isUnread(row(1, { readSeq: 2 }))).toBe(false);
});
