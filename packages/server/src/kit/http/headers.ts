import type { FastifyInstance } from 'fastify';

/** What pages of the console may do: their own scripts only. Mantine and CodeMirror write style elements, so styles may stand inline. */
export const consolePolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' blob: data:",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ');

/** What a worker of the console may do, told by its own file: run the scripts of the desk and fetch from it, as its dictionaries. */
export const workerPolicy = ["default-src 'none'", "script-src 'self'", "connect-src 'self'", "frame-ancestors 'none'"].join('; ');

/** What the chat may do inside the pages of these sites (and of the desk itself). */
export const framePolicy = (embedders: readonly string[]) =>
  [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    `frame-ancestors ${["'self'", ...embedders].join(' ')}`,
  ].join('; ');

/** Of answers that are no pages: nothing in them is to be shown or run. */
export const plainHeaders = { 'content-security-policy': "default-src 'none'; frame-ancestors 'none'", 'x-content-type-options': 'nosniff' };

/** Headers of every answer; pages replace the policy by their own. */
export function setSecurityHeaders(fastify: FastifyInstance, publicUrl: string | undefined): void {
  const headers = {
    ...plainHeaders,
    'referrer-policy': 'strict-origin-when-cross-origin',
    'permissions-policy': 'geolocation=(), microphone=(), payment=(), usb=()',
    ...(publicUrl?.startsWith('https:') && { 'strict-transport-security': 'max-age=31536000' }),
  };
  fastify.addHook('onRequest', (_request, reply, done) => {
    reply.headers(headers);
    done();
  });
}
