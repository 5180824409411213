import { createReadStream } from 'node:fs';
import { mkdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { sorted } from './incoming.ts';
import type { Shelf, Size } from './shelf.ts';

/** Files in the data folder. What has come in lies beside them and is moved, so a name is there whole or not at all. */
export function openDisk(folder: string): Shelf {
  const placeOf = (storedAs: string, size: Size) => join(folder, storedAs.slice(0, 2), storedAs.slice(2, 4), size === 'thumb' ? `${storedAs}.thumb` : storedAs);
  return {
    async put(storedAs, size, { path }) {
      const place = placeOf(storedAs, size);
      try {
        await mkdir(dirname(place), { recursive: true });
        await rename(path, place);
      } catch (error) {
        throw sorted(error);
      }
    },
    async read(storedAs, size) {
      const path = placeOf(storedAs, size);
      const found = await stat(path).catch(() => undefined);
      return found && { content: createReadStream(path), bytes: found.size };
    },
    async remove(storedAs) {
      for (const size of ['full', 'thumb'] as const) await rm(placeOf(storedAs, size), { force: true });
    },
    link: async () => undefined,
    check: async () => {},
  };
}
