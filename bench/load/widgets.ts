import { setTimeout as pause } from 'node:timers/promises';
import { backoffMilliseconds } from '../../packages/widget/src/frame/backoff.ts';
import { FrameSocket } from './frame-socket.ts';

const welcomeSeconds = 10;
const welcomeStart = Buffer.from('{"type":"welcome"');

/** Many widgets that hold their live line as the widget does: one that breaks is dialled again after the widget's own pause, for ever. */
export interface Widgets {
  connected(): number;
  /** Connections that were tried and that were welcomed, in each second since the start. */
  tries: number[];
  welcomes: number[];
  close(): void;
}

/** Dials them all, so many a second; answers when all are connected. */
export async function openWidgets(port: () => number, tokens: readonly string[], perSecond: number): Promise<Widgets> {
  const began = performance.now();
  const [tries, welcomes]: [number[], number[]] = [[], []];
  const note = (line: number[]) => {
    const second = Math.floor((performance.now() - began) / 1000);
    line[second] = (line[second] ?? 0) + 1;
  };
  const open = new Map<string, FrameSocket>();
  let connected = 0;
  let closing = false;

  function keep(token: string): void {
    let failures = 0;
    const dial = () => {
      if (closing) return;
      note(tries);
      let welcomed = false;
      const impatience = setTimeout(() => socket.close(), welcomeSeconds * 1000);
      const again = () => {
        clearTimeout(impatience);
        if (welcomed) connected -= 1;
        setTimeout(dial, backoffMilliseconds(failures, Math.random()));
        failures += 1;
      };
      const ears = {
        frame(data: Buffer, start: number) {
          if (welcomed || welcomeStart.compare(data, start, start + welcomeStart.length) !== 0) return;
          clearTimeout(impatience);
          welcomed = true;
          failures = 0;
          connected += 1;
          note(welcomes);
        },
        closed: again,
      };
      const socket = new FrameSocket(port(), '/api/live', [], ears, (self) => self.send(JSON.stringify({ type: 'hello', token })));
      open.set(token, socket);
    };
    dial();
  }

  for (const [at, token] of tokens.entries()) {
    keep(token);
    if (at % Math.ceil(perSecond / 50) === 0) await pause(20);
  }
  while (connected < tokens.length) await pause(50);
  return {
    connected: () => connected,
    tries,
    welcomes,
    close() {
      closing = true;
      for (const socket of open.values()) socket.abandon();
    },
  };
}
