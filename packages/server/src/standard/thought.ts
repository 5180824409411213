import type { Scored, TalkAsked, Understood } from '@otklik/coach';
import type { StandardEdits } from '@otklik/coach/schema';
import type { WorkspaceId } from '@otklik/contract/ids';

/** What is said between the server and the thread of the coach. */
interface Kinds {
  brief: {
    asked: { workspaceId: WorkspaceId; number: number; edits: StandardEdits; labels: readonly { locale: 'ru' | 'en'; text: string; situation: string }[] };
    answer: null;
  };
  check: { asked: { edits: StandardEdits; language: 'ru' | 'en' }; answer: { place: string; why: string } | null };
  /** Several agents may have answered: each is scored for their own messages. */
  score: {
    asked: { workspaceId: WorkspaceId; talk: Omit<TalkAsked, 'agent'> & { agents: readonly string[] } };
    answer: { understood: Understood; scores: Record<string, Scored> };
  };
  promises: {
    asked: { workspaceId: WorkspaceId; reply: { locale: 'ru' | 'en'; text: string; at: number; utcOffsetMinutes: number } };
    answer: { words: string; dueAt: number | null }[];
  };
  situations: { asked: { workspaceId: WorkspaceId }; answer: string[] };
}

export type Asked<Kind extends keyof Kinds> = { kind: Kind } & Kinds[Kind]['asked'];
export type Answer<Kind extends keyof Kinds> = Kinds[Kind]['answer'];
export type Question = { [Kind in keyof Kinds]: Asked<Kind> }[keyof Kinds];
export interface Answered {
  id: number;
  answer?: unknown;
  failed?: string;
}
