import { customersRoutes as routes } from '@otklik/contract/customers';
import type { Http } from '../kit/http/http.ts';
import { done, serve } from '../kit/http/serve.ts';
import { bearerOf } from '../kit/http/who.ts';
import type { Customers } from './customers.ts';

export function serveCustomers(http: Http, customers: Customers): void {
  serve(http, routes.change, ({ params, body, who }) => customers.change(who, params.customerId, body));
  serve(http, routes.openSession, ({ body, headers, deskUrl }) =>
    customers.openSession({ ...body, token: bearerOf(headers), userAgent: headers['user-agent'], deskUrl }),
  );
  serve(http, routes.closeSession, async ({ who }) => {
    await customers.closeSession(who);
    return done;
  });
  serve(http, routes.setAttributes, async ({ body, who }) => {
    await customers.setAttributes(who, body);
    return done;
  });
  serve(http, routes.viewPage, async ({ body, who }) => {
    await customers.viewPage(who, body);
    return done;
  });
}
