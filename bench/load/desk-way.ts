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
  /** Acknowledged, and not in the database or not heard of at every agent's socket. */
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

/** What the way needs of a desk: `pid` is the process whose time is taken. */
export type DeskOfWay = Pick<Desk, 'port' | 'pid' | 'peek'> & { owner: Pick<Desk['owner'], 'api'> };

/** A person's socket, and what it has heard. */
interface Screen {
  /** Sent, and not heard of here. */
  missing: Set<string>;
  doubled: number;
  misplaced: number;
  close(): void;
}

const settleMilliseconds = 1000;
const frameStart = Buffer.from('{"type":"entry.added"');

/** The next message is always the next visitor's; it has arrived when it is on all screens: the owner's, one at each of these ports. */
export async function openDeskWay(
  desk: DeskOfWay,
  visitors: readonly Visitor[],
  connections: number,
  screenPorts: readonly number[] = [desk.port()],
): Promise<DeskWay> {
  const lines = await HttpLines.open(desk.port(), connections);
  const next = writeRequests(desk.port(), visitors);
  const underWay = new Map<string, (arrived: boolean) => void>();
  const acknowledged = new Set<string>();
  const refusals = new Map<string, number>();
  const screens: Screen[] = [];
  const isMissing = (id: string) => screens.some(({ missing }) => missing.has(id));
  const ears = {
    heard(id: string) {
      if (isMissing(id)) return;
      const ended = underWay.get(id);
      underWay.delete(id);
      ended?.(true);
    },
    closed: (code: number) => refusals.set(`an agent’s socket was closed with ${code}`, 1),
  };
  for (const port of screenPorts) screens.push(await openScreen(port, desk.owner.api.cookie() ?? '', ears));
  const onAll = (what: 'doubled' | 'misplaced') => screens.reduce((all, screen) => all + screen[what], 0);

  return {
    pid: desk.pid(),
    send(ended) {
      const { id, request } = next();
      underWay.set(id, ended);
      for (const { missing } of screens) missing.add(id);
      lines.ask(request, (status, refused) => {
        if (status === 200) {
          acknowledged.add(id);
          return;
        }
        refusals.set(refused, (refusals.get(refused) ?? 0) + 1);
        underWay.delete(id);
        for (const { missing } of screens) missing.delete(id);
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
      const missing = told.filter((id) => !kept.has(id) || isMissing(id));
      const refused = [...refusals.values()].reduce((sum, times) => sum + times, 0);
      return { refused, lost: missing.length, doubled: onAll('doubled') + rows.length - kept.size, misplaced: onAll('misplaced') + gaps.length };
    },
    close() {
      for (const screen of screens) screen.close();
      lines.close();
    },
  };
}

async function openScreen(port: number, cookie: string, ears: { heard(id: string): void; closed(code: number): void }): Promise<Screen> {
  const socket = new WebSocket(`ws://127.0.0.1:${port}/api/live`, { perMessageDeflate: false, headers: { cookie } });
  await once(socket, 'open');
  socket.send(JSON.stringify({ type: 'hello' }));
  await once(socket, 'message');
  const lastSeq = new Map<string, number>();
  const screen: Screen = {
    missing: new Set(),
    doubled: 0,
    misplaced: 0,
    close() {
      socket.removeAllListeners('close');
      socket.terminate();
    },
  };
  socket.on('message', (data: Buffer) => {
    if (frameStart.compare(data, 0, frameStart.length) !== 0) return;
    const { entry }: { entry: Entry } = JSON.parse(data.toString());
    if (entry.seq !== (lastSeq.get(entry.conversationId) ?? 0) + 1) screen.misplaced += 1;
    lastSeq.set(entry.conversationId, entry.seq);
    if (!screen.missing.delete(entry.id)) screen.doubled += 1;
    ears.heard(entry.id);
  });
  socket.on('close', ears.closed);
  return screen;
}
