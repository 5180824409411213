import type { Gauge, Histogram, Registry } from 'prom-client';

/** A reading of a gauge: its labels, and the value. */
export type Reading = readonly [labels: Record<string, string>, value: number];

/** What Prometheus is told. Made only where it may be asked for; elsewhere nothing is measured. */
export interface Metrics {
  /** Everything measured, in Prometheus' text form. */
  text(): Promise<{ type: string; body: string }>;
  /** A request was answered. */
  answered(method: string, route: string, status: number, seconds: number): void;
  /** Something ended with this refusal before it reached a route. */
  turnedAway(code: string): void;
  /** The same work, watched: how long a message takes from the command to its commit, and how many were written by whom. */
  sending<Args extends unknown[], Result>(by: 'agent' | 'customer', work: (...args: Args) => Promise<Result>): (...args: Args) => Promise<Result>;
  /** So many messages shared one commit. */
  committed(messages: number): void;
  /** A figure that is read when it is asked for; while it cannot be read it is left out, and the rest is told. */
  gauge(name: string, help: string, labels: readonly string[], read: () => Promise<readonly Reading[]> | readonly Reading[]): void;
}

/** Seconds: from what a message takes on a quiet machine to what nobody waits for. */
const seconds = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/** Starts measuring. */
export async function openMetrics(): Promise<Metrics> {
  const prom = await import('prom-client');
  const registry: Registry = new prom.Registry();
  const registers = [registry];
  prom.collectDefaultMetrics({ register: registry });
  const http: Histogram = new prom.Histogram({
    name: 'otklik_http_request_seconds',
    help: 'Time from the first line of a request to the end of its answer.',
    labelNames: ['method', 'route', 'status'],
    buckets: seconds,
    registers,
  });
  const send: Histogram = new prom.Histogram({
    name: 'otklik_send_seconds',
    help: 'Time from the command that writes a message to its commit.',
    labelNames: ['by'],
    buckets: seconds,
    registers,
  });
  const written = new prom.Counter({
    name: 'otklik_messages_written_total',
    help: 'Messages acknowledged; a message that was sent twice is acknowledged twice.',
    labelNames: ['by'],
    registers,
  });
  const group = new prom.Histogram({
    name: 'otklik_commit_messages',
    help: 'Messages that shared one commit.',
    buckets: [1, 2, 4, 8, 16, 32, 64, 128],
    registers,
  });
  const turned = new prom.Counter({
    name: 'otklik_turned_away_total',
    help: 'Requests and connections that were refused before they reached a route.',
    labelNames: ['code'],
    registers,
  });
  for (const by of ['agent', 'customer']) written.inc({ by }, 0);

  return {
    text: async () => ({ type: registry.contentType, body: await registry.metrics() }),
    answered: (method, route, status, took) => http.observe({ method, route, status }, took),
    turnedAway: (code) => turned.inc({ code }),
    sending:
      (by, work) =>
      async (...args) => {
        const began = performance.now();
        const result = await work(...args);
        send.observe({ by }, (performance.now() - began) / 1000);
        written.inc({ by });
        return result;
      },
    committed: (messages) => group.observe(messages),
    gauge(name, help, labelNames, read) {
      new prom.Gauge({
        name,
        help,
        labelNames: [...labelNames],
        registers,
        async collect(this: Gauge) {
          this.reset();
          try {
            for (const [labels, value] of await read()) this.set(labels, value);
          } catch {
            this.reset();
          }
        },
      });
    },
  };
}
