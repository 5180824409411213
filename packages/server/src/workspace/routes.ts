import { workspaceRoutes as routes, type Setup } from '@otklik/contract/workspace';
import type { Http } from '../kit/http/http.ts';
import { done, serve } from '../kit/http/serve.ts';
import type { Workspace } from './workspace.ts';

interface RouteParts {
  workspace: Workspace;
  version: string;
  /** Whether letters can be sent. */
  mail: boolean;
  /** Makes workspace, owner and first site, and signs the owner in: answers the cookies. */
  setUp: (answers: Setup, from: { address: string; userAgent: string }) => Promise<string[]>;
}

/** What is asked of the desk itself. */
export function serveWorkspace(http: Http, { workspace, version, mail, setUp }: RouteParts): void {
  serve(http, routes.status, async () => ({ ...(await workspace.status()), version, mail }));
  serve(http, routes.setUp, async ({ body, address, headers, setCookies }) => {
    setCookies(await setUp(body, { address, userAgent: headers['user-agent'] ?? '' }));
    return done;
  });
  serve(http, routes.get, ({ who }) => workspace.get(who.workspaceId));
  serve(http, routes.change, ({ who, body }) => workspace.change(who.workspaceId, body));
}
