import { searchRoutes } from '@otklik/contract/search';
import type { Http } from '../kit/http/http.ts';
import { serve } from '../kit/http/serve.ts';
import type { Search } from './search.ts';

export function serveSearch(http: Http, search: Search): void {
  serve(http, searchRoutes.search, ({ query, who }) => search.find(who, query.q));
}
