import pack from '../package.json' with { type: 'json' };
import { createApp } from './app.ts';
import { addressesOf } from './kit/address.ts';
import { systemClock } from './kit/clock.ts';
import { asksForHelp, helpText, readConfig, terminalLanguage, terminalWords } from './kit/config.ts';
import { prepareDataFolder, readSecret } from './kit/data-folder.ts';
import { openDatabase } from './kit/db/database.ts';
import { createLog } from './kit/log.ts';
import { StartFailure } from './kit/start-failure.ts';
import { startTracing } from './kit/tracing.ts';

const { version } = pack;
const stopSeconds = 15;
let drainSeconds = 0;

/** What was started, in order; it is ended from the last to the first. */
const running: (() => Promise<unknown>)[] = [];
let ending = false;

async function end(exitCode: number): Promise<void> {
  if (ending) return;
  ending = true;
  setTimeout(() => process.exit(1), (drainSeconds + stopSeconds) * 1000).unref();
  for (const close of running.reverse()) await close().catch((error: unknown) => console.error(error));
  process.exit(exitCode);
}

async function start(): Promise<void> {
  const config = readConfig();
  drainSeconds = config.drainSeconds;
  const log = createLog({ level: config.logLevel });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void end(0));
  process.on('disconnect', () => void end(0)); // whoever started us is gone
  process.on('uncaughtException', (error) => {
    log.fatal({ err: error }, 'an unexpected failure; stopping');
    void end(1);
  });

  prepareDataFolder(config.data);
  const secret = config.secret ?? readSecret(config.data);
  const { databaseUrl: url, databaseConnections: connections, databasePatienceSeconds: patienceSeconds } = config;
  const { close, ...database } = await openDatabase({ dataFolder: config.data, url, connections, patienceSeconds, log, clock: systemClock });
  running.push(close);

  if (config.tracesUrl) running.push(await startTracing({ endpoint: config.tracesUrl, version }));
  const app = await createApp({ ...database, config, secret, log, clock: systemClock });
  running.push(() => app.close());
  const demo = config.demo ? await app.openDemo(terminalLanguage()) : null;
  const port = await listen(app, config);
  const addresses = addressesOf(config.host, port);
  log.info({ address: addresses.here }, 'ready');
  if (demo) console.log(`\n${terminalWords().demoAccounts(demo)}`);
  process.send?.({ ...addresses, open: config.open });
}

async function listen(app: { listen(at: { host: string; port: number }): Promise<string> }, { host, port }: { host: string; port: number }): Promise<number> {
  try {
    return Number(URL.parse(await app.listen({ host, port }))?.port || port); // a machine without any network names no address
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : '';
    if (code === 'EADDRINUSE') throw new StartFailure([(words) => words.portTaken(port)], { cause: error });
    if (code === 'EACCES') throw new StartFailure([(words) => words.portForbidden(port)], { cause: error });
    if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') throw new StartFailure([(words) => words.hostUnknown(host)], { cause: error });
    throw error;
  }
}

// Whoever reads our lines may go away first (`npm start | head`); that is no reason to stop.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});

if (asksForHelp()) {
  console.log(helpText(terminalWords()));
} else {
  await start().catch(async (error: unknown) => {
    if (error instanceof StartFailure) for (const sentence of error.sentences) console.error(sentence(terminalWords()));
    else console.error(error);
    await end(1);
  });
}
