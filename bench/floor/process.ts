import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { z } from 'zod';

const listening = z.object({ port: z.int() });

/** Starts a server of this folder; it ends when it is disconnected. */
export async function startFloorServer(file: string, args: readonly string[] = []): Promise<{ port: number; pid: number; stop(): Promise<void> }> {
  const child = fork(join(import.meta.dirname, file), args, { execArgv: [] });
  const [said]: unknown[] = await once(child, 'message');
  return {
    port: listening.parse(said).port,
    pid: child.pid ?? 0,
    async stop() {
      child.disconnect();
      await once(child, 'exit');
    },
  };
}
