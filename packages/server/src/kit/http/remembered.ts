import type { Clock } from '../clock.ts';
import type { Events } from '../events.ts';
import { createMemory } from '../memory.ts';
import type { Identify, PersonWho, VisitorWho } from './who.ts';

interface RememberedParts {
  identify: Identify;
  events: Pick<Events, 'subscribe'>;
  clock: Clock;
}

/** Should the news of an ended session be lost on its way from another node, the session lives so much longer here. */
const seconds = 30;
const most = 50_000;

/** Tells who asks without asking the database each time. Forgotten at once when a session ends, or when what is known of a person changes. */
export function remembered({ identify, events, clock }: RememberedParts): Identify {
  const people = createMemory<PersonWho>({ clock, seconds, most });
  const visitors = createMemory<VisitorWho>({ clock, seconds, most });
  events.subscribe(({ audience, type }) => {
    // News of an ended session may be among what was missed.
    if (type === 'resync') {
      people.forget(() => true);
      visitors.forget(() => true);
    }
    if (type !== 'signed.out' && type !== 'settings.changed') return;
    if ('personId' in audience) people.forget((who) => who.personId === audience.personId);
    else if ('customerId' in audience) visitors.forget((who) => who.customerId === audience.customerId);
  });
  return {
    person: async (headers) => (headers.cookie === undefined ? null : people.recall(headers.cookie, () => identify.person(headers))),
    visitor: (token) => visitors.recall(token, () => identify.visitor(token)),
  };
}
