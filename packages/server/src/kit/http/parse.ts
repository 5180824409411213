import { z } from 'zod';
import { Refusal } from '../errors.ts';

/** Parses what came from outside; the refusal names the place of the first fault, as `look.colour`. */
export function parse(schema: unknown, value: unknown, where: 'params' | 'query' | 'body'): unknown {
  if (!(schema instanceof z.ZodType)) {
    // A route that takes nothing is given nothing.
    if (value === undefined || value === null || (typeof value === 'object' && Object.keys(value).length === 0)) return undefined;
    throw new Refusal('bad_request', { path: typeof value === 'object' ? (Object.keys(value)[0] ?? where) : where });
  }
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  throw new Refusal('bad_request', { path: pathOf(result.error.issues[0], where) });
}

function pathOf(issue: z.core.$ZodIssue | undefined, where: string): string {
  if (!issue) return where;
  const path = issue.path.map(String);
  if (issue.code === 'unrecognized_keys' && issue.keys[0] !== undefined) path.push(issue.keys[0]);
  return path.join('.').slice(0, 200) || where;
}
