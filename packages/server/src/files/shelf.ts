import type { Readable } from 'node:stream';

/** A file that has come in and is not yet kept: it lies whole on the disk of this node. */
export interface Incoming {
  path: string;
  bytes: number;
}

/** Of a picture both are kept; of anything else only what was sent. */
export type Size = 'full' | 'thumb';

/** Where files are kept under random names: the data folder, or a bucket. What is in them has been checked before. */
export interface Shelf {
  /** Keeps what has come in. The name counts only once it is there whole. */
  put(storedAs: string, size: Size, incoming: Incoming): Promise<void>;
  /** The content, or nothing when it is not there. Whoever reads it to no end must destroy it. */
  read(storedAs: string, size: Size): Promise<{ content: Readable; bytes: number } | undefined>;
  /** Removes a file with its thumbnail; to remove what is not there is no fault. */
  remove(storedAs: string): Promise<void>;
  /** An address at which a browser saves the file within the next moments; nothing where the desk must hand it out itself. */
  link(storedAs: string, as: { name: string; type: string }): Promise<string | undefined>;
  /** Tries the place at the start; throws what is wrong with it. */
  check(): Promise<void>;
}
