import type { Clock } from '../kit/clock.ts';

/** Where progress is told: a terminal, or a file that collects lines. */
export interface Output {
  isTTY?: boolean | undefined;
  write(text: string): unknown;
}

/** Tells how far the work is. */
export interface Progress {
  /** A line that takes the place of the last one. */
  at(line: string): void;
  /** A line that stays. */
  say(line: string): void;
}

const terminalMilliseconds = 100;
const linesMilliseconds = 5000;

/** Rewrites one line at a terminal; elsewhere a line every few seconds. */
export function createProgress(output: Output, clock: Clock): Progress {
  const pause = output.isTTY ? terminalMilliseconds : linesMilliseconds;
  let last = clock.now().getTime();
  return {
    at(line) {
      const now = clock.now().getTime();
      if (now - last < pause) return;
      last = now;
      output.write(output.isTTY ? `\r\x1b[K… ${line}` : `… ${line}\n`);
    },
    say(line) {
      output.write(output.isTTY ? `\r\x1b[K${line}\n` : `${line}\n`);
    },
  };
}
