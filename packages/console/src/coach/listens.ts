import { queries } from '../desk.ts';
import { live } from '../live.ts';

export const coachKeys = {
  all: ['coach'],
  corrections: ['coach', 'correction'],
  correction: (conversationId: string) => ['coach', 'correction', conversationId],
  promises: (conversationId: string) => ['coach', 'promises', conversationId],
} as const;

/** Keeps corrections and promises in step with what colleagues do; answers how to stop. */
export function listenToCoach(): () => void {
  const stops = [
    live.hear((frame) => {
      if (frame.type === 'promises.changed') void queries.invalidateQueries({ queryKey: coachKeys.promises(frame.conversationId) });
      if (frame.type === 'settings.changed' && frame.what === 'standard') void queries.invalidateQueries({ queryKey: coachKeys.corrections });
    }),
    live.whenBack(() => void queries.invalidateQueries({ queryKey: coachKeys.all })),
  ];
  return () => {
    for (const stop of stops) stop();
  };
}
