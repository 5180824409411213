import { demoRoutes } from '@otklik/contract/demo';
import type { Http } from '../kit/http/http.ts';
import { done, serve } from '../kit/http/serve.ts';
import type { Demo } from './demo.ts';

export function serveDemo(http: Http, demo: Demo): void {
  serve(http, demoRoutes.remove, async ({ who }) => {
    await demo.remove(who);
    return done;
  });
}
