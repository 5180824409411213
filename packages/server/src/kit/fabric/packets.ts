/** A line on its way to a channel. */
export interface Outgoing {
  channel: string;
  line: string;
}

interface Packet {
  channel: string;
  payload: string;
}

/** `w`: whole lines; `b`, `m`, `e`: begin, middle and end of a line too long for one packet. */
type Part = 'w' | 'b' | 'm' | 'e';

const head = /^(\S+) \d+ ([wbme])\n/;
/** Room for the head: a node's id, a number, a letter. */
const headBytes = 64;

/** Puts lines into as few packets as they need, in their order, none above so many bytes. */
export class Packer {
  readonly #node: string;
  readonly #most: number;
  #count = 0;

  constructor(node: string, mostBytes: number) {
    this.#node = node;
    this.#most = mostBytes - headBytes;
  }

  pack(lines: readonly Outgoing[]): Packet[] {
    const packets: Packet[] = [];
    const open = new Map<string, { lines: string[]; bytes: number }>();
    const close = (channel: string) => {
      const held = open.get(channel);
      if (held) packets.push(this.#packet(channel, 'w', held.lines.join('\n')));
      open.delete(channel);
    };
    for (const { channel, line } of lines) {
      const bytes = Buffer.byteLength(line) + 1;
      const held = open.get(channel);
      if (held && held.bytes + bytes <= this.#most) {
        held.lines.push(line);
        held.bytes += bytes;
        continue;
      }
      close(channel);
      if (bytes <= this.#most) open.set(channel, { lines: [line], bytes });
      else packets.push(...this.#split(channel, line));
    }
    for (const channel of [...open.keys()]) close(channel);
    return packets;
  }

  #split(channel: string, line: string): Packet[] {
    const bytes = Buffer.from(line);
    const packets: Packet[] = [];
    for (let from = 0; from < bytes.length; ) {
      let to = Math.min(from + this.#most, bytes.length);
      // Never within a letter: its later bytes begin with 10.
      while (to < bytes.length && ((bytes[to] ?? 0) & 0xc0) === 0x80) to -= 1;
      const part: Part = from === 0 ? 'b' : to === bytes.length ? 'e' : 'm';
      packets.push(this.#packet(channel, part, bytes.toString('utf8', from, to)));
      from = to;
    }
    return packets;
  }

  /** The number makes each packet another one: PostgreSQL delivers equal ones of a transaction once. */
  #packet(channel: string, part: Part, content: string): Packet {
    this.#count += 1;
    return { channel, payload: `${this.#node} ${this.#count} ${part}\n${content}` };
  }
}

/** Takes packets apart again; those of one node on one channel come in their order. */
export class Unpacker {
  readonly #begun = new Map<string, string>();

  /** The lines that are whole now, and who sent them; nothing of what is no packet. */
  take({ channel, payload }: Packet): { from: string; lines: string[] } | undefined {
    const [whole, from, part] = head.exec(payload) ?? [];
    if (whole === undefined || from === undefined) return undefined;
    const content = payload.slice(whole.length);
    if (part === 'w') return { from, lines: content.split('\n') };
    const key = `${from} ${channel}`;
    const before = part === 'b' ? '' : this.#begun.get(key);
    this.#begun.delete(key);
    // Followed since the middle of it.
    if (before === undefined) return { from, lines: [] };
    if (part === 'e') return { from, lines: [before + content] };
    this.#begun.set(key, before + content);
    return { from, lines: [] };
  }

  /** Nothing that was begun will be ended. */
  clear(): void {
    this.#begun.clear();
  }
}
