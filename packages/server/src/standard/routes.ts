import { standardRoutes as routes } from '@otklik/contract/standard';
import type { Http } from '../kit/http/http.ts';
import { serve } from '../kit/http/serve.ts';
import type { Standard } from './standard.ts';

export function serveStandard(http: Http, standard: Standard): void {
  serve(http, routes.get, ({ who }) => standard.get(who));
  serve(http, routes.change, ({ who, body }) => standard.change(who, body.was, body.edits, body.comment));
  serve(http, routes.addWord, ({ who, body }) => standard.addWord(who, body.language, body.word, body.forms));
  serve(http, routes.versions, ({ who, query }) => standard.versions(who, query.cursor));
  serve(http, routes.version, ({ who, params }) => standard.version(who, params.number));
  serve(http, routes.restore, ({ who, params, body }) => standard.restore(who, body.was, params.number));
}
