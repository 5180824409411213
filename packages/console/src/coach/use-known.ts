import { useMe, useWorkspace } from '../desk.ts';
import { useStore } from '../ui/store.ts';
import { languageNow } from '../words/index.ts';
import { mind } from './mind.ts';
import { useCorrection, useGrasp } from './queries.ts';
import { linesOf, localeOf, type Talk, valuesOf } from './talk.ts';

/** All that the coach's parts of the screen need to know of a conversation. */
export function useKnown(talk: Talk) {
  const me = useMe();
  const workspace = useWorkspace();
  const language = languageNow();
  const correction = useCorrection(talk.conversation.id);
  const grasp = useGrasp(talk, correction, language);
  const sheet = useStore(mind, (state) => state.sheet);
  return {
    me,
    language,
    sheet,
    correction,
    grasp,
    record: grasp?.record ?? null,
    timeZone: workspace?.timeZone,
    values: valuesOf(talk, me.name, workspace?.name),
    localeOf: (draft: string) => localeOf(draft, linesOf(talk.entries), talk.customer, language),
  };
}
export type Known = ReturnType<typeof useKnown>;
