import type { Conversation, Entry, OwnConversation, View } from '@otklik/contract/conversations';
import type { Customer, CustomerCard } from '@otklik/contract/customers';
import type { ConversationId, CustomerId, PersonId, WorkspaceId } from '@otklik/contract/ids';
import type { After, Tx } from '../kit/db/db.ts';
import { Refusal } from '../kit/errors.ts';
import type { PersonWho, VisitorWho } from '../kit/http/who.ts';
import { announce, announceMarks } from './announce.ts';
import { Marks } from './marks/store.ts';
import { cleanText } from './message-text.ts';
import { createMoves, type MovesParts } from './moves/moves.ts';
import { type AskedMove, newEntryId, type Outgoing } from './moves/scene.ts';
import { cursorAfter, placeOf } from './place.ts';
import { replay, type Told } from './replay.ts';
import * as rules from './rules.ts';
import { ownEntry } from './shapes.ts';
import { Reader, type Window, Writer } from './store.ts';

interface ConversationsParts extends MovesParts {
  /** A customer with the pages they saw. */
  getCustomer(workspaceId: WorkspaceId, customerId: CustomerId): Promise<Customer & Pick<CustomerCard, 'pages'>>;
}

export type Conversations = ReturnType<typeof createConversations>;

const ownPage = 50;
const isActive = (members: Parameters<AskedMove['decide']>[1], id: PersonId | null) => members.get(id)?.active ?? false;

/** The door of the conversations: what agents and customers can do with them. */
export function createConversations({ getCustomer, ...parts }: ConversationsParts) {
  const { db, clock, events, attachFiles, solved } = parts;
  const moves = createMoves(parts);

  /** An agent's command; answers the row as it then is. */
  async function command(who: PersonWho, conversationId: ConversationId, decide: AskedMove['decide'], about?: PersonId): Promise<Conversation> {
    await moves.add(who.workspaceId, { conversationId, by: { kind: 'agent', id: who.personId }, decide, ...(about && { about }) });
    return (await db.inWorkspace(who.workspaceId, (tx) => getFound(new Reader(tx), conversationId, who.personId))).row;
  }

  /** Writes a message; any number of tries with one id writes one entry. */
  async function say(workspaceId: WorkspaceId, move: AskedMove & { message: Outgoing }): Promise<Entry> {
    const text = cleanText(move.message.text, move.message.fileIds.length);
    const entries = await moves.add(workspaceId, { ...move, message: { ...move.message, text } });
    const entry = entries.find((one) => one.id === move.message.id);
    if (!entry) throw new TypeError('a message was written without an entry');
    return entry;
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

    /** An agent answers. */
    reply: (who: PersonWho, conversationId: ConversationId, { seenSeq, anyway, ...message }: Outgoing & { seenSeq: number; anyway: boolean }) =>
      say(who.workspaceId, {
        conversationId,
        by: { kind: 'agent', id: who.personId },
        message,
        decide(held, members) {
          if (!anyway && rules.overtaken(held, who.personId, seenSeq)) {
            throw new Refusal('conversations_overtaken', { name: members.get(held.replyBy)?.name ?? '' });
          }
          return rules.reply(held, who.personId, clock.now(), isActive(members, held.assigneeId));
        },
      }),

    take: (who: PersonWho, id: ConversationId) => command(who, id, (held, members) => rules.take(held, who.personId, members.get(held.assigneeId)?.name ?? '')),

    assign: (who: PersonWho, id: ConversationId, to: PersonId) =>
      command(who, id, (held, members) => rules.assign(held, who.personId, to, isActive(members, to)), to),

    giveBack: (who: PersonWho, id: ConversationId) => command(who, id, (held) => rules.giveBack(held, who.personId)),

    solve: (who: PersonWho, id: ConversationId) => command(who, id, (held) => rules.solve(held, who.personId)),

    reopen: (who: PersonWho, id: ConversationId) => command(who, id, (held, members) => rules.reopen(held, who.personId, isActive(members, held.assigneeId))),

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

    /** The customer writes; the first message begins the conversation. */
    write: (who: VisitorWho, conversationId: ConversationId, message: Outgoing) =>
      say(who.workspaceId, {
        conversationId,
        by: { kind: 'customer', id: who.customerId },
        begins: { siteId: who.siteId },
        message,
        decide: (held, members) => rules.receive(held, who.customerId, clock.now(), isActive(members, held.assigneeId)),
      }),

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
          if (!(await writer.insertReady(workspaceId, ready, entries))) continue;
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
