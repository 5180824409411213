import type { BlockId, BlockMeter, DraftAsked, Hint, Label, Line, Locale, Promised, RuleGroup, StoryId, Understood, Words } from '@otklik/coach';
import type { LexiconAddresses } from '@otklik/coach/browser';
import type { Situation, Standard } from '@otklik/coach/schema';
import type { HeldStandard } from '@otklik/contract/standard';

/** What the page needs of the desk's standard: names and phrases, no detectors. */
export interface Sheet {
  blocks: Readonly<Record<BlockId, { title: Words; what: Words }>>;
  phrases: Standard['phrases'];
  situations: readonly { id: string; story: StoryId; title: Words }[];
  /** By id, the workspace's own among them. */
  rules: Readonly<Record<string, { title: Words; group: RuleGroup }>>;
}

/** A hint with what is remembered when it is waved away, and whether it is one of the few that are shown. */
export interface Found extends Hint {
  key: string;
  shown: boolean;
}

/** What the coach says of a draft. */
export interface Judged {
  hints: Found[];
  blocks: BlockMeter;
  promises: Promised[];
}

/** What the coach makes of a talk; `record` is null for a situation that is none of the standard's. */
export interface Grasp {
  understood: Understood;
  record: Omit<Situation, 'asked'> | null;
}

/** What is said between the page and the coach's worker. */
interface Kinds {
  brief: { asked: { held: HeldStandard; labels: readonly Label[]; addresses: LexiconAddresses }; answer: Sheet };
  judge: { asked: { draft: DraftAsked; dismissed: readonly string[] }; answer: Judged };
  /** `situation`: as an agent has corrected it. */
  grasp: { asked: { locale: Locale; talk: readonly Line[]; situation: string | null }; answer: Grasp };
}

export type Asked<Kind extends keyof Kinds> = { kind: Kind } & Kinds[Kind]['asked'];
export type Answer<Kind extends keyof Kinds> = Kinds[Kind]['answer'];
export type Question = { [Kind in keyof Kinds]: Asked<Kind> }[keyof Kinds];
export interface Numbered {
  id: number;
  question: Question;
}
export interface Answered {
  id: number;
  answer?: unknown;
  failed?: string;
}
