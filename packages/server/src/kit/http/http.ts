import { createServer } from 'node:http';
import fastifyFactory, { type FastifyBaseLogger, type FastifyInstance, type FastifyRequest, LogController } from 'fastify';
import { isLoopback } from '../address.ts';
import type { Clock } from '../clock.ts';
import { Refusal } from '../errors.ts';
import type { Fabric } from '../fabric/fabric.ts';
import { createSparing, type Sparing } from '../sparing.ts';
import { followRequests } from './follow.ts';
import { createGate, mostWaiting } from './gate.ts';
import { languageOf } from './language.ts';
import { type Allowances, createLimits, type Limits } from './limits.ts';
import { isForeign } from './origin.ts';
import { limitPatience, type Patience, usualPatience } from './patience.ts';
import { refusalOf, sendRefusal } from './refusals.ts';
import { createRequestIds, isAmong } from './request-id.ts';
import { createSuspects } from './suspects.ts';
import { type TurnedAway, turnAwayBroken } from './turn-away.ts';
import type { Identify } from './who.ts';

/** What `serve` needs: the server, and how the rooms tell who asks. */
export interface Http {
  fastify: FastifyInstance;
  identify: Identify;
  limits: Limits;
  /** The desk's address when it is configured. */
  publicUrl: string | undefined;
  /** Replies are parsed by the contract too, so that tests find the ones that break it. */
  checkReplies: boolean;
  /** Keeps one and the same complaint from filling the log. */
  sparing: Sparing;
  /** The addresses that `serve` knows, to tell a wrong method from a wrong address. */
  served: { method: string; path: RegExp }[];
}

interface HttpParts {
  log: FastifyBaseLogger;
  clock: Clock;
  identify: Identify;
  publicUrl: string | undefined;
  trustedProxies: readonly string[];
  checkReplies?: boolean | undefined;
  allowances?: Allowances | undefined;
  patience?: Patience | undefined;
  /** Whether a visitor's token can belong to nobody, as far as can be told without asking anybody. */
  isHopeless?: (token: string) => boolean;
  /** Told of what ends before it reaches a route. */
  turnedAway?: TurnedAway | undefined;
  /** Ties the limits to those of other nodes. */
  fabric?: Fabric;
}

/** The longest JSON we read: a message of a million Cyrillic letters, so that the sentence about its length can be told. */
const bodyBytes = 3_000_000;
const headerBytes = 16 * 1024;
/** Longer than proxies keep a connection on which nobody asks: the one who uses it is the one who ends it. */
const keepAliveSeconds = 72;
/** How often the server looks for connections that have been too slow. */
const lookSeconds = 5;

/** The HTTP server with its manners: refusals, limits, foreign pages, JSON only. */
export function createHttp({
  log,
  clock,
  identify,
  publicUrl,
  trustedProxies,
  checkReplies = false,
  allowances,
  fabric,
  patience = usualPatience(25),
  isHopeless = () => false,
  turnedAway = () => {},
}: HttpParts): Http {
  const trusts = isAmong(trustedProxies);
  // On the loopback may stand a proxy that nobody named.
  const isProxy = (address: string) => (trustedProxies.length > 0 ? trusts(address) : isLoopback(address));
  const suspects = createSuspects({ mostWaiting, isProxy, turnedAway });
  const fastify = fastifyFactory({
    loggerInstance: log,
    logController: new LogController({ disableRequestLogging: true, requestIdLogLabel: 'requestId' }),
    trustProxy: trustedProxies.length > 0 ? [...trustedProxies] : false,
    bodyLimit: bodyBytes,
    serverFactory: (handle) => {
      const timing = {
        requestTimeout: patience.requestSeconds * 1000,
        headersTimeout: patience.headerSeconds * 1000,
        keepAliveTimeout: keepAliveSeconds * 1000,
        connectionsCheckingInterval: Math.min(lookSeconds, patience.headerSeconds) * 1000,
      };
      const gate = createGate({ handle, suspects, isHopeless, isProxy, turnedAway });
      const server = createServer({ ...timing, maxHeaderSize: headerBytes }, gate);
      // Who comes is looked at before HTTP takes the connection.
      const serve = server.listeners('connection');
      server.removeAllListeners('connection');
      return server.on('connection', (socket) =>
        suspects.connected(socket, () => {
          for (const take of serve) take.call(server, socket);
        }),
      );
    },
    clientErrorHandler: (error, socket) => {
      if (error.code === 'HPE_HEADER_OVERFLOW') suspects.suspect(socket);
      turnAwayBroken(error, socket, turnedAway);
    },
    // A logger for each request costs more than most requests need: their lines bear the id by themselves (`kit/log.ts`).
    childLoggerFactory: (logger) => logger,
    genReqId: createRequestIds(trusts),
    routerOptions: { ignoreTrailingSlash: false },
    frameworkErrors: (error, request, reply) => {
      sendRefusal(reply, refusalOf(error), languageOf(request.headers['accept-language']));
    },
  });
  const limits = createLimits(() => clock.now(), allowances, fabric);
  const http: Http = { fastify, identify, limits, publicUrl, checkReplies, sparing: createSparing(() => clock.now()), served: [] };
  fastify.addHook('preClose', async () => suspects.close());
  followRequests(fastify);
  limitPatience(fastify, patience, turnedAway);

  fastify.removeAllContentTypeParsers();
  const parseJson = fastify.getDefaultJsonParser('error', 'error');
  fastify.addContentTypeParser<string>('application/json', { parseAs: 'string' }, (request, body, done) => {
    if (body === '') done(null, undefined);
    else parseJson(request, body, done);
  });

  fastify.addHook('onRequest', (request, _reply, done) => {
    if (isForeign({ method: request.method, headers: request.headers, host: request.host, publicUrl })) {
      request.log.warn({ method: request.method, url: pathOf(request), address: request.ip }, 'refused: sent by a page of another site');
      return done(new Refusal('foreign_origin'));
    }
    // Nothing of ours is sent compressed, and a few bytes that become gigabytes are nobody's message.
    if ((request.headers['content-encoding'] ?? 'identity') !== 'identity') return done(new Refusal('encoded_body'));
    done();
  });
  fastify.setErrorHandler((error, request, reply) => {
    const refusal = refusalOf(error);
    const asked = { requestId: request.id, method: request.method, url: pathOf(request) };
    if (refusal.code === 'unexpected') request.log.error({ err: refusal.cause, ...asked }, 'unexpected');
    if (refusal.code === 'database_unavailable') request.log.warn(asked, 'the database does not answer');
    return sendRefusal(reply, refusal, languageOf(request.headers['accept-language']));
  });
  fastify.setNotFoundHandler((request) => {
    const path = pathOf(request);
    const allow = new Set(http.served.filter((known) => known.path.test(path)).map((known) => known.method));
    if (allow.has('GET')) allow.add('HEAD');
    if (allow.size > 0) throw new Refusal('method_not_allowed', { allow: [...allow].join(', ') });
    throw new Refusal('unknown_address');
  });
  return http;
}

/** The path without its query, which may carry what a log should not. */
export function pathOf(request: FastifyRequest): string {
  return request.url.split('?', 1)[0] ?? '';
}
