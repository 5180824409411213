import { sitesRoutes as routes } from '@otklik/contract/sites';
import type { Http } from '../kit/http/http.ts';
import { serve } from '../kit/http/serve.ts';
import type { Sites } from './sites.ts';

export function serveSites(http: Http, sites: Sites): void {
  serve(http, routes.list, ({ who }) => sites.list(who.workspaceId));
  serve(http, routes.create, ({ who, body }) => sites.create(who.workspaceId, body));
  serve(http, routes.change, ({ who, params, body }) => sites.change(who.workspaceId, params.siteId, body));
  serve(http, routes.identityKeys, ({ who, params }) => sites.identityKeys(who.workspaceId, params.siteId));
  serve(http, routes.addIdentityKey, ({ who, params }) => sites.addIdentityKey(who.workspaceId, params.siteId));
  serve(http, routes.removeIdentityKey, ({ who, params }) => sites.removeIdentityKey(who.workspaceId, params.siteId, params.keyId));
  serve(http, routes.settings, ({ params, headers, deskUrl }) => sites.settings(params.siteKey, headers.origin, deskUrl));
}
