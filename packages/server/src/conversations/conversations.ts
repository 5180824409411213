import { randomUUIDv7 } from 'node:crypto';
import type { Conversation, Entry, OwnConversation, View } from '@otklik/contract/conversations';
import type { Customer, CustomerCard } from '@otklik/contract/customers';
import { type ConversationId, type CustomerId, type EntryId, entryId, type FileId, type PersonId, type WorkspaceId } from '@otklik/contract/ids';
import type { Clock } from '../kit/clock.ts';
import type { After, Db, Tx } from '../kit/db/db.ts';
import { Refusal } from '../kit/errors.ts';
import type { Events } from '../kit/events.ts';
import type { PersonWho, VisitorWho } from '../kit/http/who.ts';
import { announce, announceMarks } from './announce.ts';
import { Marks } from './marks/store.ts';
import { cleanText, previewOf } from './message-text.ts';
import { cursorAfter, placeOf } from './place.ts';
import { replay, type Told } from './replay.ts';
import * as rules from './rules.ts';
import { ownEntry } from './shapes.ts';
import { type Held, Reader, type Window, Writer } from './store.ts';

interface Outgoing {
  id: EntryId;
  text: string;
  fileIds: FileId[];
}

interface ConversationsParts {
  db: Db;
  clock: Clock;
  events: Events;
  /** Hangs uploaded files of that owner on an entry, or refuses. */
  attachFiles(
    tx: Tx,
    to: { ownerKind: 'agent' | 'customer'; ownerId: string; conversationId: ConversationId; entryId: EntryId; fileIds: readonly FileId[] },
  ): Promise<void>;
  /** Told within the transaction that solves a conversation. */
  solved(tx: Tx, workspaceId: WorkspaceId, conversationId: ConversationId): Promise<void>;
  /** Told within the transaction of an agent's reply. */
  replied(tx: Tx, after: After, workspaceId: WorkspaceId, reply: { conversationId: ConversationId; entryId: EntryId; text: string; at: Date }): Promise<void>;
  /** A customer with the pages they saw. */
  getCustomer(workspaceId: WorkspaceId, customerId: CustomerId): Promise<Customer & Pick<CustomerCard, 'pages'>>;
}

export type Conversations = ReturnType<typeof createConversations>;

const newEntryId = (): EntryId => entryId.parse(randomUUIDv7());
const ownPage = 50;

/** The door of the conversations: what agents and customers can do with them. */
export function createConversations({ db, clock, events, attachFiles, solved, replied, getCustomer }: ConversationsParts) {
  /** Performs a move of the law on a locked conversation; answers the last entry it wrote. */
  async function perform(
    tx: Tx,
    after: After,
    workspaceId: WorkspaceId,
    held: Held,
    { state, lines }: rules.Move,
    message?: Outgoing & { ownerId: string },
  ): Promise<void> {
    if (lines.length === 0) return;
    const writer = new Writer(tx);
    const now = clock.now();
    const entries = lines.map((line, index) => ({
      ...line,
      id: line.kind === 'message' && message ? message.id : newEntryId(),
      seq: held.seq + index + 1,
      text: line.kind === 'message' && message ? message.text : '',
      at: now,
    }));
    await writer.append(workspaceId, held.id, entries);
    const author = lines.at(-1)?.by.kind ?? 'system';
    if (message && author !== 'system' && message.fileIds.length > 0) {
      await attachFiles(tx, { ownerKind: author, ownerId: message.ownerId, conversationId: held.id, entryId: message.id, fileIds: message.fileIds });
    }
    await writer.save(held.id, state, now, message && { by: author, text: previewOf(message.text), files: message.fileIds.length });
    if (lines.some((line) => line.kind === 'solved')) await solved(tx, workspaceId, held.id);
    if (message && author === 'agent') await replied(tx, after, workspaceId, { conversationId: held.id, entryId: message.id, text: message.text, at: now });
    const written = await writer.entries(held.id, { after: held.seq, limit: lines.length }, false);
    const found = await writer.find(held.id, null, now);
    if (found) after(() => announce(events, workspaceId, found, written));
  }

  async function getHeld(writer: Writer, id: ConversationId): Promise<Held> {
    const held = await writer.lock(id);
    if (!held) throw new Refusal('conversations_not_found');
    return held;
  }

  async function isActive(reader: Reader, personId: PersonId | null): Promise<boolean> {
    return personId !== null && ((await reader.person(personId))?.active ?? false);
  }

  async function nameOf(reader: Reader, personId: PersonId | null): Promise<string> {
    return (personId && (await reader.person(personId))?.name) || '';
  }

  /** An agent's command: locks, asks the law, performs, answers the row as it then is. */
  async function command(who: PersonWho, id: ConversationId, decide: (held: Held, reader: Reader) => Promise<rules.Move>): Promise<Conversation> {
    return db.inWorkspace(who.workspaceId, async (tx, after) => {
      const writer = new Writer(tx);
      const held = await getHeld(writer, id);
      await perform(tx, after, who.workspaceId, held, await decide(held, writer));
      return (await getFound(writer, id, who.personId)).row;
    });
  }

  async function getFound(reader: Reader, id: ConversationId, personId: PersonId | null) {
    const found = await reader.find(id, personId, clock.now());
    if (!found) throw new Refusal('conversations_not_found');
    return found;
  }

  async function getOwn(reader: Reader, who: VisitorWho, id: ConversationId): Promise<OwnConversation> {
    const found = await getFound(reader, id, null);
    if (found.customerId !== who.customerId) throw new Refusal('conversations_not_found');
    return found.own;
  }

  /** The entry that an earlier try with this id has written; an id that somebody else used is not theirs to know. */
  async function earlierTry(reader: Reader, id: ConversationId, entry: EntryId, authorId: string): Promise<Entry | undefined> {
    const known = await reader.findEntry(id, entry);
    if (known && known.author.id !== authorId) throw new Refusal('conversations_not_found');
    return known;
  }

  async function getEntry(reader: Reader, id: ConversationId, entry: EntryId): Promise<Entry> {
    const written = await reader.findEntry(id, entry);
    if (!written) throw new Refusal('conversations_not_found');
    return written;
  }

  return {
    /** A page of a view of the inbox. */
    async list(who: PersonWho, view: View, cursor: string | undefined, limit: number) {
      const from = placeOf(cursor);
      const items = await db.inWorkspace(who.workspaceId, (tx) => new Reader(tx).list(view, who.personId, from, limit, clock.now()));
      return { items, next: cursorAfter(items, limit) };
    },

    counts: (who: PersonWho) => db.inWorkspace(who.workspaceId, (tx) => new Reader(tx).counts(who.personId)),

    /** A conversation with its customer's card and the asker's draft. */
    async get(who: PersonWho, id: ConversationId) {
      const { found, draft, conversations } = await db.inWorkspace(who.workspaceId, async (tx) => {
        const reader = new Reader(tx);
        const found = await getFound(reader, id, who.personId);
        return { found, draft: await new Marks(tx).draft(who.personId, id), conversations: await reader.listOf(found.customerId) };
      });
      const customer = await getCustomer(who.workspaceId, found.customerId);
      return { conversation: found.row, customer: { ...customer, conversations }, draft };
    },

    /** Entries of the timeline around a place. */
    entries: (who: PersonWho, id: ConversationId, window: Window) =>
      db.inWorkspace(who.workspaceId, async (tx) => {
        const reader = new Reader(tx);
        const { row } = await getFound(reader, id, null);
        return { entries: await reader.entries(id, window, false), seq: row.seq };
      }),

    /** An agent answers. Any number of tries with one id writes one entry. */
    async reply(who: PersonWho, id: ConversationId, message: Outgoing & { seenSeq: number; anyway: boolean }): Promise<Entry> {
      const text = cleanText(message.text, message.fileIds.length);
      return db.inWorkspace(who.workspaceId, async (tx, after) => {
        const writer = new Writer(tx);
        const held = await getHeld(writer, id);
        const known = await earlierTry(writer, id, message.id, who.personId);
        if (known) return known;
        if (!message.anyway && rules.overtaken(held, who.personId, message.seenSeq)) {
          throw new Refusal('conversations_overtaken', { name: await nameOf(writer, held.replyBy) });
        }
        const move = rules.reply(held, who.personId, clock.now(), await isActive(writer, held.assigneeId));
        await perform(tx, after, who.workspaceId, held, move, { ...message, text, ownerId: who.personId });
        await new Marks(tx).saveDraft(who.workspaceId, who.personId, id, '', clock.now());
        return getEntry(writer, id, message.id);
      });
    },

    take: (who: PersonWho, id: ConversationId) =>
      command(who, id, async (held, reader) => rules.take(held, who.personId, await nameOf(reader, held.assigneeId))),

    assign: (who: PersonWho, id: ConversationId, to: PersonId) =>
      command(who, id, async (held, reader) => rules.assign(held, who.personId, to, await isActive(reader, to))),

    giveBack: (who: PersonWho, id: ConversationId) => command(who, id, async (held) => rules.giveBack(held, who.personId)),

    solve: (who: PersonWho, id: ConversationId) => command(who, id, async (held) => rules.solve(held, who.personId)),

    reopen: (who: PersonWho, id: ConversationId) =>
      command(who, id, async (held, reader) => rules.reopen(held, who.personId, await isActive(reader, held.assigneeId))),

    saveDraft: (who: PersonWho, id: ConversationId, text: string) =>
      db.inWorkspace(who.workspaceId, async (tx) => {
        const writer = new Writer(tx);
        await getFound(writer, id, null);
        await new Marks(tx).saveDraft(who.workspaceId, who.personId, id, text.toWellFormed().replaceAll('\0', ''), clock.now());
      }),

    /** Notes up to where an agent has read. */
    seen: (who: PersonWho, id: ConversationId, seq: number) =>
      db.inWorkspace(who.workspaceId, async (tx, after) => {
        const writer = new Writer(tx);
        await getFound(writer, id, null);
        const marks = new Marks(tx);
        if (await marks.readUpTo(who.workspaceId, who.personId, id, seq)) {
          after(() => events.publish({ personId: who.personId }, { type: 'conversation.read', conversationId: id, seq }));
        }
        const moved = await marks.mark(id, { agentSeen: seq });
        if (moved) after(() => announceMarks(events, who.workspaceId, id, moved));
      }),

    /** A page of the customer's conversations. */
    async ownList(who: VisitorWho, cursor: string | undefined) {
      const from = placeOf(cursor);
      const items = await db.inWorkspace(who.workspaceId, (tx) => new Reader(tx).listOwn(who.customerId, from, ownPage, clock.now()));
      return { items, next: cursorAfter(items, ownPage) };
    },

    /** Messages of one of the customer's conversations. */
    ownEntries: (who: VisitorWho, id: ConversationId, window: Window) =>
      db.inWorkspace(who.workspaceId, async (tx) => {
        const reader = new Reader(tx);
        const { seq } = await getOwn(reader, who, id);
        return { entries: (await reader.entries(id, window, true)).map(ownEntry), seq };
      }),

    /** The customer writes; the first message begins the conversation. Any number of tries with one id writes one entry. */
    async write(who: VisitorWho, id: ConversationId, message: Outgoing): Promise<Entry> {
      const text = cleanText(message.text, message.fileIds.length);
      return db.inWorkspace(who.workspaceId, async (tx, after) => {
        const writer = new Writer(tx);
        let held = await writer.lock(id);
        if (!held) {
          // Of two first messages at once the second waits here, then finds the conversation of the first. Not found even then: the id is another workspace's.
          await writer.begin(who.workspaceId, id, who.siteId, who.customerId, rules.beginning(clock.now()));
          held = await getHeld(writer, id);
        }
        if (held.customerId !== who.customerId) throw new Refusal('conversations_not_found');
        const known = await earlierTry(writer, id, message.id, who.customerId);
        if (known) return known;
        const move = rules.receive(held, who.customerId, clock.now(), await isActive(writer, held.assigneeId));
        await perform(tx, after, who.workspaceId, held, move, { ...message, text, ownerId: who.customerId });
        return getEntry(writer, id, message.id);
      });
    },

    /** Notes what has reached the customer, and what they looked at. */
    ownSeen: (who: VisitorWho, id: ConversationId, marks: { deliveredSeq: number; seenSeq: number }) =>
      db.inWorkspace(who.workspaceId, async (tx, after) => {
        const writer = new Writer(tx);
        await getOwn(writer, who, id);
        const moved = await new Marks(tx).mark(id, { customerDelivered: Math.max(marks.deliveredSeq, marks.seenSeq), customerSeen: marks.seenSeq });
        if (moved) after(() => announceMarks(events, who.workspaceId, id, moved));
      }),

    /** Whether the one who types or looks may touch the conversation, and who else hears of it; null when not. */
    async findForLive(who: PersonWho | VisitorWho, id: ConversationId) {
      const place = await db.inWorkspace(who.workspaceId, (tx) => new Reader(tx).findPlaceOfTyping(id));
      if (!place) return null;
      return who.kind === 'person' || place.customerId === who.customerId ? place : null;
    },

    /** Gives a guest's conversations to the customer they turned out to be, within the transaction that unites them. */
    async moveHistory(tx: Tx, after: After, workspaceId: WorkspaceId, from: CustomerId, to: CustomerId): Promise<void> {
      const writer = new Writer(tx);
      for (const id of await writer.moveHistory(from, to)) {
        const found = await writer.find(id, null, clock.now());
        if (found) after(() => announce(events, workspaceId, found, []));
      }
    },

    /** How long a customer usually waits for the first answer; null while there is nothing to go by. */
    usualReplySeconds: (workspaceId: WorkspaceId) => db.inWorkspace(workspaceId, (tx) => new Reader(tx).usualReplySeconds()),

    /** Puts in conversations that have already happened; those whose id is in use are left as they are. */
    importMany: (workspaceId: WorkspaceId, told: readonly Told[]) =>
      db.inWorkspace(workspaceId, async (tx) => {
        const writer = new Writer(tx);
        for (const one of told) {
          const { ready, entries } = replay(one, newEntryId);
          if (!(await writer.insertReady(workspaceId, ready))) continue;
          await writer.append(workspaceId, ready.id, entries);
          if (ready.state.status === 'solved') await solved(tx, workspaceId, ready.id);
          for (const { by, id, fileIds } of entries) {
            if (by.kind === 'system' || fileIds.length === 0) continue;
            await attachFiles(tx, { ownerKind: by.kind, ownerId: by.id, conversationId: ready.id, entryId: id, fileIds });
          }
          for (const { by, seq } of entries) if (by.kind === 'agent') await new Marks(tx).readUpTo(workspaceId, by.id, ready.id, seq);
        }
      }),
  };
}
