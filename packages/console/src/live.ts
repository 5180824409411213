import type { AgentFrame } from '@otklik/contract/events';
import { trouble } from './api.ts';
import { setServerNow } from './desk.ts';
import { type Line, openLine, type Said } from './line.ts';

type Ear = (frame: AgentFrame) => void;

const ears = new Set<Ear>();
const opens = new Set<() => void>();
const returns = new Set<() => void>();
let connected = false;
/** Whether this tab has been connected before. */
let opened = false;
let line: Line | undefined;
let running = false;
let failures = 0;
let retry: ReturnType<typeof setTimeout> | undefined;

function reconnect() {
  clearTimeout(retry);
  if (!running) return;
  // Any time up to the limit, so that a restarted server is not met by every tab at once.
  const pauseMs = 100 + Math.min(8000, 1000 * 2 ** failures) * Math.random();
  failures++;
  retry = setTimeout(connect, pauseMs);
}

function connect() {
  clearTimeout(retry);
  if (!running || line) return;
  // A proxy that does not let WebSockets through shows itself by failing right away, again and again: then the stream.
  const kind = failures >= 3 && failures % 2 === 1 ? 'stream' : 'socket';
  line = openLine(kind, {
    heard(frame) {
      if (frame.type === 'welcome') {
        // A first connection that took several tries comes long after the page
        const isBack = opened || failures > 0;
        failures = 0;
        connected = true;
        opened = true;
        setServerNow(frame.now);
        trouble.change({ offline: false });
        for (const open of opens) open();
        if (isBack) for (const back of returns) back();
      } else if (frame.type === 'resync') {
        for (const ask of [...opens, ...returns]) ask();
      }
      for (const ear of ears) ear(frame);
    },
    closed() {
      line = undefined;
      const was = connected;
      connected = false;
      if (was || failures >= 2) trouble.change({ offline: true });
      reconnect();
    },
  });
}

function connectNow() {
  failures = 0;
  connect();
}

export const live = {
  /** Opens the connection and keeps it; whoever starts it stops it. */
  start(): () => void {
    running = true;
    connect();
    window.addEventListener('online', connectNow);
    return () => {
      running = false;
      clearTimeout(retry);
      window.removeEventListener('online', connectNow);
      line?.close();
      line = undefined;
      connected = false;
      opened = false;
    };
  },
  /** Hears every frame. */
  hear(ear: Ear): () => void {
    ears.add(ear);
    return () => ears.delete(ear);
  },
  /** Whenever the line opens something may have been missed, the first time too: what the page has asked for may be older than the line. */
  whenOpen(open: () => void): () => void {
    opens.add(open);
    return () => opens.delete(open);
  },
  /** The same after a break only, for what seldom changes. */
  whenBack(back: () => void): () => void {
    returns.add(back);
    return () => returns.delete(back);
  },
  /** Says what may be lost. */
  say(frame: Said): void {
    line?.say(frame);
  },
};
