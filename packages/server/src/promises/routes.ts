import { promisesRoutes as routes } from '@otklik/contract/promises';
import type { Http } from '../kit/http/http.ts';
import { serve } from '../kit/http/serve.ts';
import type { Promises } from './promises.ts';

export function servePromises(http: Http, promises: Promises): void {
  serve(http, routes.list, ({ who, params }) => promises.list(who, params.conversationId));
}
