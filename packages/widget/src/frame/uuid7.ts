/**
 * Makers of UUIDs of version 7: they sort by the time they were made, and within one maker strictly by order, even when the
 * clock stands still or runs back. One made `after` another sorts behind it, whoever made that, and by whatever clock.
 */
export function uuid7Maker(now: () => number, random: (bytes: Uint8Array<ArrayBuffer>) => Uint8Array<ArrayBuffer>): (after?: string) => string {
  let last = 0;
  return (after = '0') => {
    last = Math.max(last, Number.parseInt(after.replace('-', '').slice(0, 12), 16)) + 1;
    last = Math.max(last, now());
    const bytes = random(new Uint8Array(16));
    for (let at = 0; at < 6; at++) bytes[at] = Math.floor(last / 256 ** (5 - at)) % 256;
    bytes[6] = 0x70 | ((bytes[6] ?? 0) & 0x0f);
    bytes[8] = 0x80 | ((bytes[8] ?? 0) & 0x3f);
    const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
    return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
  };
}
