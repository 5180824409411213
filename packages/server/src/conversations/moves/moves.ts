import type { Entry } from '@otklik/contract/conversations';
import type { File } from '@otklik/contract/files';
import type { ConversationId, EntryId, FileId, WorkspaceId } from '@otklik/contract/ids';
import type { Clock } from '../../kit/clock.ts';
import type { After, Db, Last, Tx } from '../../kit/db/db.ts';
import { Refusal } from '../../kit/errors.ts';
import type { Events } from '../../kit/events.ts';
import { createGroups } from '../../kit/groups.ts';
import { announce } from '../announce.ts';
import { Marks } from '../marks/store.ts';
import { deskShape, type EntryRow, entryShape, ownShape } from '../shapes.ts';
import { createRecollection } from './recollection.ts';
import { type AskedMove, type Decision, decide, look, recollect, type Scene } from './scene.ts';
import { type Standing, store } from './store.ts';

/** A reply of an agent, as told to those who follow from it. */
interface Reply {
  conversationId: ConversationId;
  entryId: EntryId;
  text: string;
  at: Date;
}

export interface MovesParts {
  db: Db;
  clock: Clock;
  events: Events;
  /** Hangs uploaded files of that owner on an entry, or refuses. */
  attachFiles(
    tx: Tx,
    to: { ownerKind: 'agent' | 'customer'; ownerId: string; conversationId: ConversationId; entryId: EntryId; fileIds: readonly FileId[] },
  ): Promise<File[]>;
  /** Told within the transaction that solves a conversation. */
  solved(tx: Tx, workspaceId: WorkspaceId, conversationId: ConversationId): Promise<void>;
  /** Told within the transaction of agents' replies. */
  replied(tx: Tx, after: After, workspaceId: WorkspaceId, replies: readonly Reply[]): Promise<void>;
  /** Told how many messages shared a commit. */
  committed?(messages: number): void;
}

/** What became of a move: the entries it wrote (of a repeated try: the one it had written), or why it was refused. */
type Result = PromiseSettledResult<Entry[]>;
/** How moves are made. Those made quickly do not wait for the others. */
type Way = 'from memory' | 'under lock';

/** A lone message does not wait for another one's commit; more of them share commits, each of which costs the database as much as ten messages. */
const few = 2;
const mostInGroup = 500;

/**
 * The one way in which anything is written on a timeline. Moves of many conversations are made in one transaction: the law decides on each in the
 * order of asking, all is written at once and told after the commit.
 *
 * Under lock, that takes two trips to the database: one for what the law has to know, one to write. A customer who writes on where this node made the
 * last move is spared the first: the law decides on what is remembered, and the database writes only where it was so; else it is done anew under lock.
 */
export function createMoves({ db, clock, events, attachFiles, solved, replied, committed }: MovesParts) {
  const recollection = createRecollection();

  /** Answers, filled in after the commit: what became of each move. Null where the conversation stood otherwise than in the scene, and nothing was written. */
  async function make(tx: Tx, after: After, last: Last, scene: Scene, asked: readonly AskedMove[], done: () => void): Promise<(Result | null)[]> {
    const results: (Result | null)[] = [];
    const decisions = asked.map((move) => decide(scene, move));
    const written = decisions.flatMap((decision, index) => (asked[index] && 'rows' in decision ? [{ move: asked[index], rows: decision.rows }] : []));
    const rows = written.flatMap((one) => one.rows);
    const rowsOf = Map.groupBy(rows, (row) => row.conversation_id);
    const moved = [...rowsOf.keys()].flatMap((id) => scene.rows.get(id) ?? []);
    const standings = new Map<ConversationId, Standing>();
    if (moved.length > 0) {
      const advanced = store(tx).advance(moved, rows, scene.now);
      const noted = advanced.then((all) => {
        for (const standing of all) standings.set(standing.id, standing);
      });
      const followed = written.filter(
        ({ move, rows }) => move.by.kind === 'agent' || move.message?.fileIds.length || rows.some(({ kind }) => kind === 'solved'),
      );
      if (followed.length === 0) {
        noted.catch(() => {});
        last(advanced);
      } else {
        await noted;
        await follow(tx, after, scene.workspaceId, followed);
      }
    }
    after(() => {
      const told = moved.flatMap((held) => {
        const standing = standings.get(held.id);
        if (!standing) recollection.doubt(held.id);
        return standing ? [{ held, standing, lines: rowsOf.get(held.id) ?? [] }] : [];
      });
      const entries = new Map<EntryRow, Entry>();
      for (const { held, standing, lines } of told) {
        recollection.keep(held, standing);
        for (const line of lines) entries.set(line, entryShape({ ...line, customer_name: standing.customer_name }));
      }
      results.push(...decisions.map((decision) => resultOf(decision, scene, entries)));
      if (!results.includes(null)) done();
      committed?.([...entries.values()].filter(({ kind }) => kind === 'message').length);
      for (const { held, standing, lines } of told) {
        const row = { ...held, ...standing, read_seq: null };
        const news = lines.flatMap((line) => entries.get(line) ?? []);
        announce(events, scene.workspaceId, { row: deskShape(row, null), own: ownShape(row), customerId: row.customer_id }, news);
      }
    });
    return results;
  }

  /** What else belongs to moves: the files of a message, the news of a solution, and what follows from a reply. */
  async function follow(tx: Tx, after: After, workspaceId: WorkspaceId, written: readonly { move: AskedMove; rows: EntryRow[] }[]): Promise<void> {
    for (const { move, rows } of written) {
      const { by, message, conversationId } = move;
      for (const row of rows) {
        if (row.kind === 'solved') await solved(tx, workspaceId, conversationId);
        if (row.kind !== 'message' || !message || message.fileIds.length === 0) continue;
        row.files = await attachFiles(tx, { ownerKind: by.kind, ownerId: by.id, conversationId, entryId: message.id, fileIds: message.fileIds });
      }
    }
    const replies = written.flatMap(({ move, rows }) => (move.by.kind === 'agent' ? rows.filter(({ kind }) => kind === 'message') : []));
    if (replies.length === 0) return;
    await new Marks(tx).forgetDrafts(replies.map(({ by_id, conversation_id }) => ({ personId: by_id, conversationId: conversation_id })));
    await replied(
      tx,
      after,
      workspaceId,
      replies.map((row) => ({ conversationId: row.conversation_id, entryId: row.id, text: row.text, at: row.created_at })),
    );
  }

  const lookAndMake = (workspaceId: WorkspaceId, asked: readonly AskedMove[], done: () => void) =>
    db.inWorkspace(workspaceId, async (tx, after, last) => make(tx, after, last, await look(tx, workspaceId, asked, clock.now()), asked, done), {
      keepsPlans: true,
    });

  async function underLock(workspaceId: WorkspaceId, asked: readonly AskedMove[], done = () => {}): Promise<Result[]> {
    try {
      const results = await lookAndMake(workspaceId, asked, done);
      return results.map((result) => result ?? rejected(new TypeError('a conversation changed although it was held')));
    } catch (error) {
      if (asked.length === 1 || !mayBeOneOfThem(error)) return asked.map(() => rejected(error));
      // One that spoils the transaction must not spoil the others: each gets one of its own.
      const results: Result[] = [];
      for (const move of asked) results.push(...(await underLock(workspaceId, [move])));
      return results;
    }
  }

  /** Null for what memory is not enough for; nothing was written of it. */
  async function fromMemory(workspaceId: WorkspaceId, asked: readonly AskedMove[], done: () => void): Promise<(Result | null)[]> {
    const scene = () => recollect(workspaceId, asked, clock.now(), recollection.recall);
    try {
      return await db.inWorkspace(workspaceId, (tx, after, last) => make(tx, after, last, scene(), asked, done), { keepsPlans: true });
    } catch (error) {
      return asked.map(() => (mayBeOneOfThem(error) ? null : rejected(error)));
    }
  }

  return createGroups<WorkspaceId, Way, AskedMove, Entry[]>({
    kinds: ['from memory', 'under lock'],
    few,
    most: mostInGroup,
    laneOf: (move) => move.conversationId,
    kindOf: (move) => (writesOn(move) && recollection.has(move.conversationId) ? 'from memory' : 'under lock'),
    async perform(workspaceId, way, asked, done) {
      if (way === 'under lock') return underLock(workspaceId, asked, done);
      const made = await fromMemory(workspaceId, asked, done);
      const left = asked.filter((_, index) => !made[index]);
      const redone = left.length === 0 ? [] : await underLock(workspaceId, left, done);
      return made.map((result) => result ?? redone.shift() ?? rejected(new TypeError('a move was left without an answer')));
    },
  });
}

/** A customer writes on: what the law has to know of that is remembered with the conversation. */
const writesOn = ({ by, message }: AskedMove) => by.kind === 'customer' && message?.fileIds.length === 0;

const rejected = (reason: unknown): Result => ({ status: 'rejected', reason });

/** Whether a failed transaction may have failed for one of its moves. */
const mayBeOneOfThem = (error: unknown) => !(error instanceof Refusal) || !['database_unavailable', 'disk_full'].includes(error.code);

/** Of what was decided; null when nothing was written, or when it was refused for what is only remembered. */
function resultOf(decision: Decision, { isRemembered }: Scene, entries: ReadonlyMap<EntryRow, Entry>): Result | null {
  if ('reason' in decision) return isRemembered ? null : rejected(decision.reason);
  const lines = 'known' in decision ? [decision.known] : decision.rows;
  const found = lines.flatMap((line) => ('author' in line ? line : (entries.get(line) ?? [])));
  return found.length === lines.length ? { status: 'fulfilled', value: found } : null;
}
