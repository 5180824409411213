import { createReadStream } from 'node:fs';
import { mkdir, readdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { sorted } from './incoming.ts';
import { isName, type Shelf, type Size } from './shelf.ts';

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
    async *list() {
      for (const outer of await readdir(folder).catch(() => [])) {
        if (!/^[0-9a-f]{2}$/.test(outer)) continue;
        for (const inner of await readdir(join(folder, outer))) for (const name of await readdir(join(folder, outer, inner))) if (isName.test(name)) yield name;
      }
    },
    link: async () => undefined,
    check: async () => {},
  };
}
