import type { Lexicons } from '../src/lexicon.ts';
import { type BinaryFile, readLexicons, type TextFile } from '../src/text/lexicons.ts';

/** Where each file is served. The addresses should change with the content (a hash in the name): what was fetched once is kept. */
export type LexiconAddresses = Readonly<Record<BinaryFile | TextFile, string>>;

const shelf = 'otklik-lexicons';
let loading: Promise<Lexicons> | undefined;

/** The lexicons, fetched when first asked; works in a page and in a worker. Rejects when a file cannot be had; the next call tries again. */
export function loadLexicons(addresses: LexiconAddresses): Promise<Lexicons> {
  loading ??= readLexicons({
    binary: async (file) => (await fetched(addresses[file])).arrayBuffer(),
    text: async (file) => (await fetched(addresses[file])).text(),
  }).catch((error: unknown) => {
    loading = undefined;
    throw error;
  });
  return loading;
}

async function fetched(address: string): Promise<Response> {
  // Without a secure context there is no cache, and a full disk or a private window may refuse it.
  const cache = 'caches' in globalThis ? await caches.open(shelf).catch(() => undefined) : undefined;
  const kept = await cache?.match(address);
  if (kept) return kept;
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address} answered ${response.status}`);
  await cache?.put(address, response.clone()).catch(() => undefined);
  return response;
}
