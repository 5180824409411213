import { notifications } from '@mantine/notifications';
import type { Locale } from '@otklik/coach';
import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query';
import { ask, call, contract, sentenceOf } from '../api.ts';
import { queries } from '../desk.ts';
import { useStore } from '../ui/store.ts';
import { coachKeys } from './listens.ts';
import * as mind from './mind.ts';
import { type Correction, linesOf, localeOf, type Talk } from './talk.ts';

const at = (conversationId: string) => ({ params: { conversationId } });

export const useCorrection = (conversationId: string) =>
  useQuery({ queryKey: coachKeys.correction(conversationId), queryFn: () => ask(contract.quality.correction, at(conversationId)) }).data;

/** Corrects the coach: at once on the screen, back with a sentence when refused. */
export function useCorrect(conversationId: string) {
  const key = coachKeys.correction(conversationId);
  return useMutation({
    mutationFn: (correction: Correction) => call(contract.quality.correct, { ...at(conversationId), body: correction }),
    onMutate(correction) {
      const before = queries.getQueryData<Correction>(key);
      queries.setQueryData<Correction>(key, correction);
      return before;
    },
    onError(error, _correction, before) {
      queries.setQueryData<Correction>(key, before);
      notifications.show({ color: 'red', message: sentenceOf(error) });
    },
  });
}

export const usePromises = (conversationId: string) =>
  useQuery({ queryKey: coachKeys.promises(conversationId), queryFn: () => ask(contract.promises.list, at(conversationId)) }).data ?? [];

/** What the coach makes of the talk as it stands; nothing until it has looked. */
export function useGrasp(talk: Talk, correction: Correction | undefined, language: Locale) {
  const briefs = useStore(mind.mind, (state) => state.briefs);
  const lines = linesOf(talk.entries);
  const theirs = lines.filter((line) => line.who === 'customer');
  const locale = localeOf('', lines, talk.customer, language);
  const situation = correction?.situation ?? null;
  return useQuery({
    queryKey: ['coach', 'grasp', talk.conversation.id, locale, situation, briefs, theirs.length, theirs.at(-1)?.at],
    queryFn: () => mind.grasp({ locale, talk: lines, situation }),
    enabled: theirs.length > 0 && correction !== undefined,
    placeholderData: keepPreviousData,
    gcTime: 60_000,
    retry: false,
  }).data;
}

/** Adds a word to the desk's dictionary. */
export function addWord(word: string, language: Locale): void {
  call(contract.standard.addWord, { body: { language, word, forms: [] } }).catch((error: unknown) => {
    notifications.show({ color: 'red', message: sentenceOf(error) });
  });
}
