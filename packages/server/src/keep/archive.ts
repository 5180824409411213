import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { constants, createZstdCompress } from 'node:zlib';
import { createTarPacker } from 'modern-tar';
import { type End, names, sumsEvery } from './shapes.ts';

/** A backup that is being written. */
export interface Archive {
  /** What goes into the file. */
  output: Readable;
  /** Adds a part; `bytes` is its exact length. Waits while the file is slower than we are. */
  add(name: string, bytes: number, content: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): Promise<void>;
  /** Adds the last checksums and the part that closes it all. */
  close(rest: Omit<End, 'parts' | 'sha256'>): Promise<void>;
  /** Ends it in the middle, for that reason. */
  abort(reason: unknown): void;
}

/** A tar inside zstd. Every part's SHA-256 stands in a list that follows it, in the form that `sha256sum --check` reads. */
export function createArchive(now: Date): Archive {
  const { readable, controller } = createTarPacker();
  const compress = createZstdCompress({ params: { [constants.ZSTD_c_checksumFlag]: 1 } });
  const tar = Readable.from(readable);
  tar.on('error', (error) => compress.destroy(error));
  compress.on('close', () => tar.destroy());
  tar.pipe(compress);
  const whole = createHash('sha256');
  let lines: string[] = [];
  let lists = 0;
  let parts = 0;

  async function write(name: string, bytes: number, content: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): Promise<string> {
    const hash = createHash('sha256');
    const writer = controller.add({ name, size: bytes, mtime: now, mode: 0o600 }).getWriter();
    for await (const chunk of content) {
      hash.update(chunk);
      await writer.write(chunk);
    }
    await writer.close();
    return hash.digest('hex');
  }

  async function flush(): Promise<void> {
    if (lines.length === 0) return;
    const list = Buffer.from(lines.join(''));
    lines = [];
    lists += 1;
    whole.update(list);
    await write(names.sums(lists), list.length, [list]);
  }

  return {
    output: compress,
    async add(name, bytes, content) {
      lines.push(sumLine(await write(name, bytes, content), name));
      parts += 1;
      if (lines.length === sumsEvery) await flush();
    },
    async close(rest) {
      await flush();
      const said: End = { ...rest, parts, sha256: whole.digest('hex') };
      const last = Buffer.from(JSON.stringify(said, null, 1));
      await write(names.end, last.length, [last]);
      controller.finalize();
    },
    abort: (reason) => controller.error(reason),
  };
}

/** A line of a list of checksums. */
export const sumLine = (hash: string, name: string) => `${hash}  ${name}\n`;
