import { apply, type Coach, createCoach, type DraftAsked, type Hinted, type Line, type Locale, ruleDefaults, type Understood } from '@otklik/coach';
import { type LexiconAddresses, loadLexicons } from '@otklik/coach/browser';
import type { StandardEdits } from '@otklik/coach/schema';

/** What is said between the page of the standard and the coach that tries out its edits. */
interface Kinds {
  brief: { asked: { edits: StandardEdits; addresses: LexiconAddresses }; answer: null };
  hint: { asked: { draft: DraftAsked }; answer: Hinted };
  situate: { asked: { locale: Locale; talk: readonly Line[] }; answer: Understood };
}
export type Asked<Kind extends keyof Kinds> = { kind: Kind } & Kinds[Kind]['asked'];
export type Answer<Kind extends keyof Kinds> = Kinds[Kind]['answer'];
export type Question = { [Kind in keyof Kinds]: Asked<Kind> }[keyof Kinds];
export interface Answered {
  id: number;
  answer?: unknown;
  failed?: string;
}

let coach: Promise<Coach> | undefined;

async function answer(question: Question): Promise<unknown> {
  if (question.kind === 'brief') {
    coach = loadLexicons(question.addresses).then((lexicons) => createCoach({ lexicons, standard: apply(ruleDefaults, question.edits, 0) }));
    await coach;
    return null;
  }
  // Told the edits before it was asked: what is there now belongs to this question
  const wise = await coach;
  if (!wise) throw new Error('the coach was asked before it was told the standard');
  return question.kind === 'hint' ? wise.hint(question.draft) : wise.situate(question);
}

addEventListener('message', async ({ data: { id, question } }: MessageEvent<{ id: number; question: Question }>) => {
  const answered: Answered = await answer(question).then(
    (given) => ({ id, answer: given }),
    (error: unknown) => ({ id, failed: error instanceof Error ? error.message : String(error) }),
  );
  postMessage(answered);
});
