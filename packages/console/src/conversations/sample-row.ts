import { type Conversation, conversation } from '@otklik/contract/conversations';
import { personId } from '@otklik/contract/ids';

/** The id of row number `n`. */
export const rowId = (n: number) => `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`;

/** Two colleagues and a row of the inbox for tests: number `n`, Anna's, changed as wanted. */
export const [anna, igor] = [personId.parse(rowId(901)), personId.parse(rowId(902))];
export function sampleRow(n: number, rest: Record<string, unknown> = {}): Conversation {
  return conversation.parse({
    id: rowId(n),
    siteId: rowId(800),
    siteName: 'Home and tea',
    channel: 'widget',
    customer: { id: rowId(700 + n), name: 'Olga Melnik', number: n, online: true, language: 'ru' },
    status: 'assigned',
    assigneeId: anna,
    seq: 3,
    readSeq: 3,
    preview: { by: 'customer', text: 'Where is my order?', files: 0 },
    waitingSince: null,
    customerDeliveredSeq: 0,
    customerSeenSeq: 0,
    updatedAt: '2026-11-20T10:00:00Z',
    createdAt: '2026-11-20T09:00:00Z',
    ...rest,
  });
}
