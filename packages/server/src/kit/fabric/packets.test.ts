import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Packer, Unpacker } from './packets.ts';

const line = fc.string({ unit: 'binary', maxLength: 400 }).map((text) => `news ${text.toWellFormed().replaceAll('\n', '')}`);
const lines = fc.array(fc.record({ channel: fc.constantFrom('a', 'b'), line }), { maxLength: 40 });

test('whatever is packed comes out whole and in its order on every channel, in packets that PostgreSQL takes', () => {
  fc.assert(
    fc.property(lines, fc.integer({ min: 100, max: 600 }), (sent, mostBytes) => {
      const packets = new Packer('0190f5fe-7a1c-7000-8000-000000000001', mostBytes).pack(sent);
      const unpacker = new Unpacker();
      const heard = packets.flatMap((packet) => unpacker.take(packet)?.lines.map((one) => ({ channel: packet.channel, line: one })) ?? []);
      for (const channel of ['a', 'b']) expect(heard.filter((one) => one.channel === channel)).toEqual(sent.filter((one) => one.channel === channel));
      for (const { payload } of packets) expect(Buffer.byteLength(payload)).toBeLessThanOrEqual(mostBytes);
      expect(new Set(packets.map(({ payload }) => payload)).size).toBe(packets.length);
    }),
  );
});

test('who follows a channel since the middle of a long line does not take its rest for news', () => {
  const [, second, third] = new Packer('node', 100).pack([{ channel: 'a', line: 'ю'.repeat(50) }]);
  const unpacker = new Unpacker();
  expect([second, third].map((packet) => packet && unpacker.take(packet)?.lines)).toEqual([[], []]);
});

test('what is no packet is no news', () => {
  expect(new Unpacker().take({ channel: 'a', payload: 'hello' })).toBeUndefined();
});
