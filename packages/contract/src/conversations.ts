import { z } from 'zod';
import { customer, customerCard } from './customers.ts';
import { file } from './files.ts';
import { conversationId, entryId, fileId, personId, siteId } from './ids.ts';
import { route } from './route.ts';
import { cursor, done, moment, paged, place, placeInQuery } from './shapes.ts';

export const messageMax = 20_000;

/** Who wrote an entry. `photo` is an address on the desk. */
export const author = z.strictObject({
  kind: z.enum(['customer', 'agent', 'system']),
  id: z.string().nullable(),
  name: z.string().nullable(),
  photo: z.string().nullable(),
});
export type Author = z.infer<typeof author>;

/** What stands on a timeline. Customers see only `message`. */
export const entryKind = z.enum(['message', 'taken', 'assigned', 'returned', 'solved', 'reopened']);
export type EntryKind = z.infer<typeof entryKind>;

export const entry = z.strictObject({
  conversationId,
  /** Place on the timeline: 1, 2, 3 … without gaps, given by the server. The order is this and never a clock. */
  seq: z.int().min(1),
  id: entryId,
  kind: entryKind,
  author,
  text: z.string(),
  files: z.array(file),
  /** Whom a conversation was assigned to. */
  to: author.nullable(),
  at: moment,
});
export type Entry = z.infer<typeof entry>;

export const conversationStatus = z.enum(['queued', 'assigned', 'solved']);

/** A row of the inbox. */
export const conversation = z.strictObject({
  id: conversationId,
  siteId,
  siteName: z.string(),
  channel: z.enum(['widget']),
  customer: customer.pick({ id: true, name: true, number: true, online: true, language: true }),
  status: conversationStatus,
  assigneeId: personId.nullable(),
  /** Number of the newest entry. */
  seq: z.int(),
  /** Up to where the person who asks has read; for pushed rows null: the reader keeps their own. */
  readSeq: z.int().nullable(),
  /** The newest message. */
  preview: z.strictObject({ by: z.enum(['customer', 'agent', 'system']), text: z.string(), files: z.int() }),
  /** Of the first customer message that nobody has answered; null when it is not our turn. */
  waitingSince: moment.nullable(),
  customerDeliveredSeq: z.int(),
  customerSeenSeq: z.int(),
  updatedAt: moment,
  createdAt: moment,
});
export type Conversation = z.infer<typeof conversation>;

export const view = z.enum(['mine', 'unassigned', 'all', 'solved']);
export type View = z.infer<typeof view>;

/** A message on its way: the client makes its id, so that any number of tries is one message. */
export const outgoing = z.strictObject({
  id: entryId,
  text: z.string().max(1_000_000),
  fileIds: z.array(fileId).max(10).default([]),
});

const params = z.strictObject({ conversationId });

/** Entries next to a place: after it, before it, or the newest; at most `limit`, in rising order. */
const window = z.strictObject({
  after: placeInQuery.optional(),
  before: placeInQuery.optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
const entries = z.strictObject({ entries: z.array(entry), /** Number of the newest entry there is. */ seq: z.int() });

/** A conversation as its customer sees it. `seq`: newest message for them. */
export const ownConversation = z.strictObject({
  id: conversationId,
  open: z.boolean(),
  seq: z.int(),
  customerSeenSeq: z.int(),
  /** Up to where an agent has read. */
  agentSeenSeq: z.int(),
  preview: z.strictObject({ by: z.enum(['customer', 'agent', 'system']), text: z.string(), files: z.int() }),
  assignee: author.nullable(),
  updatedAt: moment,
});
export type OwnConversation = z.infer<typeof ownConversation>;

export const conversationsRoutes = {
  list: route({
    method: 'GET',
    path: '/api/conversations',
    who: 'person',
    may: 'readConversations',
    summary: 'A view of the inbox: who has waited longest first, then by the newest change.',
    query: z.strictObject({ view, cursor, limit: z.coerce.number().int().min(1).max(100).default(50) }),
    reply: paged(conversation),
  }),
  counts: route({
    method: 'GET',
    path: '/api/conversations/counts',
    who: 'person',
    may: 'readConversations',
    summary: 'How many stand in each view, and how many of mine are unread; a thousand stands for any more.',
    reply: z.strictObject({ mine: z.int(), unassigned: z.int(), all: z.int(), solved: z.int(), unread: z.int() }),
  }),
  get: route({
    method: 'GET',
    path: '/api/conversations/:conversationId',
    who: 'person',
    may: 'readConversations',
    summary: 'A conversation with its customer’s card and the asker’s draft.',
    params,
    reply: z.strictObject({ conversation, customer: customerCard, draft: z.string() }),
  }),
  entries: route({
    method: 'GET',
    path: '/api/conversations/:conversationId/entries',
    who: 'person',
    may: 'readConversations',
    summary: 'Entries of the timeline around a place.',
    params,
    query: window,
    reply: entries,
  }),
  reply: route({
    method: 'POST',
    path: '/api/conversations/:conversationId/messages',
    who: 'person',
    may: 'answerConversations',
    summary:
      'Answers the customer. Refused with `conversations_overtaken` when a colleague answered after `seenSeq`, unless `anyway`. Repeating an id returns the same entry.',
    params,
    body: outgoing.extend({ seenSeq: place, anyway: z.boolean().default(false) }),
    reply: entry,
  }),
  take: route({
    method: 'POST',
    path: '/api/conversations/:conversationId/take',
    who: 'person',
    may: 'assignConversations',
    summary: 'Takes a conversation from the queue; of several who try at once one wins.',
    params,
    reply: conversation,
  }),
  assign: route({
    method: 'POST',
    path: '/api/conversations/:conversationId/assign',
    who: 'person',
    may: 'assignConversations',
    summary: 'Gives a conversation to a colleague.',
    params,
    body: z.strictObject({ personId }),
    reply: conversation,
  }),
  giveBack: route({
    method: 'POST',
    path: '/api/conversations/:conversationId/return',
    who: 'person',
    may: 'assignConversations',
    summary: 'Puts a conversation back into the queue.',
    params,
    reply: conversation,
  }),
  solve: route({
    method: 'POST',
    path: '/api/conversations/:conversationId/solve',
    who: 'person',
    may: 'answerConversations',
    summary: 'Marks a conversation as solved.',
    params,
    reply: conversation,
  }),
  reopen: route({
    method: 'POST',
    path: '/api/conversations/:conversationId/reopen',
    who: 'person',
    may: 'answerConversations',
    summary: 'Opens a solved conversation again.',
    params,
    reply: conversation,
  }),
  saveDraft: route({
    method: 'PUT',
    path: '/api/conversations/:conversationId/draft',
    who: 'person',
    may: 'answerConversations',
    summary: 'Keeps the asker’s unsent text; an empty one removes it.',
    params,
    body: z.strictObject({ text: z.string().max(messageMax) }),
    reply: done,
  }),
  seen: route({
    method: 'PUT',
    path: '/api/conversations/:conversationId/seen',
    who: 'person',
    may: 'readConversations',
    summary: 'Notes up to where the asker has read.',
    params,
    body: z.strictObject({ seq: place }),
    reply: done,
  }),

  ownList: route({
    method: 'GET',
    path: '/api/widget/conversations',
    who: 'visitor',
    summary: 'The customer’s conversations, newest first.',
    query: z.strictObject({ cursor }),
    reply: paged(ownConversation),
  }),
  ownEntries: route({
    method: 'GET',
    path: '/api/widget/conversations/:conversationId/entries',
    who: 'visitor',
    summary: 'Messages of one of the customer’s conversations. Numbers of hidden entries are left out, so numbers may skip.',
    params,
    query: window,
    reply: entries,
  }),
  write: route({
    method: 'POST',
    path: '/api/widget/conversations/:conversationId/messages',
    who: 'visitor',
    summary:
      'Writes as the customer. An unknown conversation id (made by the client) begins a conversation; a solved one opens again with the same agent. Repeating an id returns the same entry.',
    params,
    body: outgoing,
    reply: entry,
  }),
  ownSeen: route({
    method: 'PUT',
    path: '/api/widget/conversations/:conversationId/seen',
    who: 'visitor',
    summary: 'Notes up to where the customer has read.',
    params,
    body: z.strictObject({ seq: place }),
    reply: done,
  }),
};
