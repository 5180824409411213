import { randomBytes } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Refusal } from '../kit/errors.ts';

/** A file that has come in and is not yet kept. */
export interface Incoming {
  path: string;
  bytes: number;
}

/** What a file is called on the disk. */
export const isName = /^[0-9a-f]{48}$/;

/** Files under random names in the data folder: first beside the others, and only when whole moved to their place. */
export function openDisk(folder: string) {
  const incoming = join(folder, 'incoming');
  const placeOf = (storedAs: string) => join(folder, storedAs.slice(0, 2), storedAs.slice(2, 4), storedAs);
  const thumbOf = (storedAs: string) => `${placeOf(storedAs)}.thumb`;
  const newName = () => randomBytes(24).toString('hex');

  async function newPath(): Promise<string> {
    await mkdir(incoming, { recursive: true }).catch((error: unknown) => Promise.reject(sorted(error)));
    return join(incoming, newName());
  }

  async function move(path: string, place: string): Promise<void> {
    await mkdir(dirname(place), { recursive: true });
    await rename(path, place);
  }

  async function writeAt(place: string, content: Buffer): Promise<void> {
    const path = await newPath();
    try {
      await writeFile(path, content, { flush: true });
      await move(path, place);
    } catch (error) {
      await rm(path, { force: true });
      throw sorted(error);
    }
  }

  return {
    /** Takes a stream in, counting: `tooLarge` is thrown at the first byte too many, and nothing is left behind. */
    async take(content: Readable, bytesMax: number, tooLarge: () => Error): Promise<Incoming> {
      const path = await newPath();
      let bytes = 0;
      const count = new Transform({
        transform(chunk: Buffer, _encoding, next) {
          bytes += chunk.length;
          if (bytes > bytesMax) next(tooLarge());
          else next(null, chunk);
        },
      });
      try {
        await pipeline(content, count, createWriteStream(path, { flush: true }));
      } catch (error) {
        await rm(path, { force: true });
        throw sorted(error);
      }
      return { path, bytes };
    },

    /** Forgets what has come in. */
    drop: ({ path }: Incoming) => rm(path, { force: true }),

    /** Keeps what has come in, as it is; answers its name. */
    async keep({ path }: Incoming): Promise<string> {
      const storedAs = newName();
      await move(path, placeOf(storedAs)).catch((error: unknown) => Promise.reject(sorted(error)));
      return storedAs;
    },

    /** Keeps content that was made here, and its thumbnail; answers its name. */
    async write(content: Buffer, thumb?: Buffer): Promise<string> {
      const storedAs = newName();
      try {
        if (thumb) await writeAt(thumbOf(storedAs), thumb);
        await writeAt(placeOf(storedAs), content);
      } catch (error) {
        await rm(thumbOf(storedAs), { force: true });
        throw error;
      }
      return storedAs;
    },

    /** The content, or nothing when it is not there. */
    async read(storedAs: string, size: 'full' | 'thumb'): Promise<{ content: Readable; bytes: number } | undefined> {
      const path = size === 'thumb' ? thumbOf(storedAs) : placeOf(storedAs);
      const found = await stat(path).catch(() => undefined);
      return found && { content: createReadStream(path), bytes: found.size };
    },

    /** Every kept file by its name. */
    async *list(): AsyncGenerator<string> {
      for (const outer of await readdir(folder).catch(() => [])) {
        if (!/^[0-9a-f]{2}$/.test(outer)) continue;
        for (const inner of await readdir(join(folder, outer))) for (const name of await readdir(join(folder, outer, inner))) if (isName.test(name)) yield name;
      }
    },

    /** Puts content back under the name that it had. A name is never used twice, so whatever stands there already is the same. */
    async put(storedAs: string, size: 'full' | 'thumb', content: AsyncIterable<Uint8Array>): Promise<void> {
      const path = await newPath();
      try {
        await pipeline(content, createWriteStream(path, { flush: true }));
        await move(path, size === 'thumb' ? thumbOf(storedAs) : placeOf(storedAs));
      } catch (error) {
        await rm(path, { force: true });
        throw error;
      }
    },

    async remove(storedAs: string): Promise<void> {
      for (const path of [placeOf(storedAs), thumbOf(storedAs)]) await rm(path, { force: true });
    },

    /** Removes what came in before that moment and was never kept: its server was killed meanwhile. */
    async sweep(before: Date): Promise<void> {
      for (const name of await readdir(incoming).catch(() => [])) {
        const path = join(incoming, name);
        const found = await stat(path).catch(() => undefined);
        if (found && found.mtime < before) await rm(path, { force: true });
      }
    },
  };
}

function sorted(error: unknown): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : '';
  if (code === 'ENOSPC' || code === 'EDQUOT') return new Refusal('disk_full', {}, { cause: error });
  // The sender went away in the middle.
  if (code === 'ECONNRESET' || code === 'ERR_STREAM_PREMATURE_CLOSE') return new Refusal('bad_request', { path: 'body' }, { cause: error });
  return error;
}
