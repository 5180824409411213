import { z } from 'zod';
import { appealId, calibrationId, conversationId, entryId, noteId, personId } from './ids.ts';
import { route } from './route.ts';
import { cursor, done, line, moment, paged } from './shapes.ts';

/** How well conversations were led: the automatic score, and beside it, never mixed with it, what people say. */
const ruleName = z.string().regex(/^[a-z][a-z0-9_]{1,45}$/);
const mood = z.enum(['calm', 'worried', 'upset', 'angry', 'pleased']);
const fault = z.enum(['company', 'customer', 'third_party', 'nobody', 'unknown']);
const said = (max: number) => z.string().trim().min(1).max(max);

/** Points lost: which rule, in which message, at which words, and why. */
export const brokenLine = z.strictObject({
  /** Its number within the score: names it in an overrule. */
  line: z.int().min(0),
  rule: ruleName,
  weight: z.int(),
  /** The message; null when the whole conversation is meant. */
  entryId: entryId.nullable(),
  seq: z.int().nullable(),
  /** UTF-16 offsets in the message. */
  start: z.int().nullable(),
  end: z.int().nullable(),
  /** The words themselves. */
  words: z.string(),
  message: z.string(),
  /** A reviewer found that the coach was wrong here. */
  overruled: z.strictObject({ by: z.string(), reason: z.string(), at: moment }).nullable(),
});
export type BrokenLine = z.infer<typeof brokenLine>;

/** What a person who reviews says of one rule. */
const verdict = z.enum(['held', 'broken', 'not_applicable']);
const mark = z.strictObject({ rule: ruleName, verdict, comment: z.string().trim().max(1000) });
export const review = z.strictObject({
  by: z.strictObject({ id: personId, name: z.string() }),
  agentId: personId,
  score: z.int().nullable(),
  marks: z.array(mark),
  comment: z.string(),
  at: moment,
});
export type Review = z.infer<typeof review>;

const appealState = z.enum(['open', 'accepted', 'declined']);
export const appeal = z.strictObject({
  id: appealId,
  conversationId,
  agentId: personId,
  /** The line it is about; null: the score as a whole. */
  line: z.int().nullable(),
  comment: z.string(),
  state: appealState,
  answer: z.string(),
  decidedBy: z.string().nullable(),
  at: moment,
});
export type Appeal = z.infer<typeof appeal>;

/** A word of a supervisor to an agent about a conversation. */
export const note = z.strictObject({ id: noteId, conversationId, agentId: personId, by: z.string(), text: z.string(), at: moment, seenAt: moment.nullable() });
export type Note = z.infer<typeof note>;

/** One agent's part of a conversation, scored. */
export const agentScore = z.strictObject({
  agentId: personId,
  agentName: z.string(),
  /** 0–100; after overrules. */
  score: z.int(),
  /** Of the standard it was made with. */
  version: z.string(),
  broken: z.array(brokenLine),
  held: z.array(ruleName),
  notApplicable: z.array(ruleName),
});
export type AgentScore = z.infer<typeof agentScore>;

/** A line of the quality room: one agent in one solved conversation. */
export const scoredRow = z.strictObject({
  conversationId,
  customerName: z.string(),
  agentId: personId,
  agentName: z.string(),
  score: z.int(),
  humanScore: z.int().nullable(),
  story: z.string(),
  situation: z.string(),
  mood,
  /** Rules that lost points, the gravest first. */
  broken: z.array(ruleName),
  appealed: z.boolean(),
  solvedAt: moment,
});
export type ScoredRow = z.infer<typeof scoredRow>;

/** A conversation as the quality room shows it; its lines come from the timeline. */
export const scoredConversation = z.strictObject({
  conversationId,
  customerName: z.string(),
  story: z.string(),
  situation: z.string(),
  kind: z.enum(['consultation', 'complaint']),
  mood,
  fault,
  solvedAt: moment,
  scores: z.array(agentScore),
  reviews: z.array(review),
  appeals: z.array(appeal),
  notes: z.array(note),
});
export type ScoredConversation = z.infer<typeof scoredConversation>;

const day = z.iso.date();
const filter = z.strictObject({
  agentId: personId.optional(),
  rule: ruleName.optional(),
  story: z.string().max(20).optional(),
  mood: mood.optional(),
  /** At most this score. */
  atMost: z.coerce.number().int().min(0).max(100).optional(),
  /** Days of the desk's time zone, both included. */
  from: day.optional(),
  to: day.optional(),
  appealed: z.stringbool().optional(),
  cursor,
});

/** Several reviewers on the same conversations, to see how far apart they are. Counts for nobody's score. */
export const calibration = z.strictObject({
  id: calibrationId,
  title: z.string(),
  conversationIds: z.array(conversationId),
  reviewers: z.array(z.strictObject({ id: personId, name: z.string(), done: z.int() })),
  at: moment,
  closedAt: moment.nullable(),
});
export type Calibration = z.infer<typeof calibration>;

const conversationParams = z.strictObject({ conversationId });
const calibrationParams = z.strictObject({ calibrationId });
const reviewed = z.strictObject({ agentId: personId, marks: z.array(mark).max(100), comment: z.string().trim().max(4000) });

/** What a desk has said about a conversation: it corrects the coach here, and teaches it. */
export const correction = z.strictObject({ situation: z.string().max(60).nullable(), fault: fault.nullable() });

export const qualityRoutes = {
  list: route({
    method: 'GET',
    path: '/api/quality/conversations',
    who: 'person',
    may: 'readQuality',
    summary: 'Scored conversations, newest first. An agent sees their own.',
    query: filter,
    reply: paged(scoredRow),
  }),
  summary: route({
    method: 'GET',
    path: '/api/quality/summary',
    who: 'person',
    may: 'readQuality',
    summary: 'Averages of the same selection: the score, how many, the rules broken most often, the average by agent. An agent sees their own.',
    query: filter.omit({ cursor: true }),
    reply: z.strictObject({
      conversations: z.int(),
      score: z.number().nullable(),
      rules: z.array(z.strictObject({ rule: ruleName, conversations: z.int() })),
      agents: z.array(z.strictObject({ agentId: personId, name: z.string(), conversations: z.int(), score: z.number() })),
      openAppeals: z.int(),
      /** Solved conversations that still wait for their score. */
      waiting: z.int(),
    }),
  }),
  get: route({
    method: 'GET',
    path: '/api/quality/conversations/:conversationId',
    who: 'person',
    may: 'readQuality',
    summary: 'The scores of a conversation with all that was said of them. An agent sees their own part.',
    params: conversationParams,
    reply: scoredConversation,
  }),
  overrule: route({
    method: 'PUT',
    path: '/api/quality/conversations/:conversationId/lines',
    who: 'person',
    may: 'reviewQuality',
    summary: 'Overrules a lost point with a reason, or (reason null) lets it stand again. Kept as the precision of the rule.',
    params: conversationParams,
    body: z.strictObject({ agentId: personId, line: z.int().min(0), reason: said(1000).nullable() }),
    reply: scoredConversation,
  }),
  review: route({
    method: 'PUT',
    path: '/api/quality/conversations/:conversationId/review',
    who: 'person',
    may: 'reviewQuality',
    summary: 'The asker’s own review of an agent’s part; a second one takes the place of the first.',
    params: conversationParams,
    body: reviewed,
    reply: scoredConversation,
  }),
  appeal: route({
    method: 'POST',
    path: '/api/quality/conversations/:conversationId/appeals',
    who: 'person',
    may: 'appealScores',
    summary: 'An agent disagrees with a lost point of their own (or, line null, with the score).',
    params: conversationParams,
    body: z.strictObject({ line: z.int().min(0).nullable(), comment: said(2000) }),
    reply: scoredConversation,
  }),
  decideAppeal: route({
    method: 'POST',
    path: '/api/quality/appeals/:appealId/decision',
    who: 'person',
    may: 'reviewQuality',
    summary: 'Accepts an appeal (which overrules its line) or declines it, with an answer.',
    params: z.strictObject({ appealId }),
    body: z.strictObject({ accept: z.boolean(), answer: said(2000) }),
    reply: scoredConversation,
  }),
  note: route({
    method: 'POST',
    path: '/api/quality/conversations/:conversationId/notes',
    who: 'person',
    may: 'reviewQuality',
    summary: 'A coaching note to the agent.',
    params: conversationParams,
    body: z.strictObject({ agentId: personId, text: said(4000) }),
    reply: scoredConversation,
  }),
  mine: route({
    method: 'GET',
    path: '/api/quality/mine',
    who: 'person',
    may: 'readQuality',
    summary: 'The asker’s own page: scores by week, the three commonest slips with own examples, notes, open appeals.',
    reply: z.strictObject({
      conversations: z.int(),
      score: z.number().nullable(),
      weeks: z.array(z.strictObject({ from: day, score: z.number().nullable(), conversations: z.int() })),
      slips: z.array(
        z.strictObject({
          rule: ruleName,
          conversations: z.int(),
          examples: z.array(z.strictObject({ conversationId, seq: z.int().nullable(), words: z.string(), message: z.string(), at: moment })),
        }),
      ),
      notes: z.array(note),
      appeals: z.array(appeal),
    }),
  }),
  notesSeen: route({
    method: 'POST',
    path: '/api/quality/mine/notes/seen',
    who: 'person',
    may: 'readQuality',
    summary: 'The asker has read the notes to them.',
    reply: done,
  }),
  precision: route({
    method: 'GET',
    path: '/api/quality/precision',
    who: 'person',
    may: 'reviewQuality',
    summary: 'How often people found each rule right on this desk: points lost, and how many of them were overruled.',
    reply: z.array(z.strictObject({ rule: ruleName, found: z.int(), overruled: z.int() })),
  }),

  calibrations: route({
    method: 'GET',
    path: '/api/quality/calibrations',
    who: 'person',
    may: 'reviewQuality',
    summary: 'Calibration sessions, newest first.',
    reply: z.array(calibration),
  }),
  openCalibration: route({
    method: 'POST',
    path: '/api/quality/calibrations',
    who: 'person',
    may: 'reviewQuality',
    summary: 'Opens a calibration session: each reviewer reviews each conversation without seeing the others.',
    body: z.strictObject({ title: line(120).min(1), conversationIds: z.array(conversationId).min(1).max(20), reviewerIds: z.array(personId).min(2).max(10) }),
    reply: calibration,
  }),
  calibration: route({
    method: 'GET',
    path: '/api/quality/calibrations/:calibrationId',
    who: 'person',
    may: 'reviewQuality',
    summary: 'A session with the asker’s reviews; with everybody’s and their spread once it is closed.',
    params: calibrationParams,
    reply: z.strictObject({
      calibration,
      results: z.array(
        z.strictObject({
          conversationId,
          customerName: z.string(),
          agentId: personId,
          agentName: z.string(),
          automatic: z.int(),
          reviews: z.array(review),
          /** Highest minus lowest human score; null until two have reviewed and the session is closed. */
          spread: z.int().nullable(),
          /** Rules on which the reviewers differ. */
          disputed: z.array(ruleName),
        }),
      ),
    }),
  }),
  reviewForCalibration: route({
    method: 'PUT',
    path: '/api/quality/calibrations/:calibrationId/conversations/:conversationId/review',
    who: 'person',
    may: 'reviewQuality',
    summary: 'The asker’s review within a session; counts for nobody’s score.',
    params: calibrationParams.extend({ conversationId }),
    body: reviewed,
    reply: done,
  }),
  closeCalibration: route({
    method: 'POST',
    path: '/api/quality/calibrations/:calibrationId/close',
    who: 'person',
    may: 'reviewQuality',
    summary: 'Closes a session: now everybody sees the spread.',
    params: calibrationParams,
    reply: calibration,
  }),

  correction: route({
    method: 'GET',
    path: '/api/quality/conversations/:conversationId/correction',
    who: 'person',
    may: 'readConversations',
    summary: 'What an agent has said the customer came with, and whose fault it is; nulls while nobody has.',
    params: conversationParams,
    reply: correction,
  }),
  correct: route({
    method: 'PUT',
    path: '/api/quality/conversations/:conversationId/correction',
    who: 'person',
    may: 'answerConversations',
    summary: 'Corrects the coach: what this customer came with, whose fault it is. The coach learns from it.',
    params: conversationParams,
    body: correction,
    reply: correction,
  }),
  labels: route({
    method: 'GET',
    path: '/api/quality/labels',
    who: 'person',
    may: 'readStandard',
    summary: 'All corrections of the desk’s agents, newest first, at most 2,000: what the coach learns from.',
    reply: z.array(z.strictObject({ locale: z.enum(['ru', 'en']), text: z.string(), situation: z.string() })),
  }),
};
