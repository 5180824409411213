import { z } from 'zod';

/** Ids are UUIDs (version 7 where the client or the server makes them); the brand keeps one kind from standing in for another. */
const id = <Name extends string>() => z.uuid().brand<Name>();

export const workspaceId = id<'WorkspaceId'>();
export type WorkspaceId = z.infer<typeof workspaceId>;
export const personId = id<'PersonId'>();
export type PersonId = z.infer<typeof personId>;
export const siteId = id<'SiteId'>();
export type SiteId = z.infer<typeof siteId>;
export const customerId = id<'CustomerId'>();
export type CustomerId = z.infer<typeof customerId>;
export const conversationId = id<'ConversationId'>();
export type ConversationId = z.infer<typeof conversationId>;
export const entryId = id<'EntryId'>();
export type EntryId = z.infer<typeof entryId>;
export const fileId = id<'FileId'>();
export type FileId = z.infer<typeof fileId>;
export const sessionId = id<'SessionId'>();
export type SessionId = z.infer<typeof sessionId>;
export const linkId = id<'LinkId'>();
export type LinkId = z.infer<typeof linkId>;

export const appealId = id<'AppealId'>();
export type AppealId = z.infer<typeof appealId>;
export const calibrationId = id<'CalibrationId'>();
export type CalibrationId = z.infer<typeof calibrationId>;
export const noteId = id<'NoteId'>();
export type NoteId = z.infer<typeof noteId>;

/** A public, unguessable name of a site: what the embed line carries. */
export const siteKey = z
  .string()
  .regex(/^[a-z0-9]{20}$/)
  .brand<'SiteKey'>();
export type SiteKey = z.infer<typeof siteKey>;
