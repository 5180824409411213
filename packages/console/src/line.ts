import type { AgentFrame, upFrame } from '@otklik/contract/events';
import type { z } from 'zod';

export type Said = z.input<typeof upFrame>;

export interface Line {
  say: (frame: Said) => void;
  close: () => void;
}

interface Ears {
  heard: (frame: AgentFrame) => void;
  closed: () => void;
}

const quietMs = 20_000;
const patienceMs = 12_000;

/** One connection, until it closes: it is pinged when quiet, and given up when even that brings nothing. */
export function openLine(kind: 'socket' | 'stream', ears: Ears): Line {
  let ended = false;
  let watch: ReturnType<typeof setTimeout> | undefined;
  const end = () => {
    if (ended) return;
    ended = true;
    clearTimeout(watch);
    line.close();
    ears.closed();
  };
  const alive = () => {
    clearTimeout(watch);
    watch = setTimeout(() => {
      line.say({ type: 'ping' });
      watch = setTimeout(end, patienceMs);
    }, quietMs);
  };
  const hear = (data: string) => {
    alive();
    const frame: AgentFrame = JSON.parse(data);
    if (!ended) ears.heard(frame);
  };
  const line = kind === 'socket' ? openSocket(hear, end) : openStream(hear, end);
  watch = setTimeout(end, patienceMs);
  return {
    say: line.say,
    close() {
      ended = true;
      clearTimeout(watch);
      line.close();
    },
  };
}

function openSocket(hear: (data: string) => void, end: () => void): Line {
  const address = new URL('/api/live', location.href);
  address.protocol = address.protocol.replace('http', 'ws');
  const socket = new WebSocket(address);
  const say = (frame: Said) => {
    if (socket.readyState === WebSocket.OPEN) socket.send(JSON.stringify(frame));
  };
  socket.onopen = () => say({ type: 'hello' });
  socket.onmessage = (message: MessageEvent<string>) => hear(message.data);
  socket.onclose = end;
  return { say, close: () => socket.close() };
}

/** Where WebSockets don't get through: the same frames as server-sent events; what goes up is posted. */
function openStream(hear: (data: string) => void, end: () => void): Line {
  const source = new EventSource('/api/live/stream');
  let connectionId: string | undefined;
  source.onmessage = (message: MessageEvent<string>) => {
    const frame: Partial<{ connectionId: string }> = JSON.parse(message.data);
    connectionId ??= frame.connectionId;
    hear(message.data);
  };
  source.onerror = end;
  return {
    say(frame) {
      if (!connectionId) return;
      void fetch(`/api/live/${connectionId}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(frame),
      }).catch(() => {});
    },
    close: () => source.close(),
  };
}
