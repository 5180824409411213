import { once } from 'node:events';
import { createServer } from 'node:http';

/** A shop of somebody else: a page of another origin with the embed line on it. */
export interface OtherSite {
  origin: string;
  /** What the shop's server says about its customer: asked anew with every page. */
  close(): Promise<void>;
}

export interface OtherSiteOptions {
  /** Where the desk is. */
  desk: string;
  siteKey: string;
  /** The policy that our documentation gives to shops with a strict one. */
  strict?: boolean;
  language?: 'ru' | 'en';
  /** More of the page's own script, allowed by its nonce. */
  script?: string;
}

/** Serves it at 127.0.0.1, which is another origin than the desk's localhost. */
export async function openOtherSite({ desk, siteKey, strict = false, language = 'ru', script = '' }: OtherSiteOptions): Promise<OtherSite> {
  const nonce = 'otherSite1';
  const policy = `default-src 'self'; script-src 'self' 'nonce-${nonce}' ${desk}; connect-src 'self' ${desk}; frame-src ${desk}; img-src 'self' ${desk}; style-src 'self'; object-src 'none'; base-uri 'none'; require-trusted-types-for 'script'`;
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://127.0.0.1');
    if (pathname === '/favicon.ico') return void response.writeHead(204).end();
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...(strict && { 'content-security-policy': policy }) });
    response.end(`<!doctype html>
<html lang="${language}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Лавка ${pathname}</title>
<script async src="${desk}/widget.js" data-site="${siteKey}"></script>
<script nonce="${nonce}">${script}</script></head>
<body><main><h1>Лавка</h1><p>Чашки и чайники.</p><p><a href="/teapots">Чайники</a></p></main></body>
</html>`);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  return {
    origin: `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`,
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
