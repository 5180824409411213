import type { Entry } from '@otklik/contract/conversations';
import type { File } from '@otklik/contract/files';
import type { ConversationId, EntryId, FileId, WorkspaceId } from '@otklik/contract/ids';
import type { Clock } from '../../kit/clock.ts';
import type { After, Db, Last, Tx } from '../../kit/db/db.ts';
import { together } from '../../kit/db/travel.ts';
import { Refusal } from '../../kit/errors.ts';
import type { Events } from '../../kit/events.ts';
import { createGroups, type Outcome } from '../../kit/groups.ts';
import { announce } from '../announce.ts';
import { Marks } from '../marks/store.ts';
import { deskShape, type EntryRow, entryShape, ownShape } from '../shapes.ts';
import { Reader } from '../store.ts';
import { createRecollection, type Recollection } from './recollection.ts';
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

/** How moves are made. Those made quickly do not wait for the others. */
type Way = 'from memory' | 'under lock';

const mostInGroup = 500;
/**
 * A lone message does not wait for another one's commit. More of them share one, for it costs the database as much as ten messages; what is held up
 * under lock must not hold up all the others of its kind.
 */
const secondBeside = new Map<Way, number>([
  ['from memory', 2],
  ['under lock', mostInGroup],
]);

/**
 * The one way in which anything is written on a timeline. Moves of many conversations are made in one transaction: the law decides on each in the
 * order of asking, all is written at once and told after the commit.
 *
 * Under lock, that takes two trips to the database: one for what the law has to know, one to write. A customer who writes on where this node made the
 * last move is spared the first: the law decides on what is remembered, and the database writes only where it was so; else it is done anew under lock.
 */
export function createMoves({ db, clock, events, attachFiles, solved, replied, committed }: MovesParts) {
  const recollection = createRecollection();
  const misremembered = new WeakSet<AskedMove>();

  /**
   * Answers, filled in after the commit, what became of each move; null where memory did not do and nothing was written: the conversation stood
   * otherwise, or the move was refused for what is only remembered.
   */
  async function make(tx: Tx, after: After, last: Last, scene: Scene, asked: readonly AskedMove[], done: () => void): Promise<Outcome<Entry[]>[]> {
    const outcomes: Outcome<Entry[]>[] = [];
    const decided = asked.map((move) => ({ move, decision: decide(scene, move) }));
    const written = decided.flatMap(({ move, decision }) => ('rows' in decision ? [{ move, rows: decision.rows }] : []));
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
      } else await together(noted, follow(tx, after, scene.workspaceId, followed));
    }
    after(() => {
      const told = moved.flatMap((held) => {
        const standing = standings.get(held.id);
        if (!standing) recollection.doubt(held.id);
        return standing ? [{ held, standing, lines: rowsOf.get(held.id) ?? [] }] : [];
      });
      const entries = new Map<EntryRow, Entry>();
      for (const { held, standing, lines } of told) {
        recollection.keep(held, standing, lines.findLast(({ kind }) => kind === 'message')?.id ?? null);
        for (const line of lines) entries.set(line, entryShape({ ...line, customer_name: standing.customer_name }));
      }
      outcomes.push(...decided.map(({ decision }) => outcomeOf(decision, scene, entries)));
      if (!outcomes.includes(null)) done();
      const messages = rows.filter(({ kind, conversation_id }) => kind === 'message' && standings.has(conversation_id)).length;
      if (messages > 0) committed?.(messages);
      for (const { held, standing, lines } of told) {
        const row = { ...held, ...standing, read_seq: null };
        const news = lines.flatMap((line) => entries.get(line) ?? []);
        announce(events, scene.workspaceId, { row: deskShape(row, null), own: ownShape(row), customerId: row.customer_id }, news);
      }
    });
    await tellAgain(tx, after, scene, decided);
    return outcomes;
  }

  /**
   * What an earlier try has done already. Whoever made that one may have ended, or lost the database, between its commit and the news of it: so it is
   * told once more.
   */
  async function tellAgain(tx: Tx, after: After, { workspaceId, now }: Scene, decided: readonly { move: AskedMove; decision: Decision }[]): Promise<void> {
    const again = new Map<ConversationId, Map<EntryId, Entry>>();
    for (const { move, decision } of decided) {
      const known = 'known' in decision && 'author' in decision.known ? decision.known : undefined;
      if (!known && !('rows' in decision && decision.rows.length === 0)) continue;
      const entries = again.get(move.conversationId) ?? new Map<EntryId, Entry>();
      again.set(move.conversationId, known ? entries.set(known.id, known) : entries);
    }
    const tell = async (id: ConversationId, entries: ReadonlyMap<EntryId, Entry>) => {
      const found = await new Reader(tx).find(id, null, now);
      if (found) after(() => announce(events, workspaceId, found, [...entries.values()]));
    };
    await together(...[...again].map(([id, entries]) => tell(id, entries)));
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
    await together(
      new Marks(tx).forgetDrafts(replies.map(({ by_id, conversation_id }) => ({ personId: by_id, conversationId: conversation_id }))),
      replied(
        tx,
        after,
        workspaceId,
        replies.map((row) => ({ conversationId: row.conversation_id, entryId: row.id, text: row.text, at: row.created_at })),
      ),
    );
  }

  const lookAndMake = (workspaceId: WorkspaceId, asked: readonly AskedMove[], done: () => void) =>
    db.inWorkspace(workspaceId, async (tx, after, last) => make(tx, after, last, await look(tx, workspaceId, asked, clock.now()), asked, done), {
      keepsPlans: true,
    });

  async function underLock(workspaceId: WorkspaceId, asked: readonly AskedMove[], done = () => {}): Promise<Outcome<Entry[]>[]> {
    try {
      return await lookAndMake(workspaceId, asked, done);
    } catch (error) {
      if (asked.length === 1 || !mayBeOneOfThem(error)) return asked.map(() => rejected(error));
      // One that spoils the transaction must not spoil the others: each gets one of its own.
      const outcomes: Outcome<Entry[]>[] = [];
      for (const move of asked) outcomes.push(...(await underLock(workspaceId, [move])));
      return outcomes;
    }
  }

  async function fromMemory(workspaceId: WorkspaceId, asked: readonly AskedMove[], done: () => void): Promise<Outcome<Entry[]>[]> {
    let isReached = false;
    const work = (tx: Tx, after: After, last: Last) => {
      isReached = true;
      return make(tx, after, last, recollect(workspaceId, asked, clock.now(), recollection.recall), asked, done);
    };
    try {
      return await db.inWorkspace(workspaceId, work, { keepsPlans: true });
    } catch (error) {
      // A database that went away in this very moment is waited for under lock, where it shows what had been committed.
      return asked.map(() => (isReached || mayBeOneOfThem(error) ? null : rejected(error)));
    }
  }

  return createGroups<WorkspaceId, Way, AskedMove, Entry[]>({
    kinds: secondBeside,
    most: mostInGroup,
    laneOf: (move) => move.conversationId,
    kindOf: (move) => (!misremembered.has(move) && writesOn(move, recollection) ? 'from memory' : 'under lock'),
    async perform(workspaceId, way, asked, done) {
      if (way === 'under lock') return underLock(workspaceId, asked, done);
      const outcomes = await fromMemory(workspaceId, asked, done);
      for (const [index, move] of asked.entries()) if (!outcomes[index]) misremembered.add(move);
      return outcomes;
    },
  });
}

/** A customer writes on: what the law has to know of that is remembered with the conversation. */
const writesOn = ({ by, message, conversationId }: AskedMove, recollection: Recollection) =>
  by.kind === 'customer' && message?.fileIds.length === 0 && recollection.has(conversationId, message.id);

const rejected = (reason: unknown): PromiseRejectedResult => ({ status: 'rejected', reason });

/** Whether a failed transaction may have failed for one of its moves. */
const mayBeOneOfThem = (error: unknown) => !(error instanceof Refusal) || !['database_unavailable', 'disk_full'].includes(error.code);

/** Of what was decided, once it is written. */
function outcomeOf(decision: Decision, { isRemembered }: Scene, entries: ReadonlyMap<EntryRow, Entry>): Outcome<Entry[]> {
  if ('reason' in decision) return isRemembered ? null : rejected(decision.reason);
  const lines = 'known' in decision ? [decision.known] : decision.rows;
  const found = lines.flatMap((line) => ('author' in line ? line : (entries.get(line) ?? [])));
  if (found.length === lines.length) return { status: 'fulfilled', value: found };
  return isRemembered ? null : rejected(new TypeError('a conversation changed although it was held'));
}
