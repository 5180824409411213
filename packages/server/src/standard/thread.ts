import { parentPort } from 'node:worker_threads';
import { apply, type Coach, createCoach, promisesIn, ruleDefaults } from '@otklik/coach';
import { loadLexicons } from '@otklik/coach/node';
import { noEdits } from '@otklik/coach/schema';
import { faultOf } from './edits.ts';
import type { Answered, Question } from './thought.ts';

/** The coach's thread: one question after another, each answered by its id. */
const coaches = new Map<string, Coach>();
const lexicons = loadLexicons();

async function answer(question: Question): Promise<unknown> {
  switch (question.kind) {
    case 'brief': {
      const { workspaceId, number, edits, labels } = question;
      coaches.set(workspaceId, createCoach({ lexicons: await lexicons, standard: apply(ruleDefaults, edits, number), labels }));
      return null;
    }
    case 'check':
      return faultOf(question.edits, question.language);
    case 'score': {
      const coach = await coachOf(question.workspaceId);
      const { agents, ...talk } = question.talk;
      const understood = coach.situate(talk);
      return { understood, scores: Object.fromEntries(agents.map((name) => [name, coach.score({ ...talk, agent: { name } })])) };
    }
    case 'promises': {
      const { locale, text, at, utcOffsetMinutes } = question.reply;
      const scene = (await coachOf(question.workspaceId)).scene({ locale, agent: { name: '' }, customer: {}, talk: [], draft: text });
      return promisesIn(scene.draft, at, utcOffsetMinutes).map(({ words, dueAt }) => ({ words, dueAt }));
    }
    case 'situations':
      return (await coachOf(question.workspaceId)).standard.situations.map(({ id }) => id);
  }
}

async function coachOf(workspaceId: string): Promise<Coach> {
  const known = coaches.get(workspaceId) ?? createCoach({ lexicons: await lexicons, standard: apply(ruleDefaults, noEdits, 0) });
  coaches.set(workspaceId, known);
  return known;
}

parentPort?.on('message', async ({ id, question }: { id: number; question: Question }) => {
  const answered: Answered = await answer(question).then(
    (given) => ({ id, answer: given }),
    (error: unknown) => ({ id, failed: error instanceof Error ? (error.stack ?? error.message) : String(error) }),
  );
  parentPort?.postMessage(answered);
});
