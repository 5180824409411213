import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

/** Starts a server of this folder; it ends when it is disconnected. */
export async function startFloorServer(file: string, args: readonly string[] = []): Promise<{ port: number; pid: number; stop(): Promise<void> }> {
  const child = fork(join(import.meta.dirname, file), args, { execArgv: [] });
  const [said]: unknown[] = await once(child, 'message');
  return {
    port: portIn(said),
    pid: child.pid ?? 0,
    async stop() {
      child.disconnect();
      await once(child, 'exit');
    },
  };
}

function portIn(said: unknown): number {
  if (typeof said === 'object' && said !== null && 'port' in said && typeof said.port === 'number') return said.port;
  throw new Error('a server of the floor did not say where it listens');
}
