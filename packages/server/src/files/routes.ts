import type { IncomingHttpHeaders } from 'node:http';
import { filesRoutes as routes } from '@otklik/contract/files';
import type { Http } from '../kit/http/http.ts';
import { serve } from '../kit/http/serve.ts';
import type { Files } from './files.ts';

/** A link that the person pressed. A script of ours reads the answer itself and, by its page's policy, could not follow it elsewhere. */
const savesIt = (headers: IncomingHttpHeaders) => headers['sec-fetch-mode'] !== undefined && headers['sec-fetch-mode'] !== 'cors';

export function serveFiles(http: Http, files: Files): void {
  serve(http, routes.upload, ({ params, headers, body, who }) =>
    files.upload({ id: params.fileId, workspaceId: who.workspaceId, kind: 'agent', ownerId: who.personId, headers, content: body }),
  );
  serve(http, routes.uploadPhoto, ({ params, headers, body, who }) =>
    files.upload({ id: params.fileId, workspaceId: who.workspaceId, kind: 'photo', ownerId: who.personId, headers, content: body }),
  );
  serve(http, routes.get, ({ params, query, who, headers }) => files.get(who, params.fileId, query.size, savesIt(headers)));
  serve(http, routes.photo, ({ params }) => files.photo(params.fileId));
  serve(http, routes.visitorUpload, ({ params, headers, body, who }) =>
    files.upload({ id: params.fileId, workspaceId: who.workspaceId, kind: 'customer', ownerId: who.customerId, headers, content: body }),
  );
  serve(http, routes.visitorGet, ({ params, query, who }) => files.visitorGet(who, params.fileId, query.size));
}
