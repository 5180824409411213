import type { IncomingHttpHeaders } from 'node:http';
import type { CustomerId, PersonId, SessionId, SiteId, WorkspaceId } from '@otklik/contract/ids';
import type { Role } from '@otklik/contract/permissions';
import type { Route } from '@otklik/contract/route';
import type { Language } from '@otklik/contract/shapes';

/** A member of the desk, known by the session cookie. */
export interface PersonWho {
  kind: 'person';
  personId: PersonId;
  workspaceId: WorkspaceId;
  role: Role;
  name: string;
  language: Language;
  sessionId: SessionId;
}

/** A customer on a shop's page, known by the opaque token of the widget. */
export interface VisitorWho {
  kind: 'visitor';
  sessionId: string;
  workspaceId: WorkspaceId;
  siteId: SiteId;
  customerId: CustomerId;
}

export type WhoOf<R extends Route> = R['who'] extends 'person' ? PersonWho : R['who'] extends 'visitor' ? VisitorWho : null;

/** How the rooms above tell who asks; `null` when nobody is known by that. */
export interface Identify {
  person(headers: IncomingHttpHeaders): Promise<PersonWho | null>;
  visitor(token: string): Promise<VisitorWho | null>;
}

/** The token of an `Authorization: Bearer` header. */
export function bearerOf(headers: IncomingHttpHeaders): string | null {
  return /^Bearer ([\w.~+/=-]{1,300})$/.exec(headers.authorization ?? '')?.[1] ?? null;
}
