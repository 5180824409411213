import { randomUUIDv7 } from 'node:crypto';
import type { Entry } from '@otklik/contract/conversations';
import { type ConversationId, type CustomerId, type EntryId, entryId, type FileId, type PersonId, type SiteId, type WorkspaceId } from '@otklik/contract/ids';
import type { Tx } from '../../kit/db/db.ts';
import { Refusal } from '../../kit/errors.ts';
import { previewOf } from '../message-text.ts';
import * as rules from '../rules.ts';
import type { EntryRow } from '../shapes.ts';
import { entryColumns, stateColumns, stateOf, Writer } from '../store.ts';
import type { Recollection } from './recollection.ts';
import { type Held, type Member, store } from './store.ts';

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
  /** Asks the law, which answers a move or refuses; asked again where it stood otherwise than thought. Nobody else touches the conversation meanwhile. */
  decide(held: rules.State, members: ReadonlyMap<PersonId | null, Member>): rules.Move;
}

/** What a group of moves has to know. The rows follow what is decided. */
export interface Scene {
  workspaceId: WorkspaceId;
  now: Date;
  /** Not seen under lock, but as it was when last seen. */
  isRemembered: boolean;
  rows: Map<ConversationId, Held>;
  members: ReadonlyMap<PersonId | null, Member>;
  /** The messages that earlier tries have written, and those of this group. */
  messages: Map<string, Entry | EntryRow>;
}

export const newEntryId = (): EntryId => entryId.parse(randomUUIDv7());

const messageKey = (id: ConversationId, entry: EntryId) => `${id} ${entry}`;

/** Locks the conversations until the transaction ends, begins those that a first message begins, and reads what the law and the timeline need to know. */
export async function look(tx: Tx, workspaceId: WorkspaceId, asked: readonly AskedMove[], now: Date): Promise<Scene> {
  const ids = [...new Set(asked.map((move) => move.conversationId))];
  const people = asked.flatMap(({ by, about }) => [...(by.kind === 'agent' ? [by.id] : []), ...(about ? [about] : [])]);
  const tries = asked.flatMap(({ conversationId, message }) => (message ? [{ conversationId, id: message.id }] : []));
  const { lock, members, written } = store(tx);
  // Sent together, answered in this order: all that follows the lock is read under it.
  const [found, known, before] = await Promise.all([lock(ids), members(people, ids), written(tries)]);
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
    for (const row of await lock([...beginning.keys()])) rows.set(row.id, row);
  }
  const earlier = await writer.findEntries(before.map(({ conversation_id, id }) => ({ conversationId: conversation_id, id })));
  return {
    workspaceId,
    now,
    isRemembered: false,
    rows,
    members: new Map(known.map((member) => [member.id, member])),
    messages: new Map(earlier.map((entry) => [messageKey(entry.conversationId, entry.id), entry])),
  };
}

/** The same from memory, as far as it reaches; the database compares when the moves are written. */
export function recollect(workspaceId: WorkspaceId, asked: readonly AskedMove[], now: Date, recall: Recollection['recall']): Scene {
  const rows: Scene['rows'] = new Map();
  const members = new Map<PersonId, Member>();
  for (const { conversationId } of asked) {
    const remembered = rows.has(conversationId) ? undefined : recall(workspaceId, conversationId);
    if (!remembered) continue;
    rows.set(conversationId, remembered.row);
    if (remembered.assignee) members.set(remembered.assignee.id, remembered.assignee);
  }
  return { workspaceId, now, isRemembered: true, rows, members, messages: new Map() };
}

/** What is to be made of a move. */
export type Decision = { rows: EntryRow[] } | { known: Entry | EntryRow } | { reason: unknown };

/** Finds what an earlier try has written, or asks the law, moves the conversation on, and answers the lines that are to be written. */
export function decide(scene: Scene, move: AskedMove): Decision {
  try {
    const known = earlierTry(scene, move);
    return known ? { known } : { rows: linesOf(scene, move) };
  } catch (reason) {
    return { reason };
  }
}

/** The entry that an earlier try with this id has written; an id that somebody else used is not theirs to know. */
function earlierTry({ messages }: Scene, { conversationId, by, message }: AskedMove): Entry | EntryRow | undefined {
  const known = message && messages.get(messageKey(conversationId, message.id));
  if (known && ('author' in known ? known.author.id : known.by_id) !== by.id) throw new Refusal('conversations_not_found');
  return known;
}

function linesOf({ workspaceId, now, rows, members, messages }: Scene, move: AskedMove): EntryRow[] {
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
      customer_name: null,
      to_name: to?.name ?? null,
      to_photo: to?.photo ?? null,
      files: [],
    };
  });
  if (entries.length > 0) Object.assign(row, stateColumns(state), { updated_at: now }, previewColumns(move));
  for (const entry of entries) if (entry.kind === 'message') messages.set(messageKey(row.id, entry.id), entry);
  return entries;
}

function previewColumns({ by, message }: AskedMove) {
  return message && { preview_by: by.kind, preview_text: previewOf(message.text), preview_files: message.fileIds.length };
}
