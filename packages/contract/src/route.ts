import type { z } from 'zod';
import type { Permission } from './permissions.ts';

/**
 * Who may ask. A person's route names the permission it needs, so that a route without one does not compile.
 * `page`: the script of a shop's page on an allowed origin; `visitor`: a customer's widget session.
 */
export type Asker = { who: 'anyone' } | { who: 'page' } | { who: 'visitor' } | { who: 'person'; may: Permission };

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** The raw body of a file upload; everything else is JSON. */
export const bytes = Symbol('bytes');

interface Spec {
  method: Method;
  /** Fastify's notation: `/api/sites/:siteId`. */
  path: `/api/${string}`;
  /** What it does, one English sentence for the documentation. */
  summary: string;
  params?: z.ZodType;
  query?: z.ZodType;
  body?: z.ZodType | typeof bytes;
  /** The shape of the answer; `bytes` for a file. */
  reply: z.ZodType | typeof bytes;
}

export type Route = Spec & Asker;

/** Declares a route; the literal types survive, so that server and clients know its shapes. */
export function route<const R extends Route>(spec: R): R {
  return spec;
}

type Output<T> = T extends z.ZodType ? z.output<T> : undefined;
type Input<T> = T extends z.ZodType ? z.input<T> : undefined;

/** What the handler of a route receives, already parsed. */
export interface Asked<R extends Route> {
  params: Output<R['params']>;
  query: Output<R['query']>;
  body: Output<R['body']>;
}
/** What a client hands in. */
export interface Asking<R extends Route> {
  params: Input<R['params']>;
  query: Input<R['query']>;
  body: Input<R['body']>;
}
export type Replied<R extends Route> = Output<R['reply']>;
/** What a handler may return: the shape before parsing. */
export type Replying<R extends Route> = Input<R['reply']>;
