import { z } from 'zod';
import { siteId, siteKey } from './ids.ts';
import { route } from './route.ts';
import { colour, line, moment } from './shapes.ts';

/** Words of the widget that the shop writes itself, a language each; null where the shop relies on ours. */
const texts = z.strictObject({
  /** The bubble beside the launcher. */
  greeting: line(200).nullable(),
  /** The first lines inside an empty chat. */
  welcome: line(500).nullable(),
  /** Beside the icon on the launcher. */
  launcher: line(40).nullable(),
});

export const look = z.strictObject({
  colour,
  position: z.enum(['right', 'left']),
  launcher: z.enum(['icon', 'text']),
  /** Pixels from the page's edges. */
  offsetX: z.int().min(0).max(400),
  offsetY: z.int().min(0).max(400),
  theme: z.enum(['auto', 'light', 'dark']),
  showTeam: z.boolean(),
  texts: z.strictObject({ ru: texts, en: texts }),
});
export type Look = z.infer<typeof look>;

/** `page`: follow the language of the shop's page. */
export const siteLanguage = z.enum(['ru', 'en', 'page']);

export const site = z.strictObject({
  id: siteId,
  key: siteKey,
  name: z.string(),
  /** As `https://shop.ru`; the desk's own address is always allowed (demo shop, preview). */
  allowedOrigins: z.array(z.string()),
  language: siteLanguage,
  look,
  /** Agents see what the customer types before it is sent; the widget says so. */
  sneakPeek: z.boolean(),
});
export type Site = z.infer<typeof site>;

const changes = z.strictObject({
  name: line(80).min(1),
  allowedOrigins: z.array(z.string().max(300)).max(50),
  language: siteLanguage,
  look,
  sneakPeek: z.boolean(),
});

/** A key with which the shop's server signs its customers (HS256); two may live at once, for a calm change. */
export const identityKey = z.strictObject({ id: z.string(), secret: z.string(), createdAt: moment });
export type IdentityKey = z.infer<typeof identityKey>;

/** What the loader and the frame need before anything else. */
export const siteSettings = z.strictObject({
  key: siteKey,
  shop: z.string(),
  language: siteLanguage,
  look,
  sneakPeek: z.boolean(),
  /** Who answers: shown as faces when the site wants it. Photo as an address on the desk, or null (initials). */
  team: z.array(z.strictObject({ name: z.string(), photo: z.string().nullable() })),
  /** Somebody is there right now. */
  online: z.boolean(),
  /** Median of the last replies; null while there is nothing to go by. */
  usualReplySeconds: z.int().nullable(),
});
export type SiteSettings = z.infer<typeof siteSettings>;

const params = z.strictObject({ siteId });

export const sitesRoutes = {
  list: route({
    method: 'GET',
    path: '/api/sites',
    who: 'person',
    may: 'readSites',
    summary: 'All sites.',
    reply: z.array(site),
  }),
  create: route({
    method: 'POST',
    path: '/api/sites',
    who: 'person',
    may: 'changeSites',
    summary: 'Adds a site.',
    body: changes.partial().required({ name: true }),
    reply: site,
  }),
  change: route({
    method: 'PATCH',
    path: '/api/sites/:siteId',
    who: 'person',
    may: 'changeSites',
    summary: 'Changes a site.',
    params,
    body: changes.partial(),
    reply: site,
  }),
  identityKeys: route({
    method: 'GET',
    path: '/api/sites/:siteId/identity-keys',
    who: 'person',
    may: 'readIdentityKeys',
    summary: 'The keys with which the shop’s server signs its customers.',
    params,
    reply: z.array(identityKey),
  }),
  addIdentityKey: route({
    method: 'POST',
    path: '/api/sites/:siteId/identity-keys',
    who: 'person',
    may: 'readIdentityKeys',
    summary: 'Makes a new key; of three the oldest goes.',
    params,
    reply: z.array(identityKey),
  }),
  removeIdentityKey: route({
    method: 'DELETE',
    path: '/api/sites/:siteId/identity-keys/:keyId',
    who: 'person',
    may: 'readIdentityKeys',
    summary: 'Removes a key.',
    params: params.extend({ keyId: z.string().max(64) }),
    reply: z.array(identityKey),
  }),
  settings: route({
    method: 'GET',
    path: '/api/widget/sites/:siteKey',
    who: 'page',
    summary: 'What a page needs to show the launcher; refused to pages of other origins.',
    params: z.strictObject({ siteKey: z.string().max(64) }),
    reply: siteSettings,
  }),
};
