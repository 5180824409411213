import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { findNats } from '../../scripts/nats.mjs';

/** A NATS server of the machine's own packages, on the loopback; nothing where there is none. */
export async function startNats(
  user = 'desk',
  password = 'только для проб',
): Promise<{ port: number; url(port: number): string; stop(): Promise<void> } | null> {
  const program = findNats();
  if (!program) return null;
  const child = spawn(program, ['-a', '127.0.0.1', '-p', '-1', '--user', user, '--pass', password], { stdio: ['ignore', 'ignore', 'pipe'] });
  const port = await portIn(child);
  return {
    port,
    url: (port) => `nats://${user}:${encodeURIComponent(password)}@127.0.0.1:${port}`,
    async stop() {
      child.kill('SIGKILL');
      if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
    },
  };
}

function portIn(child: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    let said = '';
    child.stderr?.on('data', (more: Buffer) => {
      said += more;
      const [, port] = /Listening for client connections on [^:]+:(\d+)/.exec(said) ?? [];
      if (port) resolve(Number(port));
    });
    child.on('exit', () => reject(new Error(`nats-server ended: ${said}`)));
  });
}
