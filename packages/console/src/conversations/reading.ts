import { ask, contract, Refused } from '../api.ts';
import { changeMarks, knownRow, recount } from './queries.ts';

const againMilliseconds = 5000;
/** Up to where each conversation has been read here. */
const noted = new Map<string, number>();
const underWay = new Set<string>();

/** Notes that this person has read a conversation up to an entry. The server is told, and told again until it has heard. */
export function noteRead(conversationId: string, seq: number, meId: string): void {
  const row = knownRow(conversationId);
  if (seq === 0 || seq <= Math.max(noted.get(conversationId) ?? 0, row?.readSeq ?? 0)) return;
  noted.set(conversationId, seq);
  changeMarks(conversationId, { readSeq: seq }, meId);
  if (!underWay.has(conversationId)) void tell(conversationId);
}

async function tell(conversationId: string): Promise<void> {
  underWay.add(conversationId);
  const seq = noted.get(conversationId) ?? 0;
  try {
    await ask(contract.conversations.seen, { params: { conversationId }, body: { seq } });
    underWay.delete(conversationId);
    recount();
    // They may have read on meanwhile.
    if ((noted.get(conversationId) ?? 0) > seq) void tell(conversationId);
  } catch (error) {
    // The row shows it as read: it would stay so here, and unread everywhere else.
    if (error instanceof Refused && error.passing) setTimeout(() => void tell(conversationId), againMilliseconds);
    else {
      underWay.delete(conversationId);
      noted.delete(conversationId);
    }
  }
}
