import { z } from 'zod';
import { blockIds, faults, kinds, locales, type RuleId, ruleGroups, ruleIds, storyIds } from './ids.ts';

/** Shapes of the standard as data: what ships, what a workspace changes, what both make together (`apply.ts`). */

const sentence = z.string().trim().min(1).max(600);
const words = z.object({ ru: sentence, en: sentence });
const lists = <Item extends z.ZodType>(item: Item, most = 500) => z.object({ ru: z.array(item).max(most), en: z.array(item).max(most) });

export const voices = ['warm', 'even', 'brief'] as const;
/** How a phrase sounds: warm, even-tempered, or short for a customer who writes shortly. */
export type Voice = (typeof voices)[number];

/** A phrase to insert. `{customer}`, `{agent}`, `{shop}`, `{order}`, `{time}`, `{item}`, `{sum}` are filled from the card, or left for the agent to fill. */
export const phrase = z.object({ voice: z.enum(voices), text: sentence });
export type Phrase = z.infer<typeof phrase>;

const phrases = lists(phrase, 30);

export const situation = z.object({
  id: z.string().regex(/^(product|delivery|returns|money|errors)\.[a-z][a-z0-9_]{1,40}$/),
  story: z.enum(storyIds),
  kind: z.enum(kinds),
  title: words,
  /** Ways to ask it, as customers write: the classifier learns from them. */
  asked: lists(sentence),
  /** What the customer really wants to know. */
  hidden: words,
  /** Whose fault it is unless the agent corrects it. */
  fault: z.enum(faults),
  /** In the order of this situation. A block that is not named is optional. */
  blocks: z.array(z.object({ block: z.enum(blockIds), need: z.enum(['required', 'optional', 'unwanted']) })).max(blockIds.length),
  /** What they will ask next, with the answer or where it stands. */
  followUps: z.array(z.object({ question: words, answer: words, article: z.url().optional() })).max(12),
  phrases: z.partialRecord(z.enum(blockIds), phrases),
  /** What goodwill is due, and when. */
  bonus: z.object({ allowed: z.boolean(), policy: words }),
  /** What to look up before answering. */
  required: z.array(words).max(12),
  /** What an agent decides without asking anybody. */
  alone: z.array(words).max(12),
});
export type Situation = z.infer<typeof situation>;

/** A pattern with what to say instead (`text/pattern.ts`). */
const finder = z.object({ find: z.string().trim().min(2).max(200), fix: z.string().max(200).optional() });

/** What a workspace changes about one rule. */
const ruleChange = z.object({
  on: z.boolean().optional(),
  weight: z.number().int().min(1).max(5).optional(),
  /** More words and patterns that break the rule, with what to write instead. */
  more: lists(finder, 200).optional(),
  /** Words and phrases that never break it here. */
  allow: lists(z.string().trim().min(1).max(200), 200).optional(),
});

/** A rule of the workspace's own, made of patterns. */
const ownRule = z.object({
  id: z.string().regex(/^own_[a-z0-9_]{2,40}$/),
  on: z.boolean(),
  group: z.enum(ruleGroups),
  weight: z.number().int().min(1).max(5),
  title: sentence,
  why: sentence,
  message: sentence,
  finders: z
    .array(finder.extend({ locale: z.enum(locales) }))
    .min(1)
    .max(200),
  good: z.array(sentence).max(30),
  bad: z.array(sentence).max(30),
});
export type OwnRule = z.infer<typeof ownRule>;

export const thresholds = z.object({
  /** Seconds in which a person first answers. */
  firstReplySeconds: z.number().int().min(5).max(86_400),
  /** Seconds that a waiting customer hears nothing. */
  replyGapSeconds: z.number().int().min(10).max(86_400),
  /** A silent customer is asked after so many seconds… */
  silenceSeconds: z.number().int().min(30).max(86_400),
  /** …so many times before the conversation is closed. */
  silenceAsks: z.number().int().min(1).max(10),
  /** A pause after which a reply greets anew. */
  greetAgainHours: z.number().min(1).max(720),
  /** Below this confidence a situation is called “other”. */
  situationConfidence: z.number().min(0).max(1),
  /** A broken `rudeness` or `judging` lets the score be at most this. */
  capForRudeness: z.number().int().min(0).max(100),
});
export type Thresholds = z.infer<typeof thresholds>;

/** A word of the workspace; `forms` are its other forms when they are known. */
const dictionaryWord = z.object({ word: z.string().trim().min(1).max(60), forms: z.array(z.string().trim().min(1).max(60)).max(40) });
/** A term that only insiders know, and how to say it plainly. */
const glossaryEntry = z.object({ term: z.string().trim().min(2).max(100), plain: z.string().trim().min(1).max(200) });

/** What a workspace changed: everything else is as shipped. */
export const standardEdits = z.object({
  rules: z.partialRecord(z.enum(ruleIds), ruleChange),
  ownRules: z.array(ownRule).max(100),
  /** A block's phrases, wholly in place of the shipped ones. */
  phrases: z.partialRecord(z.enum(blockIds), phrases),
  /** New situations, and shipped ones with changes, by id. */
  situations: z.array(situation).max(200),
  /** Shipped situations that are not wanted. */
  without: z.array(z.string().max(60)).max(100),
  /** Ids in the order of the page; the rest follows. */
  order: z.array(z.string().max(60)).max(300),
  thresholds: thresholds.partial(),
  dictionary: lists(dictionaryWord, 5000),
  glossary: lists(glossaryEntry, 1000),
});
export type StandardEdits = z.infer<typeof standardEdits>;

export const noEdits: StandardEdits = {
  rules: {},
  ownRules: [],
  phrases: {},
  situations: [],
  without: [],
  order: [],
  thresholds: {},
  dictionary: { ru: [], en: [] },
  glossary: { ru: [], en: [] },
};

/** What holds in a workspace: the shipped standard with its edits. */
export interface Standard {
  /** Of the shipped standard and of the edits: `2026.11+7`. A score names it. */
  version: string;
  rules: Readonly<Record<RuleId, Required<z.infer<typeof ruleChange>>>>;
  ownRules: readonly OwnRule[];
  phrases: Readonly<Record<(typeof blockIds)[number], z.infer<typeof phrases>>>;
  situations: readonly Situation[];
  thresholds: Thresholds;
  dictionary: StandardEdits['dictionary'];
  glossary: StandardEdits['glossary'];
}
