import { z } from 'zod';
import { fileId, workspaceId } from './ids.ts';
import { route } from './route.ts';
import { colour, done, emailAddress, language, line } from './shapes.ts';

export const workspace = z.strictObject({
  id: workspaceId,
  name: z.string(),
  /** IANA name, as Europe/Moscow. */
  timeZone: z.string(),
  languages: z.array(language).min(1),
  logoFileId: fileId.nullable(),
  /** The waiting clock turns amber, then red, after so many seconds. */
  amberSeconds: z.int().min(1).max(86_400),
  redSeconds: z.int().min(1).max(86_400),
  /** How long the online flag outlives a closed tab. */
  presenceSeconds: z.int().min(5).max(86_400),
  demo: z.boolean(),
});
export type Workspace = z.infer<typeof workspace>;

export const password = z.string().max(200);
/** Shortest password we take (OWASP ASVS 2.1.1 asks for 12 without, 8 with a second factor or throttling; tries are throttled). */
export const passwordMin = 8;

/** The three questions of the first start. */
export const setup = z.strictObject({
  name: line(80).min(1),
  email: emailAddress,
  password,
  shop: line(80).min(1),
  colour,
  language,
  timeZone: z.string().max(80),
});
export type Setup = z.input<typeof setup>;

export const workspaceRoutes = {
  status: route({
    method: 'GET',
    path: '/api/status',
    who: 'anyone',
    summary: 'Whether the desk is set up, whether it plays the demo, and its version.',
    reply: z.strictObject({ setUp: z.boolean(), demo: z.boolean(), version: z.string(), mail: z.boolean() }),
  }),
  setUp: route({
    method: 'POST',
    path: '/api/setup',
    who: 'anyone',
    summary: 'Answers the three questions: makes the workspace, its owner and its first site, and signs the owner in.',
    body: setup,
    reply: done,
  }),
  get: route({
    method: 'GET',
    path: '/api/workspace',
    who: 'person',
    may: 'readWorkspace',
    summary: 'The workspace of the person who asks.',
    reply: workspace,
  }),
  change: route({
    method: 'PATCH',
    path: '/api/workspace',
    who: 'person',
    may: 'changeWorkspace',
    summary: 'Changes the name, time zone, languages, logo or clock thresholds.',
    body: workspace
      .pick({ timeZone: true, languages: true, logoFileId: true, amberSeconds: true, redSeconds: true, presenceSeconds: true })
      .extend({ name: line(80).min(1) })
      .partial(),
    reply: workspace,
  }),
};
