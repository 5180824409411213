import { apply, blocks, type Coach, createCoach, dismissalOf, isDismissed, ruleDefaults, rules, shown } from '@otklik/coach';
import { loadLexicons } from '@otklik/coach/browser';
import type { Standard } from '@otklik/coach/schema';
import type { Answered, Asked, Grasp, Judged, Numbered, Question, Sheet } from './thought.ts';

/** The coach on a thread of its own: whatever it thinks about, typing never waits. One question after another, each answered by its number. */
let coach: Coach | undefined;

async function answer(question: Question): Promise<unknown> {
  switch (question.kind) {
    case 'brief': {
      const lexicons = await loadLexicons(question.addresses);
      const { number, edits } = question.held;
      coach = createCoach({ lexicons, standard: apply(ruleDefaults, edits, number), labels: question.labels });
      return sheetOf(coach.standard);
    }
    case 'judge':
      return judge(known(), question);
    case 'grasp':
      return grasp(known(), question);
  }
}

function known(): Coach {
  if (!coach) throw new Error('the coach was asked before it was told the standard');
  return coach;
}

function judge(wise: Coach, { draft, dismissed }: Asked<'judge'>): Judged {
  const { hints, blocks: meter, promises } = wise.hint(draft);
  const waved = new Set(dismissed);
  const few = new Set(shown(hints, waved, draft.draft));
  const found = hints.map((hint) => ({ ...hint, key: dismissalOf(hint, draft.draft), shown: few.has(hint) }));
  return { hints: found.filter((hint) => !isDismissed(hint, waved, draft.draft)), blocks: meter, promises };
}

function grasp(wise: Coach, { locale, talk, situation }: Asked<'grasp'>): Grasp {
  const guessed = wise.situate({ locale, talk });
  const recordOf = (id: string) => wise.standard.situations.find((one) => one.id === id);
  const record = recordOf(situation ?? guessed.situation);
  const own = situation === null ? {} : { situation, story: record?.story ?? ('other' as const), fault: record?.fault ?? 'unknown' };
  if (!record) return { understood: { ...guessed, ...own }, record: null };
  const { asked: _, ...card } = record;
  return { understood: { ...guessed, ...own }, record: card };
}

function sheetOf(standard: Standard): Sheet {
  return {
    blocks,
    phrases: standard.phrases,
    situations: standard.situations.map(({ id, story, title }) => ({ id, story, title })),
    rules: Object.fromEntries([
      ...Object.values(rules).map(({ id, title, group }) => [id, { title, group }] as const),
      ...standard.ownRules.map(({ id, title, group }) => [id, { title: { ru: title, en: title }, group }] as const),
    ]),
  };
}

addEventListener('message', async ({ data: { id, question } }: MessageEvent<Numbered>) => {
  const answered: Answered = await answer(question).then(
    (given) => ({ id, answer: given }),
    (error: unknown) => ({ id, failed: error instanceof Error ? (error.stack ?? error.message) : String(error) }),
  );
  postMessage(answered);
});
