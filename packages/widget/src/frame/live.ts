import type { UpFrame, VisitorFrame } from '@otklik/contract/events';
import { redialMilliseconds } from './backoff.ts';
import type { Ears, Line } from './line.ts';
import { openSocket } from './live-socket.ts';
import { openStream } from './live-stream.ts';
import { session, sessionRefused } from './session.ts';
import { connected } from './state.ts';

const welcomeSeconds = 10;
const pingSeconds = 20;
/** After so many sockets in a row that never said a word, events come as a stream for a while. */
const patience = 2;
const streamTurns = 10;

let line: Line | null = null;
let open = false;
let failures = 0;
let silentSockets = 0;
let streamsLeft = 0;
let retry: ReturnType<typeof setTimeout> | undefined;
let pinging: ReturnType<typeof setInterval> | undefined;
/** By the clock that nobody sets. */
let heardAt = 0;
let token = '';

let onFrame: (frame: VisitorFrame) => void = () => {};
let onOpen: () => void = () => {};
let onSilence: () => void = () => {};

/**
 * Keeps a live line for as long as there is a session: forever, with patience, by stream where sockets are blocked. `silence` is
 * called while there is none, at every try: whoever asks over HTTP then misses nothing and learns whether the desk is there.
 */
export function startLive({ frame, opened, silence }: { frame(frame: VisitorFrame): void; opened(): void; silence(): void }): void {
  onFrame = frame;
  onOpen = opened;
  onSilence = silence;
  session.subscribe((now) => {
    if (now?.token === token) return;
    hangUp();
    token = now?.token ?? '';
    failures = 0;
    if (token) dial();
  });
  // The desk has answered somebody else's question: it is back.
  connected.subscribe((reached) => reached && token && !open && failures > 0 && wake());
  addEventListener('online', wake);
  addEventListener('offline', () => {
    connected.value = false;
  });
  document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && wake());
}

/** Sends what may be lost. */
export function sendLive(frame: UpFrame): void {
  if (open) line?.send(frame);
}

function wake(): void {
  if (!token) {
    connected.value = navigator.onLine;
    return;
  }
  if (open && performance.now() - heardAt < pingSeconds * 1000) return;
  failures = 0;
  hangUp();
  dial();
}

function hangUp(): void {
  clearTimeout(retry);
  clearInterval(pinging);
  const old = line;
  line = null;
  open = false;
  old?.close();
}

function dial(): void {
  const asStream = streamsLeft > 0;
  if (asStream) streamsLeft -= 1;
  heardAt = performance.now();
  const mine: { line: Line | null } = { line: null };
  const isMine = () => mine.line !== null && line === mine.line;
  const ears: Ears = {
    heard(frame) {
      if (!isMine()) return;
      heardAt = performance.now();
      if (frame.type === 'welcome') {
        open = true;
        failures = 0;
        silentSockets = 0;
        connected.value = true;
        onOpen();
      }
      onFrame(frame);
    },
    closed(refused) {
      if (!isMine()) return;
      // Where nothing of the desk can be reached, a silent socket says nothing about sockets.
      if (!open && !asStream && navigator.onLine && connected.value) silentSockets += 1;
      if (silentSockets >= patience) {
        silentSockets = 0;
        streamsLeft = streamTurns;
      }
      hangUp();
      if (refused) {
        void sessionRefused(token);
        return;
      }
      // The first break is often mended before anyone needs to know.
      if (failures > 0) onSilence();
      retry = setTimeout(dial, redialMilliseconds(failures, Math.random()));
      failures += 1;
    },
  };
  mine.line = asStream ? openStream(token, ears) : openSocket(token, ears);
  line = mine.line;
  pinging = setInterval(() => {
    const silent = performance.now() - heardAt;
    if (silent > (open ? pingSeconds * 2 : welcomeSeconds) * 1000) ears.closed(false);
    else if (open && silent >= pingSeconds * 500) line?.send({ type: 'ping' });
  }, pingSeconds * 250);
}
