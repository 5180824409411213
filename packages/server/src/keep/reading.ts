import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { createZstdDecompress } from 'node:zlib';
import { createTarDecoder, type ParsedTarEntry } from 'modern-tar';
import { sumLine } from './archive.ts';
import { KeepFailure } from './failure.ts';
import { type End, end, type Head, head, names, sumsEvery } from './shapes.ts';

/** A part of a backup, in the order in which they were written. `content` is read to its end before the next part is asked for. */
export interface Part {
  name: string;
  bytes: number;
  content: AsyncIterable<Uint8Array>;
}

/** What a backup says of itself. */
export interface Reading {
  head: Head;
  /** The parts between the first and the last. */
  parts(): AsyncGenerator<Part, End>;
}

const zstdBeginning = Buffer.from([0x28, 0xb5, 0x2f, 0xfd]);
const largestText = 64 * 1024 * 1024;

const torn = (cause: unknown) => new KeepFailure((words) => words.torn, { cause });
const foreign = (cause?: unknown) => new KeepFailure((words) => words.foreign, { cause });

/**
 * Opens a backup and holds everything that is read against its checksums. A part may have been handed out before its checksum is known to be wrong:
 * whoever changes something reads to the end once before.
 */
export async function readArchive(file: string): Promise<Reading> {
  const entries = decode(file, await expectZstd(file));
  const { value: first } = await entries.next().catch((error: unknown) => Promise.reject(foreign(error)));
  if (first?.header.name !== names.head) throw foreign();
  const text = await textOf(first);
  const said = head.safeParse(parse(text));
  if (!said.success) throw foreign(said.error);
  return { head: said.data, parts: () => verified(entries, [lineOf(first.header.name, text)]) };
}

/** Answers the length of the file. */
async function expectZstd(file: string): Promise<number> {
  try {
    await using handle = await open(file);
    const { buffer } = await handle.read({ buffer: Buffer.alloc(zstdBeginning.length), position: 0 });
    if (!zstdBeginning.equals(buffer)) throw foreign();
    return (await handle.stat()).size;
  } catch (error) {
    if (error instanceof KeepFailure) throw error;
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    throw new KeepFailure((words) => words.cannotRead(file, code), { cause: error });
  }
}

async function* decode(file: string, bytes: number): AsyncGenerator<ParsedTarEntry, undefined> {
  const plain = createZstdDecompress();
  const source = createReadStream(file);
  source.on('error', (error) => plain.destroy(error));
  source.pipe(plain);
  const { readable, writable } = createTarDecoder({ strict: true });
  const writer = writable.getWriter();
  const feed = async () => {
    for await (const chunk of plain) await writer.write(chunk);
    await writer.close();
  };
  // What fails on the way in is thrown by the reading side.
  feed().catch((error: unknown) => writer.abort(error).catch(() => {}));
  try {
    yield* readable;
    // What follows the end of the compressed part is passed over in silence.
    if (plain.bytesWritten !== bytes) throw torn('something follows its end');
  } finally {
    source.destroy();
    plain.destroy();
  }
}

/** Hands the parts on, comparing each list of checksums with what was read, and answers what the last part says. */
async function* verified(entries: AsyncGenerator<ParsedTarEntry, undefined>, linesSoFar: string[]): AsyncGenerator<Part, End> {
  const whole = createHash('sha256');
  let expected = linesSoFar;
  let lists = 0;
  let parts = expected.length;
  for (;;) {
    const { value: entry } = await entries.next().catch((error: unknown) => Promise.reject(torn(error)));
    if (!entry) throw torn('it has no end');
    const { name, size } = entry.header;
    if (name === names.end) {
      const said = end.safeParse(parse(await textOf(entry)));
      if (!said.success || said.data.parts !== parts || expected.length > 0 || said.data.sha256 !== whole.digest('hex')) throw torn('its end is another’s');
      const after = await entries.next().catch((error: unknown) => Promise.reject(torn(error)));
      if (!after.done) throw torn('something follows its end');
      return said.data;
    }
    if (name === names.sums(lists + 1)) {
      const list = await textOf(entry);
      if (list !== expected.join('')) throw torn(`the checksums ${name} do not fit`);
      whole.update(list);
      lists += 1;
      expected = [];
      continue;
    }
    if (expected.length >= sumsEvery) throw torn('a list of checksums is missing');
    const hash = createHash('sha256');
    const content = hashed(entry, hash);
    yield { name, bytes: size, content };
    for await (const _ of content); // what nobody wanted
    expected.push(sumLine(hash.digest('hex'), name));
    parts += 1;
  }
}

async function* hashed(entry: ParsedTarEntry, hash: ReturnType<typeof createHash>): AsyncGenerator<Uint8Array> {
  try {
    for await (const chunk of entry.body) {
      hash.update(chunk);
      yield chunk;
    }
  } catch (error) {
    throw torn(error);
  }
}

async function textOf({ header, body }: ParsedTarEntry): Promise<string> {
  if (header.size > largestText) throw torn('a list is too long');
  try {
    const chunks: Uint8Array[] = [];
    for await (const chunk of body) chunks.push(chunk);
    return Buffer.concat(chunks).toString('utf8');
  } catch (error) {
    throw torn(error);
  }
}

const lineOf = (name: string, text: string) => sumLine(createHash('sha256').update(text).digest('hex'), name);

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
