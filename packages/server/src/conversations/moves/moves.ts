import { randomUUIDv7 } from 'node:crypto';
import type { Entry } from '@otklik/contract/conversations';
import type { File } from '@otklik/contract/files';
import { type ConversationId, type CustomerId, type EntryId, entryId, type FileId, type PersonId, type SiteId, type WorkspaceId } from '@otklik/contract/ids';
import type { Clock } from '../../kit/clock.ts';
import type { After, Db, Last, Tx } from '../../kit/db/db.ts';
import { Refusal } from '../../kit/errors.ts';
import type { Events } from '../../kit/events.ts';
import { createGroups } from '../../kit/groups.ts';
import { announce } from '../announce.ts';
import { Marks } from '../marks/store.ts';
import { previewOf } from '../message-text.ts';
import * as rules from '../rules.ts';
import { type ConversationRow, deskShape, type EntryRow, entryShape, ownShape } from '../shapes.ts';
import { entryColumns, stateColumns, stateOf, Writer } from '../store.ts';
import { type Member, store } from './store.ts';

export interface Outgoing {
  id: EntryId;
  text: string;
  fileIds: FileId[];
}

/** What somebody asks to be done with a conversation. */
export interface AskedMove {
  conversationId: ConversationId;
  by: { kind: 'customer'; id: CustomerId } | { kind: 'agent'; id: PersonId };
  /** A first message begins the conversation, on this site. */
  begins?: { siteId: SiteId };
  message?: Outgoing;
  /** Somebody else the law has to know about. */
  about?: PersonId;
  /** Asks the law, which answers a move or refuses. Nobody else touches the conversation meanwhile. */
  decide(held: rules.State, members: ReadonlyMap<PersonId | null, Member>): rules.Move;
}

/** A reply of an agent, as told to those who follow from it. */
interface Reply {
  conversationId: ConversationId;
  entryId: EntryId;
  text: string;
  at: Date;
}

export const newEntryId = (): EntryId => entryId.parse(randomUUIDv7());

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

/** What a group of moves has to know; the rows are held until the transaction ends, and follow what is decided. */
interface Scene {
  workspaceId: WorkspaceId;
  now: Date;
  rows: Map<ConversationId, ConversationRow>;
  members: ReadonlyMap<PersonId | null, Member>;
  /** What earlier tries have written, and those of this group. */
  messages: Map<string, Entry>;
}

/** Groups of one desk under way at once: while one is being committed the next is being decided. */
const atOnce = 2;
const mostInGroup = 500;

const messageKey = (id: ConversationId, entry: EntryId) => `${id} ${entry}`;

/**
 * The one way in which anything is written on a timeline. Moves of many conversations are made in one transaction: their rows are locked, the law
 * decides on each in the order of asking, all is written at once and told after the commit.
 */
export function createMoves({ db, clock, events, attachFiles, solved, replied, committed }: MovesParts) {
  /** What became of each move: the entries it wrote (of a repeated try: the one it had written), or why it was refused. */
  async function make(tx: Tx, after: After, last: Last, workspaceId: WorkspaceId, asked: readonly AskedMove[]): Promise<PromiseSettledResult<Entry[]>[]> {
    const scene = await look(tx, workspaceId, asked, clock.now());
    const written: { move: AskedMove; entries: { row: EntryRow; entry: Entry }[] }[] = [];
    const results = asked.map((move): PromiseSettledResult<Entry[]> => {
      try {
        const known = earlierTry(scene, move);
        if (known) return { status: 'fulfilled', value: [known] };
        const entries = decide(scene, move).map((row) => ({ row, entry: entryShape(row) }));
        written.push({ move, entries });
        for (const { entry } of entries) if (entry.kind === 'message') scene.messages.set(messageKey(entry.conversationId, entry.id), entry);
        return { status: 'fulfilled', value: entries.map(({ entry }) => entry) };
      } catch (reason) {
        return { status: 'rejected', reason };
      }
    });
    const lines = written.flatMap(({ entries }) => entries);
    const moved = [...new Set(lines.map(({ entry }) => entry.conversationId))].flatMap((id) => scene.rows.get(id) ?? []);
    if (moved.length === 0) return results;
    const writes = [new Writer(tx).append(lines.map(({ row }) => row)), store(tx).save(moved)];
    const replies = written.flatMap(({ move, entries }) =>
      move.by.kind === 'agent' ? entries.flatMap(({ row }) => (row.kind === 'message' ? [row] : [])) : [],
    );
    const followed = written.filter(({ move, entries }) => move.message?.fileIds.length || entries.some(({ entry }) => entry.kind === 'solved'));
    if (replies.length + followed.length === 0) last(...writes);
    else await Promise.all(writes);
    for (const { move, entries } of followed) await follow(tx, workspaceId, move, entries);
    if (replies.length > 0) {
      await new Marks(tx).forgetDrafts(replies.map(({ by_id, conversation_id }) => ({ personId: by_id, conversationId: conversation_id })));
      await replied(
        tx,
        after,
        workspaceId,
        replies.map((row) => ({ conversationId: row.conversation_id, entryId: row.id, text: row.text, at: row.created_at })),
      );
    }
    after(() => {
      committed?.(lines.filter(({ entry }) => entry.kind === 'message').length);
      const entriesOf = Map.groupBy(lines, ({ entry }) => entry.conversationId);
      for (const row of moved) {
        const told = (entriesOf.get(row.id) ?? []).map(({ entry }) => entry);
        announce(events, workspaceId, { row: deskShape(row, null), own: ownShape(row), customerId: row.customer_id }, told);
      }
    });
    return results;
  }

  /** What else belongs to a move: the files of a message, the news of a solution. */
  async function follow(tx: Tx, workspaceId: WorkspaceId, { by, message, conversationId }: AskedMove, entries: { entry: Entry }[]): Promise<void> {
    for (const { entry } of entries) {
      if (entry.kind === 'solved') await solved(tx, workspaceId, conversationId);
      if (entry.kind !== 'message' || !message || message.fileIds.length === 0) continue;
      entry.files = await attachFiles(tx, { ownerKind: by.kind, ownerId: by.id, conversationId, entryId: message.id, fileIds: message.fileIds });
    }
  }

  const inOneTransaction = (workspaceId: WorkspaceId, asked: readonly AskedMove[]) =>
    db.inWorkspace(workspaceId, (tx, after, last) => make(tx, after, last, workspaceId, asked), { keepsPlans: true });

  return createGroups<WorkspaceId, AskedMove, Entry[]>({
    atOnce,
    most: mostInGroup,
    laneOf: (move) => move.conversationId,
    async perform(workspaceId, asked) {
      try {
        return await inOneTransaction(workspaceId, asked);
      } catch (error) {
        const mayBeOneOfThem = !(error instanceof Refusal) || !['database_unavailable', 'disk_full'].includes(error.code);
        if (asked.length === 1 || !mayBeOneOfThem) throw error;
        // One that spoils the transaction must not spoil the others: each gets one of its own.
        const results: PromiseSettledResult<Entry[]>[] = [];
        for (const move of asked) {
          const [alone] = await Promise.allSettled([inOneTransaction(workspaceId, [move])]);
          results.push(...(alone.status === 'fulfilled' ? alone.value : [alone]));
        }
        return results;
      }
    },
  });
}

/** Locks the conversations, begins those that a first message begins, and reads what the law and the timeline need to know. */
async function look(tx: Tx, workspaceId: WorkspaceId, asked: readonly AskedMove[], now: Date): Promise<Scene> {
  const ids = [...new Set(asked.map((move) => move.conversationId))];
  const people = asked.flatMap(({ by, about }) => [...(by.kind === 'agent' ? [by.id] : []), ...(about ? [about] : [])]);
  const tries = asked.flatMap(({ conversationId, message }) => (message ? [{ conversationId, id: message.id }] : []));
  const { lock, beside, members, written } = store(tx);
  // Sent together, answered in this order: all that follows the lock is read under it.
  const read = async (some: readonly ConversationId[]) => {
    const [locked, besides] = await Promise.all([lock(some), beside(some, now)]);
    const byId = new Map(besides.map((one) => [one.id, one]));
    return locked.flatMap((row) => {
      const found = byId.get(row.id);
      return found ? [{ ...row, ...found }] : [];
    });
  };
  const [found, known, before] = await Promise.all([read(ids), members(people, ids), written(tries)]);
  const rows = new Map(found.map((row) => [row.id, row]));
  const beginning = new Map<ConversationId, Parameters<Writer['begin']>[0][number]>();
  for (const { conversationId, begins, by } of asked) {
    if (!begins || by.kind !== 'customer' || rows.has(conversationId) || beginning.has(conversationId)) continue;
    beginning.set(conversationId, { workspaceId, id: conversationId, siteId: begins.siteId, customerId: by.id, state: rules.beginning(now) });
  }
  const writer = new Writer(tx);
  if (beginning.size > 0) {
    // Of two first messages at once the second waits here, then finds the conversation of the first. Not found even then: the id is another workspace's.
    await writer.begin([...beginning.values()]);
    for (const row of await read([...beginning.keys()])) rows.set(row.id, row);
  }
  const earlier = await writer.findEntries(before.map(({ conversation_id, id }) => ({ conversationId: conversation_id, id })));
  return {
    workspaceId,
    now,
    rows,
    members: new Map(known.map((member) => [member.id, member])),
    messages: new Map(earlier.map((entry) => [messageKey(entry.conversationId, entry.id), entry])),
  };
}

/** The entry that an earlier try with this id has written; an id that somebody else used is not theirs to know. */
function earlierTry({ messages }: Scene, { conversationId, by, message }: AskedMove): Entry | undefined {
  const known = message && messages.get(messageKey(conversationId, message.id));
  if (known && known.author.id !== by.id) throw new Refusal('conversations_not_found');
  return known;
}

/** Asks the law, moves the row on, and answers the lines that are to be written. */
function decide({ workspaceId, now, rows, members }: Scene, move: AskedMove): EntryRow[] {
  const row = rows.get(move.conversationId);
  // Somebody else's, another workspace's, or not there: all the same to whoever asks.
  if (!row || (move.by.kind === 'customer' && row.customer_id !== move.by.id)) throw new Refusal('conversations_not_found');
  const { state, lines } = move.decide(stateOf(row), members);
  const entries = lines.map((line, index): EntryRow => {
    const message = line.kind === 'message' ? move.message : undefined;
    const entry = { ...line, id: message?.id ?? newEntryId(), seq: row.seq + index + 1, text: message?.text ?? '', at: now };
    const person = line.by.kind === 'agent' ? members.get(line.by.id) : undefined;
    const to = members.get(line.to);
    return {
      ...entryColumns(workspaceId, row.id, entry),
      person_name: person?.name ?? null,
      person_photo: person?.photo ?? null,
      customer_name: row.customer_name,
      to_name: to?.name ?? null,
      to_photo: to?.photo ?? null,
      files: [],
    };
  });
  if (entries.length > 0) Object.assign(row, changeOf(state, members, now), previewColumns(move));
  return entries;
}

function changeOf(state: rules.State, members: Scene['members'], now: Date) {
  const assignee = members.get(state.assigneeId);
  return { ...stateColumns(state), updated_at: now, assignee_name: assignee?.name ?? null, assignee_photo: assignee?.photo ?? null };
}

function previewColumns({ by, message }: AskedMove) {
  return message && { preview_by: by.kind, preview_text: previewOf(message.text), preview_files: message.fileIds.length };
}
