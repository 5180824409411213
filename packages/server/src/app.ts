import { join } from 'node:path';
import { contract } from '@otklik/contract';
import type { Language } from '@otklik/contract/shapes';
import type pg from 'pg';
import type { Logger } from 'pino';
import pack from '../package.json' with { type: 'json' };
import { createConversations } from './conversations/conversations.ts';
import { listenToLive } from './conversations/listens.ts';
import { serveConversations } from './conversations/routes.ts';
import { type Customers, createCustomers } from './customers/customers.ts';
import { serveCustomers } from './customers/routes.ts';
import { createDemo, type DemoAccounts } from './demo/demo.ts';
import { serveDemo } from './demo/routes.ts';
import { createFiles } from './files/files.ts';
import { serveFiles } from './files/routes.ts';
import type { Clock } from './kit/clock.ts';
import { bucketOf, type Config } from './kit/config.ts';
import { countJobs } from './kit/db/count-jobs.ts';
import type { Db } from './kit/db/db.ts';
import type { Connection } from './kit/db/pool.ts';
import { createEvents } from './kit/events.ts';
import { openFabric } from './kit/fabric/open.ts';
import { serveDocs } from './kit/http/docs.ts';
import { setSecurityHeaders } from './kit/http/headers.ts';
import { serveHealth } from './kit/http/health.ts';
import { serveHops } from './kit/http/hops.ts';
import { createHttp } from './kit/http/http.ts';
import { usualPatience } from './kit/http/patience.ts';
import { remembered } from './kit/http/remembered.ts';
import { hideMetrics, serveMetrics } from './kit/http/watch.ts';
import type { PersonWho, VisitorWho } from './kit/http/who.ts';
import { startJobs } from './kit/jobs.ts';
import { createLive } from './kit/live/live.ts';
import { serveSockets } from './kit/live/sockets.ts';
import { serveStreams } from './kit/live/streams.ts';
import { openMail } from './kit/mail.ts';
import { openMetrics } from './kit/metrics.ts';
import { servePages } from './kit/pages.ts';
import { repeat } from './kit/repeat.ts';
import { StartFailure } from './kit/start-failure.ts';
import { createTokens } from './kit/tokens.ts';
import { readMeasures } from './measures.ts';
import { createPeople, type People } from './people/people.ts';
import { servePeople } from './people/routes.ts';
import { createPromises } from './promises/promises.ts';
import { servePromises } from './promises/routes.ts';
import { createCalibrating } from './quality/calibrating.ts';
import { createCorrecting, labelsOf } from './quality/correcting.ts';
import { createQuality } from './quality/quality.ts';
import { serveQuality } from './quality/routes.ts';
import { createScoring } from './quality/scoring.ts';
import { serveSearch } from './search/routes.ts';
import { createSearch } from './search/search.ts';
import { createSetUp } from './set-up.ts';
import { serveShop } from './shop/routes.ts';
import { createShop } from './shop/shop.ts';
import { serveSites } from './sites/routes.ts';
import { createSites } from './sites/sites.ts';
import { serveStandard } from './standard/routes.ts';
import { createStandard } from './standard/standard.ts';
import { serveWorkspace } from './workspace/routes.ts';
import { createWorkspace } from './workspace/workspace.ts';

/** What the application stands on. */
export interface AppParts {
  config: Config;
  /** The key of everything that is signed or sealed here. */
  secret: string;
  db: Db;
  /** For the sign-in library: every query of it goes through the door `people`. */
  peoplePool: pg.Pool;
  /** For the metrics: how many connections are in use. */
  pools: Readonly<Record<string, pg.Pool>>;
  /** For what needs a connection of its own. */
  connection: Connection;
  log: Logger;
  clock: Clock;
  /** Replies are held against the contract, too. */
  checkReplies?: boolean;
}

/** The application as it listens and closes. */
export interface App {
  listen(at: { host: string; port: number }): Promise<string>;
  /** Fills an empty desk with the demo, or finds it; tells who may sign in. */
  openDemo(language: Language): Promise<DemoAccounts>;
  close(): Promise<void>;
}

const { version } = pack;
const packages = join(import.meta.dirname, '../..');
const presenceSweepSeconds = 5;
const customerSweepSeconds = 60;
const dueSweepSeconds = 2;
const indexSeconds = 0.5;
const hour = 3600;

/** Writes down who is here: each desk's people and customers at once. */
async function noteHere(whos: readonly (PersonWho | VisitorWho)[], people: Pick<People, 'beat'>, customers: Pick<Customers, 'beat'>): Promise<void> {
  for (const [workspaceId, here] of Map.groupBy(whos, (who) => who.workspaceId)) {
    const personIds = here.flatMap((who) => (who.kind === 'person' ? [who.personId] : []));
    const customerIds = here.flatMap((who) => (who.kind === 'visitor' ? [who.customerId] : []));
    if (personIds.length > 0) await people.beat(workspaceId, personIds);
    if (customerIds.length > 0) await customers.beat(workspaceId, customerIds);
  }
}

/** Joins the rooms: makes their doors from the lowest to the highest, hands upward what a lower one needs, and puts their routes on the server. */
export async function createApp({ config, secret, db, peoplePool, pools, connection, log, clock, checkReplies = false }: AppParts): Promise<App> {
  const { publicUrl, smtpUrl, smtpFrom, trustedProxies } = config;
  const troubled = (what: string) => (error: unknown) => log.warn({ err: error }, what);
  const fabric = await openFabric({ setting: config.fabric, databaseIsShared: config.databaseUrl !== undefined, connection, secret, log });
  const events = createEvents((error) => log.error({ err: error }, 'a listener failed'), fabric);
  const sendsMail = smtpUrl !== undefined && smtpFrom !== undefined;
  const jobs = sendsMail ? await startJobs({ connection, onTrouble: troubled('jobs') }) : null;
  const mail = sendsMail && jobs ? await openMail({ smtpUrl, from: smtpFrom, secret, jobs }) : null;

  // The address a stranger's request came to is the stranger's word: no link to a new password is mailed on it.
  if (mail && !publicUrl) log.warn('mail is set up without OTKLIK_PUBLIC_URL: forgotten passwords can be reset by an owner’s link only');

  const workspace = createWorkspace({ db, events, presenceSeconds: config.presenceGraceSeconds, hasPhoto: (...photo) => files.hasPhoto(...photo) });
  const people = createPeople({
    db,
    pool: peoplePool,
    secret,
    clock,
    events,
    mail,
    publicUrl,
    desk: workspace.get,
    hasPhoto: (...photo) => files.hasPhoto(...photo),
    onTrouble: troubled('people'),
  });
  const sites = createSites({ db, clock, events, team: people.team, usualReplySeconds: (id) => conversations.usualReplySeconds(id) });
  const files = createFiles({
    db,
    clock,
    dataFolder: config.data,
    bucket: bucketOf(config),
    megabytesMax: config.maxFileMb,
    ownsConversation: async (who, id) => Boolean(await conversations.findForLive(who, id)),
  });
  await files.check().catch((error: unknown) => {
    if (error instanceof StartFailure) throw error;
    troubled('the bucket for files does not answer; the desk starts without it')(error);
  });
  const customers = createCustomers({
    db,
    clock,
    events,
    admit: sites.admit,
    identitySecrets: sites.identitySecrets,
    tokens: createTokens(secret),
    moveHistory: async (tx, after, workspaceId, from, to) => {
      await conversations.moveHistory(tx, after, workspaceId, from, to);
      await files.changeOwner(tx, from, to);
    },
  });
  const standard = createStandard({ db, clock, events, labels: (workspaceId) => labelsOf(db, workspaceId) });
  const promises = createPromises({ db, clock, events, read: standard.promises, onTrouble: troubled('a promise could not be read') });
  const quality = createQuality({ db, clock });
  const scoring = createScoring({ db, clock, score: standard.score, onTrouble: troubled('a conversation could not be scored') });
  const metrics = config.metricsToken === undefined ? null : await openMetrics();
  const conversations = createConversations({
    db,
    clock,
    events,
    attachFiles: files.attach,
    solved: quality.solved,
    replied: promises.replied,
    committed: (messages) => metrics?.committed(messages),
    getCustomer: customers.getWithPages,
  });
  const search = createSearch({ db, clock });
  const demo = createDemo({ db, clock, events, dataFolder: config.data, workspace, people, sites, files, customers, conversations });

  const identify = remembered({ identify: { person: people.identify, visitor: customers.identify }, events, clock });
  const live = createLive({
    events,
    fabric,
    clock,
    log,
    version,
    identify,
    listener: listenToLive({ conversations, events, fabric }),
    presence: {
      beat: (whos) => noteHere(whos, people, customers),
      // A person's flag outlives the last tab by the time the desk has set; it lapses by itself.
      left: async (who) => (who.kind === 'visitor' ? customers.left(who) : undefined),
    },
  });

  const { isHopeless } = customers;
  const patience = usualPatience(config.maxFileMb);
  const turnedAway = metrics?.turnedAway;
  const http = createHttp({ log, clock, identify, publicUrl, trustedProxies, checkReplies, fabric, patience, isHopeless, turnedAway });
  setSecurityHeaders(http.fastify, publicUrl);
  serveWorkspace(http, { workspace, version, mail: mail !== null && publicUrl !== undefined, setUp: createSetUp({ workspace, people, sites }) });
  servePeople(http, people);
  serveSites(http, sites);
  serveFiles(http, files);
  serveCustomers(http, customers);
  if (metrics && config.metricsToken !== undefined) {
    serveMetrics(http, metrics, config.metricsToken);
    const due = { promises_due: promises.waiting, quality_due: scoring.waiting, search_due: search.waiting };
    const count = async () => (jobs ? db.throughDoor('due', (tx) => countJobs(tx, clock.now())) : []);
    readMeasures(metrics, { now: () => clock.now(), live, pools, countJobs: count, due });
  } else hideMetrics(http);
  const { write, reply } = conversations;
  const watched = metrics && { write: metrics.sending('customer', write), reply: metrics.sending('agent', reply) };
  serveConversations(http, { ...conversations, ...watched });
  serveStandard(http, standard);
  servePromises(http, promises);
  serveQuality(http, { ...quality, ...createCalibrating({ db, clock }), ...createCorrecting({ db, clock, events, standard }) });
  serveSearch(http, search);
  serveDemo(http, demo);
  serveStreams(http, live);
  serveDocs(http, contract, version);
  const drain = serveHealth(http, { askDatabase: workspace.status });
  serveHops(http);
  serveShop(http, createShop({ clock, findSite: sites.findForShop, identitySecrets: sites.identitySecrets }));
  await servePages(http, { packages, embedders: sites.embedders });

  const stopSockets = serveSockets({ server: http.fastify.server, live, publicUrl });
  const stopRepeating = [
    repeat(1, async () => http.limits.share(), troubled('the limits could not be shared')),
    repeat(presenceSweepSeconds, people.sweep, troubled('presence could not be swept')),
    repeat(customerSweepSeconds, customers.sweep, troubled('customers who have gone could not be told')),
    repeat(dueSweepSeconds, promises.serve, troubled('promises could not be read')),
    repeat(dueSweepSeconds, scoring.serve, troubled('conversations could not be scored')),
    repeat(indexSeconds, search.serve, troubled('messages could not be indexed')),
    repeat(hour, people.clear, troubled('what has expired could not be cleared')),
    repeat(hour, files.sweep, troubled('forgotten uploads could not be removed')),
  ];
  return {
    listen: (at) => http.fastify.listen(at),
    openDemo: demo.open,
    async close() {
      drain();
      await clock.wait(config.drainSeconds * 1000);
      for (const stop of stopRepeating) stop();
      await live.close();
      stopSockets();
      await http.fastify.close();
      await jobs?.stop();
      await fabric.close();
      await standard.close();
    },
  };
}
