import { setTimeout as pause } from 'node:timers/promises';
import { processorSeconds } from './cores.ts';
import { quantile, sorted } from './quantile.ts';

/** A way for messages: what is sent at one end arrives at the other. */
export interface Way {
  /** Process of the server. */
  pid: number;
  /** Sends the next message; `ended` is called once it is at the other end, or was refused. Must not throw or wait. */
  send(ended: (arrived: boolean) => void): void;
}

/** What one load did to a way. Times in milliseconds. */
export interface Phase {
  /** Messages that arrived, a second. */
  rate: number;
  median: number;
  p99: number;
  /** Refused: the sender knows it and would try again. */
  refused: number;
  /** Sent, and nothing heard of it within ten seconds after the last. */
  silent: number;
  /** Processor time of the server for one message, microseconds. */
  serverMicroseconds: number;
  /** Part of its core that the client used: near 1 it measures itself. */
  clientShare: number;
}

const patienceSeconds = 10;

interface Count {
  sent: number;
  arrived: number;
  refused: number;
  waits: number[];
}

async function phase(way: Way, seconds: number, run: (count: Count) => Promise<void>): Promise<Phase> {
  const count: Count = { sent: 0, arrived: 0, refused: 0, waits: [] };
  const [server, client, began] = [processorSeconds(way.pid), process.cpuUsage(), performance.now()];
  await run(count);
  const took = (performance.now() - began) / 1000;
  const { user, system } = process.cpuUsage(client);
  const inTime = count.arrived;
  const open = () => count.sent - count.arrived - count.refused;
  for (let tries = 0; open() > 0 && tries < patienceSeconds * 50; tries += 1) await pause(20);
  const waits = sorted(count.waits);
  return {
    rate: inTime / Math.max(took, seconds),
    median: quantile(waits, 0.5),
    p99: quantile(waits, 0.99),
    refused: count.refused,
    silent: open(),
    serverMicroseconds: ((processorSeconds(way.pid) - server) * 1e6) / Math.max(1, count.arrived),
    clientShare: (user + system) / 1e6 / took,
  };
}

/** Sends `rate` messages a second whatever becomes of them, as people do who know nothing of each other. */
export function openLoop(way: Way, rate: number, seconds: number): Promise<Phase> {
  return phase(way, seconds, async (count) => {
    const total = Math.round(rate * seconds);
    const began = performance.now();
    await new Promise<void>((resolve) => {
      const clock = setInterval(() => {
        const due = Math.min(total, Math.floor(((performance.now() - began) * rate) / 1000));
        while (count.sent < due) post(way, count);
        if (count.sent < total) return;
        clearInterval(clock);
        resolve();
      }, 1);
    });
    for (let tries = 0; count.arrived < total && tries < 10; tries += 1) await pause(2);
  });
}

/** Keeps so many messages under way, each followed by the next as soon as it has arrived: what the server can do at most. */
export function closedLoop(way: Way, inFlight: number, seconds: number): Promise<Phase> {
  return phase(way, seconds, async (count) => {
    let running = true;
    const next = () => {
      if (running) post(way, count, next);
    };
    for (let each = 0; each < inFlight; each += 1) next();
    await pause(seconds * 1000);
    running = false;
  });
}

/** So many messages, so many under way at once; over when all have arrived. For warming up. */
export async function sendAll(way: Way, many: number, inFlight: number): Promise<void> {
  let [left, missing] = [many, many];
  await new Promise<void>((resolve) => {
    const next = () => {
      if (left === 0) return;
      left -= 1;
      way.send(() => {
        missing -= 1;
        if (missing === 0) resolve();
        else next();
      });
    };
    for (let each = 0; each < inFlight; each += 1) next();
  });
}

function post(way: Way, count: Count, then?: () => void): void {
  const sentAt = performance.now();
  count.sent += 1;
  way.send((arrived) => {
    if (arrived) {
      count.arrived += 1;
      count.waits.push(performance.now() - sentAt);
    } else count.refused += 1;
    then?.();
  });
}
