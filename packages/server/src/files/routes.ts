import { filesRoutes as routes } from '@otklik/contract/files';
import type { Http } from '../kit/http/http.ts';
import { serve } from '../kit/http/serve.ts';
import type { Files } from './files.ts';

export function serveFiles(http: Http, files: Files): void {
  serve(http, routes.upload, ({ params, headers, body, who }) =>
    files.upload({ id: params.fileId, workspaceId: who.workspaceId, kind: 'agent', ownerId: who.personId, headers, content: body }),
  );
  serve(http, routes.uploadPhoto, ({ params, headers, body, who }) =>
    files.upload({ id: params.fileId, workspaceId: who.workspaceId, kind: 'photo', ownerId: who.personId, headers, content: body }),
  );
  serve(http, routes.get, ({ params, query, who }) => files.get(who, params.fileId, query.size));
  serve(http, routes.photo, ({ params }) => files.photo(params.fileId));
  serve(http, routes.visitorUpload, ({ params, headers, body, who }) =>
    files.upload({ id: params.fileId, workspaceId: who.workspaceId, kind: 'customer', ownerId: who.customerId, headers, content: body }),
  );
  serve(http, routes.visitorGet, ({ params, query, who }) => files.visitorGet(who, params.fileId, query.size));
}
