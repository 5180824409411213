import { z } from 'zod';
import { conversationId, entryId, personId } from './ids.ts';
import { route } from './route.ts';
import { moment } from './shapes.ts';

/** A promise that an agent gave in a reply, read from its text. */
export const promise = z.strictObject({
  conversationId,
  entryId,
  agentId: personId,
  agentName: z.string(),
  /** The words of the promise. */
  words: z.string(),
  /** By when; null when no time was named. */
  dueAt: moment.nullable(),
  /** When the agent wrote again; null while the customer waits. */
  keptAt: moment.nullable(),
  at: moment,
});
export type GivenPromise = z.infer<typeof promise>;

export const promisesRoutes = {
  list: route({
    method: 'GET',
    path: '/api/conversations/:conversationId/promises',
    who: 'person',
    may: 'readConversations',
    summary: 'Promises given in a conversation, newest first.',
    params: z.strictObject({ conversationId }),
    reply: z.array(promise),
  }),
};
