import type { Person } from '@otklik/contract/people';
import { keys, queries } from '../desk.ts';
import { live } from '../live.ts';

const asked = { people: keys.people, sites: keys.sites, workspace: keys.workspace, profile: keys.me, standard: keys.standard } as const;

/** Keeps what all rooms know (people, sites, the workspace, oneself) in step; answers how to stop. */
export function listenToDesk(): () => void {
  const stops = [
    live.hear((frame) => {
      if (frame.type === 'person.changed') {
        const { person } = frame;
        queries.setQueryData<Person[]>(keys.people, (people) =>
          people?.some((one) => one.id === person.id) ? people.map((one) => (one.id === person.id ? person : one)) : people && [...people, person],
        );
      } else if (frame.type === 'settings.changed') {
        void queries.invalidateQueries({ queryKey: asked[frame.what] });
      } else if (frame.type === 'signed.out') {
        queries.setQueryData(keys.me, null);
      }
    }),
    live.whenBack(() => {
      for (const key of Object.values(asked)) void queries.invalidateQueries({ queryKey: key });
    }),
  ];
  return () => {
    for (const stop of stops) stop();
  };
}
