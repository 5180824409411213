/** What a browser loads before somebody can talk, as it travels, and what memory a desk takes at which nothing happens. */
import { setTimeout as pause } from 'node:timers/promises';
import { type Desk, startDesk } from '../test/desk.ts';
import { collectable, databaseKilobytes, settledKilobytes } from './load/memory.ts';
import type { BenchOptions, Figure } from './report/figures.ts';

export const title = 'Sizes: what travels to the browser, what stands in memory';

/** Bytes of an address as they travel, with everything its page names: scripts, styles, and the modules that those need. */
async function travels(desk: Desk, path: string): Promise<number> {
  const answer = await fetch(`http://127.0.0.1:${desk.port()}${path}`, { headers: { 'accept-encoding': 'gzip' } });
  if (!answer.ok) throw new Error(`${path} was answered ${answer.status}`);
  const text = await answer.text();
  let bytes = Number(answer.headers.get('content-length') ?? Buffer.byteLength(text));
  if (!answer.headers.get('content-type')?.includes('text/html')) return bytes;
  const named = new Set([...text.matchAll(/<(?:script|link)[^>]+(?:src|href)="([^"]+\.(?:js|css))"/g)].map(([, address = '']) => address));
  for (const address of named) bytes += await travels(desk, new URL(address, `http://desk${path}`).pathname);
  return bytes;
}

export async function measure({ say }: BenchOptions): Promise<Figure[]> {
  say('a desk starts');
  const desk = await startDesk({ env: { OTKLIK_LOG_LEVEL: 'warn', ...collectable } });
  try {
    const [loader, frame, console] = [await travels(desk, '/widget.js'), await travels(desk, `/widget/frame/${desk.siteKey}`), await travels(desk, '/')];
    await pause(3000);
    const server = await settledKilobytes(desk.pid());
    const database = databaseKilobytes(desk);
    return [
      { figure: 'the loader on a shop’s page', value: loader / 1000, unit: 'kB', aim: { atMost: 5 } },
      { figure: 'the first opening of the chat', value: frame / 1000, unit: 'kB', aim: { atMost: 40 } },
      { figure: 'the first load of the console', value: console / 1000, unit: 'kB', aim: { atMost: 250 } },
      { figure: 'memory of the server at rest', value: server / 1024, unit: 'MB', aim: { atMost: 200 } },
      ...(database > 0 ? [{ figure: 'memory of the embedded database at rest', value: database / 1024, unit: 'MB' }] : []),
    ];
  } finally {
    await desk.stop();
  }
}
