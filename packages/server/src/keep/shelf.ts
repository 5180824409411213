import type { Readable } from 'node:stream';

/** Where the desk's files lie: a disk, or a store elsewhere. A name means the same content for ever. */
export interface Shelf {
  /** Every kept file by its name. */
  list(): AsyncIterable<string>;
  read(storedAs: string, size: 'full' | 'thumb'): Promise<{ content: Readable; bytes: number } | undefined>;
  put(storedAs: string, size: 'full' | 'thumb', content: AsyncIterable<Uint8Array>, bytes: number): Promise<void>;
  remove(storedAs: string): Promise<void>;
}
