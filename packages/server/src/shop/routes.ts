import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { Refusal } from '../kit/errors.ts';
import type { Http } from '../kit/http/http.ts';
import { languageOf } from '../kit/http/language.ts';
import { accountPage, notePage } from './pages/account.ts';
import { cartPage, homePage, productPage } from './pages/catalogue.ts';
import { linkTo, type Visit, wordsOf } from './pages/layout.ts';
import type { Shop } from './shop.ts';

/** A strict policy, as a careful shop would have: the chat needs `script-src`, `connect-src` and `frame-src` of the desk, nothing else. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  'img-src data:',
  "connect-src 'self'",
  "frame-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

const query = z.object({ lang: z.enum(['ru', 'en']).optional().catch(undefined), site: z.string().max(64).optional().catch(undefined) });
const browser = z.object({ browserId: z.uuid() });
const files = { 'shop.css': 'text/css; charset=utf-8', 'shop.js': 'text/javascript; charset=utf-8' };

/** The pages of the demo shop at `/demo`. */
export function serveShop({ fastify, limits }: Pick<Http, 'fastify' | 'limits'>, shop: Shop): void {
  async function visitOf(request: FastifyRequest, path: string): Promise<Visit> {
    const { lang, site: key } = query.parse(request.query);
    const site = await shop.findSite(key);
    const kept = { ...(lang && { lang }), ...(key && { site: key }) };
    return { language: lang ?? languageOf(request.headers['accept-language']), siteKey: site?.key ?? null, kept, path };
  }

  const send = (reply: FastifyReply, page: string) =>
    reply.headers({ 'content-security-policy': policy, 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' }).send(page);

  function page(path: string, draw: (visit: Visit, request: FastifyRequest) => string | null): void {
    fastify.get(`/demo${path}`, async (request, reply) => {
      const visit = await visitOf(request, request.url.split('?', 1)[0]?.slice('/demo'.length) ?? '');
      const said = wordsOf(visit);
      if (!visit.siteKey) return send(reply, notePage(visit, said.notYet, said.notYetText, { href: '/', text: said.setUp }));
      const drawn = draw(visit, request);
      return drawn === null ? send(reply.code(404), notePage(visit, said.notFound, '', { href: linkTo(visit, ''), text: said.back })) : send(reply, drawn);
    });
  }
  page('', homePage);
  page('/cart', cartPage);
  page('/account', accountPage);
  page('/products/:id', (visit, request) => productPage(visit, z.object({ id: z.string() }).parse(request.params).id));
  page('/*', () => null);

  for (const [name, type] of Object.entries(files)) {
    fastify.get(`/demo/${name}`, async (_request, reply) =>
      reply.headers({ 'content-type': type, 'cache-control': 'no-cache' }).send(await readFile(join(import.meta.dirname, 'static', name))),
    );
  }

  fastify.post('/demo/identity', async (request) => {
    limits.address(request.ip, true);
    const { data } = browser.safeParse(request.body);
    if (!data) throw new Refusal('bad_request', { path: 'browserId' });
    const { lang, site } = query.parse(request.query);
    return { identity: await shop.sign(site, data.browserId, lang ?? languageOf(request.headers['accept-language'])) };
  });
}
