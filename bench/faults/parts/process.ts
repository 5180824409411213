import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';

/** A program that was started here and is ended here. */
export interface Running {
  child: ChildProcess;
  /** The last of what it said. */
  said(): string;
  isAlive(): boolean;
  /** Sends the signal and waits for the end. */
  end(signal: NodeJS.Signals): Promise<void>;
}

/** Starts a program and remembers the last of what it says. */
export function run(
  program: string,
  args: readonly string[],
  options: { env?: NodeJS.ProcessEnv; cwd?: string; uid?: number; gid?: number; ipc?: boolean } = {},
): Running {
  const { ipc = false, ...rest } = options;
  const child = spawn(program, args, { ...rest, stdio: ['ignore', 'pipe', 'pipe', ...(ipc ? ['ipc' as const] : [])] });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (data: Buffer) => (said = (said + data).slice(-200_000)));
  const isAlive = () => child.pid !== undefined && child.exitCode === null && child.signalCode === null;
  return {
    child,
    said: () => said,
    isAlive,
    async end(signal) {
      if (!isAlive()) return;
      const over = once(child, 'exit');
      child.kill(signal);
      await over;
    },
  };
}

const askMilliseconds = 200;

/** Waits until something holds, asked again and again; fails with its name after so many seconds. */
export async function until(what: string, seconds: number, holds: () => Promise<boolean> | boolean): Promise<void> {
  const deadline = performance.now() + seconds * 1000;
  while (!(await holds())) {
    if (performance.now() > deadline) throw new Error(`${what}: not within ${seconds} s`);
    await pause(askMilliseconds);
  }
}

export const pause = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds));

export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  await once(probe, 'close');
  return typeof address === 'object' && address ? address.port : 0;
}
