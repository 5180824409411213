import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { WebSocket } from 'ws';
import type { Entry } from '../../packages/contract/src/conversations.ts';
import type { Desk } from '../../test/desk.ts';
import type { Visitor } from '../seed/visitors.ts';
import { HttpLines } from './http-lines.ts';
import type { Way } from './loops.ts';
import { writeRequests } from './write-requests.ts';

/** What became of all that was sent. */
interface Check {
  /** Acknowledged, and not in the database or not heard of at the agent's socket. */
  lost: number;
  /** In the database or heard of more than once. */
  doubled: number;
  /** Numbers that do not follow each other, on the socket or in the database. */
  misplaced: number;
  refused: number;
}

/** From a visitor's command to an agent's socket. */
export interface DeskWay extends Way {
  /** Compares what was sent with what the agent's socket heard and with what the database holds. */
  check(): Promise<Check>;
  close(): void;
}

const settleMilliseconds = 1000;
const frameStart = Buffer.from('{"type":"entry.added"');

/** The next message is always the next visitor's. */
export async function openDeskWay(desk: Desk, visitors: readonly Visitor[], connections: number): Promise<DeskWay> {
  const lines = await HttpLines.open(desk.port(), connections);
  const next = writeRequests(desk.port(), visitors);

  const socket = new WebSocket(`ws://127.0.0.1:${desk.port()}/api/live`, { perMessageDeflate: false, headers: { cookie: desk.owner.api.cookie() ?? '' } });
  await once(socket, 'open');
  socket.send(JSON.stringify({ type: 'hello' }));
  await once(socket, 'message');

  const underWay = new Map<string, (arrived: boolean) => void>();
  const lastSeq = new Map<string, number>();
  const acknowledged = new Set<string>();
  const refusals = new Map<string, number>();
  let [doubled, misplaced] = [0, 0];
  socket.on('message', (data: Buffer) => {
    if (frameStart.compare(data, 0, frameStart.length) !== 0) return;
    const { entry }: { entry: Entry } = JSON.parse(data.toString());
    if (entry.seq !== (lastSeq.get(entry.conversationId) ?? 0) + 1) misplaced += 1;
    lastSeq.set(entry.conversationId, entry.seq);
    const ended = underWay.get(entry.id);
    if (!underWay.delete(entry.id)) doubled += 1;
    ended?.(true);
  });
  socket.on('close', (code) => refusals.set(`the agent’s socket was closed with ${code}`, 1));

  return {
    pid: desk.pid(),
    send(ended) {
      const { id, request } = next();
      underWay.set(id, ended);
      lines.ask(request, (status, refused) => {
        if (status === 200) {
          acknowledged.add(id);
          return;
        }
        refusals.set(refused, (refusals.get(refused) ?? 0) + 1);
        underWay.delete(id);
        ended(false);
      });
    },
    async check() {
      await Promise.race([lines.failure, Promise.resolve()]);
      for (const [refusal, times] of refusals) console.error(`  … ${times} × ${refusal}`);
      // What is acknowledged while we look may miss in what we have seen.
      const told = [...acknowledged];
      await pause(settleMilliseconds);
      const rows = await desk.peek<{ id: string; seq: number; conversation: string }>(
        `select id, seq, conversation_id as conversation from conversations_entries where conversation_id = any($1) order by conversation_id, seq`,
        [visitors.map(({ conversationId }) => conversationId)],
      );
      const kept = new Set(rows.map(({ id }) => id));
      const gaps = rows.filter(({ seq, conversation }, row) => seq !== (rows[row - 1]?.conversation === conversation ? (rows[row - 1]?.seq ?? 0) : 0) + 1);
      const missing = told.filter((id) => !kept.has(id) || underWay.has(id));
      const refused = [...refusals.values()].reduce((sum, times) => sum + times, 0);
      return { refused, lost: missing.length, doubled: doubled + rows.length - kept.size, misplaced: misplaced + gaps.length };
    },
    close() {
      socket.removeAllListeners('close');
      socket.terminate();
      lines.close();
    },
  };
}
