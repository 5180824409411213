import type { AgentFrame } from '@otklik/contract/events';
import { trouble } from './api.ts';
import { setServerNow } from './desk.ts';
import { type Line, openLine, type Said } from './line.ts';
import { createStore } from './ui/store.ts';

type Ear = (frame: AgentFrame) => void;

/** `connected` is what the person may know; `times` counts the connections of this tab. */
const liveState = createStore({ connected: false, times: 0 });

const ears = new Set<Ear>();
const returns = new Set<() => void>();
let line: Line | undefined;
let running = false;
let failures = 0;
let retry: ReturnType<typeof setTimeout> | undefined;

function reconnect() {
  clearTimeout(retry);
  if (!running) return;
  // Jitter, so that a restarted server is not met by every tab at once.
  const pauseMs = Math.min(5000, 300 * 2 ** failures) * (0.6 + Math.random() * 0.8);
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
        failures = 0;
        setServerNow(frame.now);
        trouble.change({ offline: false });
        liveState.change({ connected: true, times: liveState.get().times + 1 });
        if (liveState.get().times > 1) for (const back of returns) back();
      } else if (frame.type === 'resync') {
        for (const back of returns) back();
      }
      for (const ear of ears) ear(frame);
    },
    closed() {
      line = undefined;
      const was = liveState.get().connected;
      liveState.change({ connected: false });
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
      liveState.change({ connected: false, times: 0 });
    };
  },
  /** Hears every frame. */
  hear(ear: Ear): () => void {
    ears.add(ear);
    return () => ears.delete(ear);
  },
  /** After a break something may have been missed: ask for it. */
  whenBack(back: () => void): () => void {
    returns.add(back);
    return () => returns.delete(back);
  },
  /** Says what may be lost. */
  say(frame: Said): void {
    line?.say(frame);
  },
};
