import { z } from 'zod';
import { conversationId, customerId } from './ids.ts';
import { route } from './route.ts';
import { moment } from './shapes.ts';

/** A found piece of text; `marks` are [start, end) offsets of the found words in `text`. */
const found = z.strictObject({ text: z.string(), marks: z.array(z.tuple([z.int(), z.int()])) });

export const searchResult = z.strictObject({
  customers: z.array(
    z.strictObject({
      id: customerId,
      name: z.string().nullable(),
      number: z.int(),
      email: z.string().nullable(),
      phone: z.string().nullable(),
      /** Their newest conversation. */
      conversationId: conversationId.nullable(),
    }),
  ),
  messages: z.array(
    z.strictObject({
      conversationId,
      seq: z.int(),
      found,
      by: z.enum(['customer', 'agent', 'system']),
      customerName: z.string().nullable(),
      customerNumber: z.int(),
      at: moment,
    }),
  ),
});
export type SearchResult = z.infer<typeof searchResult>;

export const searchRoutes = {
  search: route({
    method: 'GET',
    path: '/api/search',
    who: 'person',
    may: 'readConversations',
    summary: 'Customers and messages by words, in any Russian or English form, ё as е, small typos forgiven.',
    query: z.strictObject({ q: z.string().max(200) }),
    reply: searchResult,
  }),
};
