import type { IncomingHttpHeaders } from 'node:http';

const safe = new Set(['GET', 'HEAD', 'OPTIONS']);

interface Asking {
  method: string;
  headers: IncomingHttpHeaders;
  /** Host by which the desk was reached, with its port. */
  host: string;
  /** The desk's address when it is configured. */
  publicUrl: string | undefined;
}

/**
 * Whether a request that changes something was sent by another site's page (cross-site request forgery).
 * Browsers always say where a request comes from; a program that says nothing carries no stolen cookie.
 */
export function isForeign({ method, headers, host, publicUrl }: Asking): boolean {
  if (safe.has(method)) return false;
  const from = headers['sec-fetch-site'];
  if (from !== undefined) return from !== 'same-origin' && from !== 'none';
  const { origin } = headers;
  if (origin === undefined) return false;
  if (!URL.canParse(origin)) return true;
  // Without a configured address the protocol is unknown behind a proxy, so only the host is compared.
  return publicUrl ? origin !== publicUrl : new URL(origin).host !== host;
}
