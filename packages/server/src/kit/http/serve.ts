import type { IncomingHttpHeaders } from 'node:http';
import type { Readable } from 'node:stream';
import { errors } from '@otklik/contract/errors';
import { may } from '@otklik/contract/permissions';
import { type Asked, bytes, type Replying, type Route } from '@otklik/contract/route';
import type { Language } from '@otklik/contract/shapes';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { Refusal } from '../errors.ts';
import { attachmentCalled, inlineCalled } from './disposition.ts';
import { type Http, pathOf } from './http.ts';
import { languageOf } from './language.ts';
import { countedAddress } from './limits.ts';
import { parse } from './parse.ts';
import { refusalOf, sendRefusal } from './refusals.ts';
import { bearerOf, type PersonWho, type VisitorWho, type WhoOf } from './who.ts';

/** The answer of a route whose reply is a file. */
export interface FileReply {
  content: Readable | Buffer;
  type: string;
  /** What the file is called when it is saved. */
  name: string;
  disposition: 'inline' | 'attachment';
  /** Its size, when it is known before it is read. */
  bytes?: number;
  /** `Cache-Control`; files of conversations are kept by nobody but the browser. */
  cache?: string;
}

/** What a handler is given: parsed by the contract, and allowed. */
interface Request<R extends Route> extends Omit<Asked<R>, 'body'> {
  /** The parsed body; of a route that takes bytes, the stream of them. */
  body: R['body'] extends typeof bytes ? Readable : Asked<R>['body'];
  who: WhoOf<R>;
  language: Language;
  /** Where the request came from, as far as the trusted proxies tell. */
  address: string;
  /** Address of the desk itself: as configured, else as it was reached. */
  deskUrl: string;
  headers: IncomingHttpHeaders;
  /** Passes on cookies as whole `Set-Cookie` lines. */
  setCookies: (lines: readonly string[]) => void;
}
/** A file that its keeper hands out itself, at an address that works for moments only. */
export interface LinkReply {
  location: string;
}
type Answer<R extends Route> = R['reply'] extends typeof bytes ? FileReply | LinkReply : Replying<R>;
export type Handler<R extends Route> = (request: Request<R>) => Promise<Answer<R>>;

/** The answer of a command that has nothing to tell. */
export const done = { done: true } as const;

/** Puts a route of the contract on the server: who asks, whether they may, what they said – and only then the handler. */
export function serve<R extends Route>(http: Http, route: R, handler: Handler<R>): void {
  http.served.push({ method: route.method, path: new RegExp(`^${route.path.replace(/:\w+/g, '[^/]+')}$`) });
  const handle = async (request: FastifyRequest, reply: FastifyReply) => {
    let language = languageOf(request.headers['accept-language']);
    try {
      http.limits.address(countedAddress(request), route.who === 'anyone' && route.method !== 'GET');
      const who = await identify(http, route, request);
      if (who) {
        http.limits.session(who);
        request.log = request.log.child(who.kind === 'person' ? { personId: who.personId } : { customerId: who.customerId });
      }
      if (who?.kind === 'person') language = who.language;
      const asked: unknown = {
        params: parse(route.params, request.params, 'params'),
        query: parse(route.query, request.query, 'query'),
        body: route.body === bytes ? (request.body ?? request.raw) : parse(route.body, request.body, 'body'),
        who,
        language,
        address: request.ip,
        deskUrl: http.publicUrl ?? `${request.protocol}://${request.host}`,
        headers: request.headers,
        setCookies: (lines: readonly string[]) => void reply.header('set-cookie', [...lines]),
      };
      // Sound by construction: each part was parsed by the very schema its type comes from.
      const answer: unknown = await handler(asked as Request<R>);
      if (route.who === 'page') allowPage(request, reply);
      return route.reply === bytes ? sendFile(reply, answer as FileReply | LinkReply) : sendJson(http, reply, route.reply, answer);
    } catch (error) {
      const refusal = refusalOf(error);
      if (refusal.code === 'unexpected') throw error;
      noteRefusedAccess(http, request, route, refusal);
      // A refusal tells nothing of the site, and the page's console may say why there is no launcher.
      if (route.who === 'page') reply.header('access-control-allow-origin', '*');
      return sendRefusal(reply, refusal, language);
    }
  };
  const options = { method: route.method, url: route.path, handler: handle };
  if (route.body === bytes) void http.fastify.register(async (scope) => takeBytes(scope).route(options));
  else http.fastify.route(options);
}

async function identify(http: Http, route: Route, request: FastifyRequest): Promise<PersonWho | VisitorWho | null> {
  if (route.who === 'visitor') {
    const token = bearerOf(request.headers);
    const visitor = token === null ? null : await http.identify.visitor(token);
    if (!visitor) throw new Refusal('not_signed_in');
    return visitor;
  }
  if (route.who !== 'person') return null;
  const person = await http.identify.person(request.headers);
  if (!person) throw new Refusal('not_signed_in');
  if (!may[route.may](person)) {
    request.log.warn({ personId: person.personId, method: route.method, url: pathOf(request), may: route.may }, 'refused: not permitted');
    throw new Refusal('not_permitted');
  }
  return person;
}

/** Somebody reached for what is not theirs, or not there: worth a line, without anything secret. */
function noteRefusedAccess(http: Http, request: FastifyRequest, route: Route, refusal: Refusal): void {
  const status = errors[refusal.code];
  if (route.who === 'anyone' || (status !== 401 && status !== 403 && status !== 404)) return;
  const leftOut = http.sparing(refusal.code);
  if (leftOut === undefined) return;
  request.log.info(
    { ...(leftOut > 0 && { leftOut }), route: `${route.method} ${route.path}`, params: request.params, code: refusal.code, address: request.ip },
    'refused',
  );
}

function takeBytes(scope: FastifyInstance): FastifyInstance {
  scope.removeAllContentTypeParsers();
  scope.addContentTypeParser('*', (_request, payload, done) => done(null, payload));
  return scope;
}

/** The handler has checked that this page may ask. Without an Origin it is a page of the desk itself. */
function allowPage(request: FastifyRequest, reply: FastifyReply): void {
  reply.header('vary', 'Origin');
  if (request.headers.origin !== undefined) reply.header('access-control-allow-origin', request.headers.origin);
}

function sendJson(http: Http, reply: FastifyReply, schema: unknown, answer: unknown): FastifyReply {
  const checked = http.checkReplies && schema instanceof z.ZodType ? schema.parse(answer) : answer;
  if (!reply.hasHeader('cache-control')) reply.header('cache-control', 'no-store');
  return reply.type('application/json; charset=utf-8').send(checked);
}

function sendFile(reply: FastifyReply, file: FileReply | LinkReply): FastifyReply {
  if ('location' in file) return reply.header('cache-control', 'no-store').header('referrer-policy', 'no-referrer').redirect(file.location, 302);
  if (file.bytes !== undefined) reply.header('content-length', file.bytes);
  return (
    reply
      .header('content-disposition', file.disposition === 'inline' ? inlineCalled(file.name) : attachmentCalled(file.name))
      .header('cache-control', file.cache ?? 'private, max-age=31536000, immutable')
      // Whatever is inside, it runs nothing and reaches nothing.
      .header('content-security-policy', "default-src 'none'; sandbox")
      .type(file.type)
      .send(file.content)
  );
}
