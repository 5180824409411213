import { randomBytes } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Refusal } from '../kit/errors.ts';
import type { Incoming } from './shelf.ts';

/** A name that nobody guesses. */
export const newName = () => randomBytes(24).toString('hex');

/** The way in: what is sent is written to the disk first, whole, to be counted and looked into before it is kept anywhere. */
export function openIncoming(folder: string) {
  async function newPath(): Promise<string> {
    await mkdir(folder, { recursive: true }).catch((error: unknown) => Promise.reject(sorted(error)));
    return join(folder, newName());
  }

  async function guarded(write: (path: string) => Promise<number>): Promise<Incoming> {
    const path = await newPath();
    try {
      return { path, bytes: await write(path) };
    } catch (error) {
      await rm(path, { force: true });
      throw sorted(error);
    }
  }

  return {
    /** Takes a stream in, counting: `tooLarge` is thrown at the first byte too many, and nothing is left behind. */
    take: (content: Readable, bytesMax: number, tooLarge: () => Error): Promise<Incoming> =>
      guarded(async (path) => {
        let bytes = 0;
        const count = new Transform({
          transform(chunk: Buffer, _encoding, next) {
            bytes += chunk.length;
            if (bytes > bytesMax) next(tooLarge());
            else next(null, chunk);
          },
        });
        await pipeline(content, count, createWriteStream(path, { flush: true }));
        return bytes;
      }),

    /** Takes in what was made here. */
    write: (content: Buffer): Promise<Incoming> =>
      guarded(async (path) => {
        await writeFile(path, content, { flush: true });
        return content.length;
      }),

    /** Forgets what has come in, unless it was moved away. */
    drop: ({ path }: Incoming) => rm(path, { force: true }),

    /** Removes what came in before that moment and was never kept: its server was killed meanwhile. */
    async sweep(before: Date): Promise<void> {
      for (const name of await readdir(folder).catch(() => [])) {
        const path = join(folder, name);
        const found = await stat(path).catch(() => undefined);
        if (found && found.mtime < before) await rm(path, { force: true });
      }
    },
  };
}

/** An error of the disk or of the sender as a refusal, where it is one. */
export function sorted(error: unknown): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : '';
  if (code === 'ENOSPC' || code === 'EDQUOT') return new Refusal('disk_full', {}, { cause: error });
  // The sender went away in the middle.
  if (code === 'ECONNRESET' || code === 'ERR_STREAM_PREMATURE_CLOSE') return new Refusal('bad_request', { path: 'body' }, { cause: error });
  return error;
}
