import { createServer } from 'node:net';
import { type Check, type Finding, failed, ok, reasonOf } from './check.ts';

const answerSeconds = 5;

/** The port is free, or our own desk answers on it. */
export const port: Check = {
  name: 'port',
  async look({ config: { host, port: wanted } }) {
    const trouble = await tryToListen(host, wanted);
    if (trouble === null) return [ok((words) => words.port.free(wanted))];
    if (trouble === 'EACCES')
      return [
        failed(
          (words) => words.port.forbidden(wanted),
          (words) => words.port.chooseHigher,
        ),
      ];
    if (trouble === 'EADDRINUSE') return [await askWhoAnswers(host, wanted)];
    return [
      failed(
        (words) => words.port.hostUnknown(host),
        (words) => words.port.chooseHost,
      ),
    ];
  },
};

function tryToListen(host: string, wanted: number): Promise<string | null> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', (error) => resolve('code' in error ? String(error.code) : error.message));
    probe.listen(wanted, host, () => probe.close(() => resolve(null)));
  });
}

async function askWhoAnswers(host: string, wanted: number): Promise<Finding> {
  const everywhere = host === '0.0.0.0' || host === '::';
  const name = everywhere ? '127.0.0.1' : host.includes(':') ? `[${host}]` : host;
  try {
    const response = await fetch(`http://${name}:${wanted}/readyz`, { signal: AbortSignal.timeout(answerSeconds * 1000) });
    const said = await response.text();
    if (response.status === 200 && said.includes('"ready":true')) return ok((words) => words.port.ours(wanted));
    if (response.status === 503)
      return failed(
        (words) => words.port.notReady(wanted),
        (words) => words.port.seeDatabase,
      );
    return failed(
      (words) => words.port.taken(wanted),
      (words) => words.port.chooseOther(wanted),
    );
  } catch (error) {
    return failed(
      (words) => words.port.silent(wanted, reasonOf(error)),
      (words) => words.port.chooseOther(wanted),
    );
  }
}
