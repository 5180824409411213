import { z } from 'zod';
import { conversationId, customerId } from './ids.ts';
import { route } from './route.ts';
import { done, language, line, moment } from './shapes.ts';

/** The shop's own facts about a customer: short names, plain values. */
export const attributes = z
  .record(z.string().min(1).max(60), z.union([z.string().max(500), z.number(), z.boolean(), z.null()]))
  .refine((all) => Object.keys(all).length <= 50);
export type Attributes = z.infer<typeof attributes>;

export const page = z.strictObject({ url: z.string(), title: z.string(), viewedAt: moment });
export type Page = z.infer<typeof page>;

export const customer = z.strictObject({
  id: customerId,
  /** The name, or null for a guest; guests are shown by `number`: «Гость 17». */
  name: z.string().nullable(),
  number: z.int(),
  email: z.string().nullable(),
  phone: z.string().nullable(),
  /** The id in the shop's own system; known customers only. */
  externalId: z.string().nullable(),
  attributes,
  language: language.nullable(),
  timeZone: z.string().nullable(),
  /** As «Chrome, Windows». */
  device: z.string().nullable(),
  /** On the shop's page right now. */
  online: z.boolean(),
  lastSeenAt: moment.nullable(),
  createdAt: moment,
});
export type Customer = z.infer<typeof customer>;

export const customerCard = customer.extend({
  /** Newest first; the first is the one they look at when `online`. */
  pages: z.array(page),
  conversations: z.array(z.strictObject({ id: conversationId, preview: z.string(), status: z.enum(['queued', 'assigned', 'solved']), createdAt: moment })),
});
export type CustomerCard = z.infer<typeof customerCard>;

/** Bearer of a visitor's requests: opaque, kept as a hash, never in a URL. */
export const visitorSession = z.strictObject({
  token: z.string(),
  customer: customer.pick({ id: true, name: true, email: true, externalId: true }),
});
export type VisitorSession = z.infer<typeof visitorSession>;

export const customersRoutes = {
  change: route({
    method: 'PATCH',
    path: '/api/customers/:customerId',
    who: 'person',
    may: 'changeCustomers',
    summary: 'Changes what an agent may write on a customer’s card.',
    params: z.strictObject({ customerId }),
    body: z.strictObject({ name: line(120).nullable(), email: z.email().max(254).nullable(), phone: line(40).nullable() }).partial(),
    reply: customer,
  }),
  openSession: route({
    method: 'POST',
    path: '/api/widget/sessions',
    who: 'anyone',
    summary:
      'Opens a visitor’s session on a site, or renews the one in the Authorization header. With `identity`, a JWT signed by the shop’s server (HS256; sub, exp, aud = site key), the visitor becomes that customer, with their history.',
    body: z.strictObject({
      siteKey: z.string().max(64),
      /** Origin of the page that embeds the frame, told by the loader. */
      origin: z.string().max(300),
      identity: z.string().max(8000).optional(),
      language: language.optional(),
      timeZone: z.string().max(80).optional(),
    }),
    reply: visitorSession,
  }),
  closeSession: route({
    method: 'DELETE',
    path: '/api/widget/sessions/current',
    who: 'visitor',
    summary: 'Logs the customer out on this device.',
    reply: done,
  }),
  setAttributes: route({
    method: 'PATCH',
    path: '/api/widget/attributes',
    who: 'visitor',
    summary: 'Attributes set by the page; those signed by the shop’s server can’t be overwritten here.',
    body: attributes,
    reply: done,
  }),
  viewPage: route({
    method: 'POST',
    path: '/api/widget/pages',
    who: 'visitor',
    summary: 'The page the customer is looking at.',
    body: z.strictObject({ url: z.url().max(2000), title: line(300) }),
    reply: done,
  }),
};
