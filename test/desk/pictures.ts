import { crc32, deflateSync } from 'node:zlib';

/** A PNG of one colour, made byte by byte: what a customer's phone would send, without a camera. */
export function png(width = 320, height = 200, [red, green, blue]: [number, number, number] = [11, 122, 112]): Buffer {
  const row = Buffer.concat([Buffer.from([0]), Buffer.concat(Array.from({ length: width }, () => Buffer.from([red, green, blue])))]);
  return pngOf(width, height, deflateSync(Buffer.concat(Array.from({ length: height }, () => row))));
}

/** A PNG that says it is huge and is a few kilobytes: every program that unpacks it without asking runs out of memory. */
export function imageBomb(side = 30_000): Buffer {
  return pngOf(side, side, deflateSync(Buffer.alloc(1_000_000)));
}

function pngOf(width: number, height: number, content: Buffer): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8);
  return Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), chunk('IHDR', header), chunk('IDAT', content), chunk('IEND', Buffer.alloc(0))]);
}

function chunk(name: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
}
