import { existsSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { consolePolicy, framePolicy, workerPolicy } from './http/headers.ts';
import type { Http } from './http/http.ts';

interface PagesParts {
  /** Folder of the built packages: `console/dist` and `widget/dist` in it. */
  packages: string;
  /** Which pages may embed the frame of a site; refuses an unknown key. */
  embedders(siteKey: string): Promise<readonly string[]>;
}

/** Names with a hash in them never change. */
const forEver = 'public, max-age=31536000, immutable';
const forNow = 'no-cache';
const forAWhile = 'public, max-age=300';

/** Serves what the browser runs: the console, the loader and the frame of the widget. Each file lies there gzipped as well (`scripts/build.mjs`). */
export async function servePages({ fastify }: Http, { packages, embedders }: PagesParts): Promise<void> {
  const console = join(packages, 'console/dist');
  const widget = join(packages, 'widget/dist');
  await fastify.register(fastifyStatic, { root: [console, widget].filter(existsSync), serve: false, preCompressed: true, cacheControl: false });

  const send = (reply: FastifyReply, root: string, file: string, cache: string) => reply.header('cache-control', cache).sendFile(file, root);
  const fileOf = (request: FastifyRequest<{ Params: { '*': string } }>) => request.params['*'];

  fastify.get('/widget.js', (_request, reply) => {
    // Any page may carry it; a page that isolates itself, too.
    reply.header('cross-origin-resource-policy', 'cross-origin').header('access-control-allow-origin', '*');
    return send(reply, widget, 'loader.js', forAWhile);
  });
  fastify.get<{ Params: { siteKey: string } }>('/widget/frame/:siteKey', async (request, reply) => {
    reply.header('content-security-policy', framePolicy(await embedders(request.params.siteKey)));
    return send(reply, widget, 'frame.html', forNow);
  });
  fastify.get<{ Params: { '*': string } }>('/widget/assets/*', (request, reply) => send(reply, join(widget, 'assets'), fileOf(request), forEver));

  fastify.get<{ Params: { '*': string } }>('/assets/*', (request, reply) => {
    // A worker obeys the policy that its own file comes with; on all other files it means nothing.
    reply.header('content-security-policy', workerPolicy);
    return send(reply, join(console, 'assets'), fileOf(request), forEver);
  });
  fastify.get<{ Params: { '*': string } }>('/*', (request, reply) => {
    const path = fileOf(request);
    if (path.startsWith('api/')) return reply.callNotFound();
    reply.header('content-security-policy', consolePolicy);
    // A file of the console's root (icon, manifest), else a place inside the console: it finds its own way.
    return send(reply, console, /^[\w-]+\.\w+$/.test(path) && existsSync(join(console, path)) ? path : 'index.html', forNow);
  });
}
