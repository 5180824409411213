import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { type BucketParts, openBucket } from './bucket.ts';
import { openDisk } from './disk.ts';
import { newName, openIncoming } from './incoming.ts';
import type { Incoming, Size } from './shelf.ts';

interface KeepingParts {
  /** For what comes in, and for what is kept where there is no bucket. */
  folder: string;
  bucket: BucketParts | undefined;
}

/** How files are kept: taken in on the disk of this node, then put on the shelf under a random name. */
export function createKeeping({ folder, bucket }: KeepingParts) {
  const incoming = openIncoming(join(folder, 'incoming'));
  const shelf = bucket ? openBucket(bucket) : openDisk(folder);

  async function putAway(storedAs: string, size: Size, content: Buffer): Promise<void> {
    const made = await incoming.write(content);
    try {
      await shelf.put(storedAs, size, made);
    } finally {
      await incoming.drop(made);
    }
  }

  return {
    take: (content: Readable, bytesMax: number, tooLarge: () => Error) => incoming.take(content, bytesMax, tooLarge),
    drop: incoming.drop,
    sweep: incoming.sweep,
    read: shelf.read,
    remove: shelf.remove,
    link: shelf.link,
    check: shelf.check,

    /** Keeps what has come in, as it is; answers its name. */
    async keep(sent: Incoming): Promise<string> {
      const storedAs = newName();
      await shelf.put(storedAs, 'full', sent);
      return storedAs;
    },

    /** Keeps content that was made here, and its thumbnail; answers its name. */
    async write(content: Buffer, thumb?: Buffer): Promise<string> {
      const storedAs = newName();
      try {
        if (thumb) await putAway(storedAs, 'thumb', thumb);
        await putAway(storedAs, 'full', content);
      } catch (error) {
        await shelf.remove(storedAs).catch(() => {}); // why it was not kept matters more
        throw error;
      }
      return storedAs;
    },
  };
}
