import { standardEdits } from '@otklik/coach/schema';
import { z } from 'zod';
import { personId } from './ids.ts';
import { route } from './route.ts';
import { language, line, moment, paged } from './shapes.ts';

/**
 * The service standard of the desk. What ships stands in the coach; the desk keeps only what it changed. Console and server put both
 * together by the same function.
 */
const held = z.strictObject({
  /** Of the newest change; 0: as shipped. */
  number: z.int(),
  edits: standardEdits,
});
export type HeldStandard = z.infer<typeof held>;

/** A change that was made. */
export const standardVersion = z.strictObject({
  number: z.int(),
  by: z.strictObject({ id: personId.nullable(), name: z.string() }),
  at: moment,
  comment: z.string(),
  /** Which parts it touched: `rules.slang`, `situations.delivery.late`, `phrases.greeting`, `thresholds`, `dictionary`, `glossary`, `ownRules.own_gift`. */
  touched: z.array(z.string()),
});
export type StandardVersion = z.infer<typeof standardVersion>;

const params = z.strictObject({ number: z.coerce.number().int().min(0).max(2_000_000_000) });
const comment = line(300).default('');

export const standardRoutes = {
  get: route({
    method: 'GET',
    path: '/api/standard',
    who: 'person',
    may: 'readStandard',
    summary: 'What the desk changed in the standard.',
    reply: held,
  }),
  change: route({
    method: 'PUT',
    path: '/api/standard',
    who: 'person',
    may: 'changeStandard',
    summary:
      'Puts the edits in place of the ones numbered `was`, as a new version. Refused with `standard_changed_meanwhile` when there is a newer one, with `standard_bad_edit` and the place when a pattern can’t be understood.',
    body: z.strictObject({ was: z.int().min(0), edits: standardEdits, comment }),
    reply: held,
  }),
  addWord: route({
    method: 'POST',
    path: '/api/standard/words',
    who: 'person',
    may: 'addWords',
    summary: 'Adds a word to the desk’s dictionary, as a new version; a word that is there already changes nothing.',
    body: z.strictObject({ language, word: line(60).min(1), forms: z.array(line(60).min(1)).max(40).default([]) }),
    reply: held,
  }),
  versions: route({
    method: 'GET',
    path: '/api/standard/versions',
    who: 'person',
    may: 'readStandard',
    summary: 'Who changed what, newest first.',
    query: z.strictObject({ cursor: z.string().max(500).optional() }),
    reply: paged(standardVersion),
  }),
  version: route({
    method: 'GET',
    path: '/api/standard/versions/:number',
    who: 'person',
    may: 'readStandard',
    summary: 'The edits as they stood in a version; 0 is the shipped standard.',
    params,
    reply: held,
  }),
  restore: route({
    method: 'POST',
    path: '/api/standard/versions/:number/restore',
    who: 'person',
    may: 'changeStandard',
    summary: 'Goes back to a version, as a new one.',
    params,
    body: z.strictObject({ was: z.int().min(0) }),
    reply: held,
  }),
};
