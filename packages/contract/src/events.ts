import { z } from 'zod';
import { conversation, entry, ownConversation } from './conversations.ts';
import { customer, page } from './customers.ts';
import { conversationId, customerId, personId } from './ids.ts';
import { person } from './people.ts';
import { moment, place } from './shapes.ts';

/**
 * Frames of the live connection (`/api/live`). A frame is only a latency hint: whoever sees a gap in `seq`, or connects
 * again, asks over HTTP for what follows. Upwards go only things that may be lost.
 */
const seen = z.strictObject({
  type: z.literal('conversation.seen'),
  conversationId,
  customerDeliveredSeq: z.int(),
  customerSeenSeq: z.int(),
  agentSeenSeq: z.int(),
});
const typing = z.strictObject({
  type: z.literal('conversation.typing'),
  conversationId,
  by: z.enum(['customer', 'agent']),
  personId: personId.nullable(),
  name: z.string().nullable(),
  /** False when they stopped; a client also forgets it after 6 s without news. */
  on: z.boolean(),
  /** What the customer has typed so far; only with the site's sneak peek. */
  draft: z.string().nullable(),
});
const welcome = z.strictObject({
  type: z.literal('welcome'),
  connectionId: z.string(),
  /** The server's clock, for waiting times on machines whose clock is wrong. */
  now: moment,
  version: z.string(),
});

/** Answers a `ping`: the line is alive in both directions, which a browser can't see by itself. */
const pong = z.strictObject({ type: z.literal('pong'), now: moment });

/** News may have been missed on the server's side: ask for it, as after a new connection. */
const resync = z.strictObject({ type: z.literal('resync') });

/** To the console. */
export const agentFrame = z.discriminatedUnion('type', [
  welcome,
  pong,
  resync,
  z.strictObject({ type: z.literal('entry.added'), entry }),
  /** The row with readSeq null. Views may count differently now. */
  z.strictObject({ type: z.literal('conversation.changed'), conversation }),
  seen,
  typing,
  /** Who else has this conversation open. */
  z.strictObject({ type: z.literal('conversation.viewers'), conversationId, personIds: z.array(personId) }),
  /** The asker read it in another tab. */
  z.strictObject({ type: z.literal('conversation.read'), conversationId, seq: z.int() }),
  z.strictObject({ type: z.literal('customer.changed'), customer }),
  z.strictObject({ type: z.literal('customer.viewed'), customerId, page }),
  z.strictObject({ type: z.literal('person.changed'), person }),
  /** Fetch the people, sites, workspace, or one's own profile anew. */
  z.strictObject({ type: z.literal('settings.changed'), what: z.enum(['people', 'sites', 'workspace', 'profile', 'standard']) }),
  /** A promise was read from a reply, or kept. */
  z.strictObject({ type: z.literal('promises.changed'), conversationId }),
  /** The session was ended elsewhere. */
  z.strictObject({ type: z.literal('signed.out') }),
]);
export type AgentFrame = z.infer<typeof agentFrame>;

/** To the widget. */
export const visitorFrame = z.discriminatedUnion('type', [
  welcome,
  pong,
  resync,
  z.strictObject({ type: z.literal('entry.added'), entry }),
  z.strictObject({ type: z.literal('own.changed'), conversation: ownConversation }),
  seen,
  typing,
  z.strictObject({ type: z.literal('signed.out') }),
]);
export type VisitorFrame = z.infer<typeof visitorFrame>;

/**
 * From a client. `hello` comes first: a visitor proves itself by its token there (never in the URL); an agent's socket is
 * known by its cookie and sends it without one.
 */
export const upFrame = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('hello'), token: z.string().max(200).optional() }),
  z.strictObject({ type: z.literal('typing'), conversationId, on: z.boolean(), draft: z.string().max(2000).optional() }),
  /** What was received, and what was looked at. */
  z.strictObject({ type: z.literal('seen'), conversationId, deliveredSeq: place, seenSeq: place }),
  /** The conversation this tab shows (agents); null when none. */
  z.strictObject({ type: z.literal('viewing'), conversationId: conversationId.nullable() }),
  z.strictObject({ type: z.literal('ping') }),
]);
export type UpFrame = z.infer<typeof upFrame>;
