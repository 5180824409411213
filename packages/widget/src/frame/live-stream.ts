import type { UpFrame } from '@otklik/contract/events';
import { askRaw, DeskError, headersFor } from './desk.ts';
import type { Ears, Line } from './line.ts';

/** The same line where WebSockets are blocked: events come as a fetched stream (so that the token stays in a header), frames go up by POST. */
export function openStream(token: string, ears: Ears): Line {
  const stop = new AbortController();
  let connectionId = '';

  void (async () => {
    try {
      const answer = await fetch('/api/live/stream', {
        headers: { ...headersFor(token), accept: 'text/event-stream' },
        cache: 'no-store',
        credentials: 'omit',
        signal: stop.signal,
      });
      if (answer.status === 401) return ears.closed(true);
      if (!answer.ok || !answer.body) return ears.closed(false);
      const reader = answer.body.pipeThrough(new TextDecoderStream()).getReader();
      let rest = '';
      for (;;) {
        const { done, value } = await reader.read();
        if (done) break;
        const events = (rest + value).split(/\r?\n\r?\n/);
        rest = events.pop() ?? '';
        for (const event of events) {
          const data = event
            .split(/\r?\n/)
            .filter((line) => line.startsWith('data:'))
            .map((line) => line.slice(5).trimStart())
            .join('\n');
          if (!data) continue;
          const frame = JSON.parse(data);
          if (frame.type === 'welcome') connectionId = frame.connectionId;
          ears.heard(frame);
        }
      }
      ears.closed(false);
    } catch {
      if (!stop.signal.aborted) ears.closed(false);
    }
  })();

  return {
    send(frame: UpFrame) {
      if (!connectionId) return;
      askRaw({ method: 'POST', path: `/api/live/${connectionId}`, token, body: frame }).catch((error) => {
        if (error instanceof DeskError && error.status === 404) ears.closed(false);
      });
    },
    close: () => stop.abort(),
  };
}
