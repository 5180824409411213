/**
 * Makers of UUIDs of version 7: they sort by the time they were made, and within one maker strictly by order, even when the
 * clock stands still or runs back.
 */
export function uuid7Maker(now: () => number, random: (bytes: Uint8Array<ArrayBuffer>) => Uint8Array<ArrayBuffer>): () => string {
  let last = 0;
  return () => {
    last = Math.max(last + 1, now());
    const bytes = random(new Uint8Array(16));
    for (let at = 0; at < 6; at++) bytes[at] = Math.floor(last / 256 ** (5 - at)) % 256;
    bytes[6] = 0x70 | ((bytes[6] ?? 0) & 0x0f);
    bytes[8] = 0x80 | ((bytes[8] ?? 0) & 0x3f);
    const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
    return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
  };
}
