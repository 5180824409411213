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
      // An answer keeps what was promised before
      if (frame.type === 'entry.added' && frame.entry.kind === 'message' && frame.entry.author.kind === 'agent')
        void queries.invalidateQueries({ queryKey: coachKeys.promises(frame.entry.conversationId) });
      if (frame.type === 'promises.changed') void queries.invalidateQueries({ queryKey: coachKeys.promises(frame.conversationId) });
      if (frame.type === 'settings.changed' && frame.what === 'standard') void queries.invalidateQueries({ queryKey: coachKeys.corrections });
    }),
    live.whenOpen(() => void queries.invalidateQueries({ queryKey: coachKeys.all })),
  ];
  return () => {
    for (const stop of stops) stop();
  };
}
