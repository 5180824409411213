import { ask, contract } from '../api.ts';
import { changeMarks, knownRow, recount } from './queries.ts';

const noted = new Map<string, number>();

/** Notes that this person has read a conversation up to an entry; quietly tried again with the next one when it fails. */
export function noteRead(conversationId: string, seq: number, meId: string): void {
  const row = knownRow(conversationId);
  if (seq === 0 || seq <= Math.max(noted.get(conversationId) ?? 0, row?.readSeq ?? 0)) return;
  noted.set(conversationId, seq);
  changeMarks(conversationId, { readSeq: seq }, meId);
  ask(contract.conversations.seen, { params: { conversationId }, body: { seq } })
    .then(recount)
    .catch(() => noted.delete(conversationId));
}
