let lastMs = 0;
let counter = 0;

/**
 * A UUID of version 7: rises with time, and within one millisecond by a counter of 12 bits. Made by hand because
 * `crypto.randomUUID` is missing on plain http, as a desk in an office's network may be served. One made `after` another sorts behind it, although
 * the clock was set back since.
 */
export function uuidv7(after = '0'): string {
  const now = Math.max(Date.now(), Number.parseInt(after.replace('-', '').slice(0, 12), 16) + 1);
  if (now > lastMs) {
    lastMs = now;
    counter = (crypto.getRandomValues(new Uint16Array(1))[0] ?? 0) & 0x3ff;
  } else if (++counter > 0xfff) {
    lastMs++;
    counter = 0;
  }
  const random = crypto.getRandomValues(new Uint8Array(8));
  random[0] = ((random[0] ?? 0) & 0x3f) | 0x80;
  const time = lastMs.toString(16).padStart(12, '0');
  const tail = Array.from(random, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return `${time.slice(0, 8)}-${time.slice(8)}-7${counter.toString(16).padStart(3, '0')}-${tail.slice(0, 4)}-${tail.slice(4)}`;
}
