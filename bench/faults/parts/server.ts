import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { findPinnedNode, serverFlags } from '../../../scripts/install.mjs';
import { freePort, type Running, run } from './process.ts';

const entry = fileURLToPath(new URL('../../../packages/server/src/main.ts', import.meta.url));

export interface ServerOptions {
  data: string;
  env?: Record<string, string>;
  /** Flags of Node itself. */
  node?: readonly string[];
  /** The program of another version. */
  entry?: string;
}

/** The desk's own program, as an operator runs it; it comes back on the same port. */
export interface Server {
  port: number;
  url: string;
  start(change?: Partial<ServerOptions>): Promise<void>;
  /** Ends it; with SIGTERM in good order. */
  end(signal: NodeJS.Signals): Promise<void>;
  isAlive(): boolean;
  pid(): number;
  said(): string;
}

export async function makeServer(options: ServerOptions): Promise<Server> {
  const port = await freePort();
  let running: Running | undefined;
  let before = '';
  return {
    port,
    url: `http://127.0.0.1:${port}`,
    isAlive: () => running?.isAlive() ?? false,
    pid: () => running?.child.pid ?? 0,
    said: () => before + (running?.said() ?? ''),
    async start(change = {}) {
      const { data, env, node = [], entry: program = entry } = { ...options, ...change };
      before = (before + (running?.said() ?? '')).slice(-200_000);
      running = run(findPinnedNode() ?? process.execPath, [...serverFlags, ...node, program, '--data', data, '--port', String(port), '--no-open'], {
        env: { ...process.env, HOST: '127.0.0.1', ...env },
        ipc: true,
      });
      const { child, said } = running;
      const ended = once(child, 'exit').then(([code]) =>
        Promise.reject(new Error(`the server ended with ${code} instead of starting:\n${said().slice(-3000)}`)),
      );
      await Promise.race([once(child, 'message'), ended]);
      ended.catch(() => {});
    },
    async end(signal) {
      await running?.end(signal);
    },
  };
}
