const textFrame = 0x81;

/** What goes down to clients. However many take it, it is made ready once for each kind of line. */
export class Frame {
  readonly text: string;
  #forSocket: Buffer | undefined;
  #forStream: string | undefined;

  constructor(text: string) {
    this.text = text;
  }

  /** As a WebSocket carries it: one unmasked text frame (RFC 6455 §5.2). */
  get forSocket(): Buffer {
    this.#forSocket ??= socketFrame(Buffer.from(this.text));
    return this.#forSocket;
  }

  /** As a stream of server-sent events carries it. */
  get forStream(): string {
    this.#forStream ??= `data: ${this.text}\n\n`;
    return this.#forStream;
  }
}

function socketFrame(payload: Buffer): Buffer {
  const { length } = payload;
  if (length < 126) return Buffer.concat([Buffer.of(textFrame, length), payload]);
  const head = Buffer.alloc(length < 65_536 ? 4 : 10);
  head[0] = textFrame;
  if (length < 65_536) {
    head[1] = 126;
    head.writeUInt16BE(length, 2);
  } else {
    head[1] = 127;
    head.writeBigUInt64BE(BigInt(length), 2);
  }
  return Buffer.concat([head, payload]);
}
