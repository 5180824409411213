import { createHash } from 'node:crypto';
import type { Route } from '@otklik/contract/route';
import { z } from 'zod';
import type { Http } from './http.ts';
import { openapiOf } from './openapi.ts';

type Rooms = Record<string, Record<string, Route>>;

const pathsOf = z.record(z.string(), z.record(z.string(), z.record(z.string(), z.unknown())));

const style = `body{font:16px/1.5 system-ui,sans-serif;max-width:960px;margin:32px auto;padding:0 16px;color:#1d1c1a;background:#faf9f6}
h2{margin-top:32px}article{border-top:1px solid #e7e3db;padding:12px 0}code{font-size:14px}b{display:inline-block;min-width:64px;color:#075a53}
small{color:#5b5750}pre{background:#f3f1ec;padding:12px;overflow:auto;border-radius:8px;font-size:13px}summary{cursor:pointer;color:#5b5750}
@media(prefers-color-scheme:dark){body{color:#f1eee8;background:#161513}article{border-color:#33302b}b{color:#8fe0d5}small,summary{color:#b5afa4}pre{background:#262420}a{color:#8fe0d5}}`;
const policy = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'; frame-ancestors 'none'`;

/** The contract for those who build on it: a document for programs and a page for people. */
export function serveDocs({ fastify }: Http, rooms: Rooms, version: string): void {
  const document = openapiOf(rooms, version);
  const page = pageOf(rooms, document);
  fastify.get('/api/openapi.json', () => document);
  fastify.get('/api/docs', (_request, reply) => reply.header('content-security-policy', policy).type('text/html; charset=utf-8').send(page));
}

function pageOf(rooms: Rooms, document: Record<string, unknown>): string {
  const paths = pathsOf.parse(document.paths);
  const articles = Object.entries(rooms).map(([room, routes]) => {
    const lines = Object.values(routes).map((route) => {
      const { parameters, requestBody, responses } = paths[route.path.replace(/:(\w+)/g, '{$1}')]?.[route.method.toLowerCase()] ?? {};
      const shapes = escapeHtml(JSON.stringify({ parameters, requestBody, responses }, null, 2));
      const asker = route.who === 'person' ? `person · ${route.may}` : route.who;
      return `<article><b>${route.method}</b> <code>${escapeHtml(route.path)}</code> <small>${asker}</small><br>${escapeHtml(route.summary)}<details><summary>shapes</summary><pre>${shapes}</pre></details></article>`;
    });
    return `<h2 id="${room}">${room}</h2>${lines.join('')}`;
  });
  return `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Otklik API</title><style>${style}</style>
<h1>Otklik API</h1><p>The same as a document for programs: <a href="/api/openapi.json">openapi.json</a>. Every refusal is <code>{code, message, path?, details?}</code>.</p>${articles.join('')}</html>`;
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
