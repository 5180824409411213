/** `npm run dev`: the server starts anew when its sources change, the console changes in place, the widget is built anew. Runs under the pinned Node. */
import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { projectFolder } from './install.mjs';

// Vite is a part of the console, not of these scripts.
const { build, createServer } = await import(createRequire(join(projectFolder, 'packages/console/package.json')).resolve('vite'));
const { values } = parseArgs({ options: { port: { type: 'string' } }, strict: false });
const port = String(values.port ?? (process.env.PORT || 3000));

const server = spawn(
  process.execPath,
  ['--watch', '--watch-preserve-output', join(projectFolder, 'packages/server/src/main.ts'), '--no-open', ...process.argv.slice(2)],
  { stdio: 'inherit' },
);

for (const mode of ['production', 'loader']) {
  // Both write into one folder; neither may empty it under the other.
  void build({ root: join(projectFolder, 'packages/widget'), mode, logLevel: 'warn', build: { watch: {}, emptyOutDir: false } });
}

const target = `http://127.0.0.1:${port}`;
const ofServer = ['/api', '/widget', '/files', '/demo', '/healthz'];
const desk = await createServer({
  root: join(projectFolder, 'packages/console'),
  logLevel: 'warn',
  server: { proxy: Object.fromEntries(ofServer.map((path) => [path, { target, ws: true, xfwd: true }])) },
});
await desk.listen();
process.send?.({ address: desk.resolvedUrls?.local[0] });

// The server ends in good order; we with it.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => server.kill(signal));
process.on('disconnect', () => server.kill('SIGTERM'));
server.on('exit', async (code) => {
  await desk.close();
  process.exit(code ?? 0);
});
