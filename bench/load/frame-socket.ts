import { randomBytes } from 'node:crypto';
import { connect, type Socket } from 'node:net';

/** What a frame socket tells. */
interface Ears {
  /** A whole text frame: its bytes stand in `data` from `start` to `end`. Look only while called. */
  frame(data: Buffer, start: number, end: number): void;
  closed(): void;
}

/**
 * The client's half of a WebSocket, as cheap as it can be: it finds where frames begin and end, and leaves it to the listener whether to
 * look inside. Thousands of them fit into one process, and it does not measure itself.
 */
export class FrameSocket {
  readonly #socket: Socket;
  readonly #ears: Ears;
  #rest: Buffer | null = null;
  #open = false;

  /** `headers`: whole lines, as `Cookie: …`. `upgraded` is called once frames may go. */
  constructor(port: number, path: string, headers: readonly string[], ears: Ears, upgraded: (self: FrameSocket) => void) {
    this.#ears = ears;
    this.#socket = connect({ port, host: '127.0.0.1', noDelay: true });
    const lines = [
      `GET ${path} HTTP/1.1`,
      `Host: 127.0.0.1:${port}`,
      'Connection: Upgrade',
      'Upgrade: websocket',
      'Sec-WebSocket-Version: 13',
      `Sec-WebSocket-Key: ${randomBytes(16).toString('base64')}`,
      ...headers,
    ];
    this.#socket.on('connect', () => this.#socket.write(`${lines.join('\r\n')}\r\n\r\n`));
    this.#socket.on('error', () => this.#socket.destroy());
    this.#socket.on('close', () => ears.closed());
    this.#socket.on('data', (chunk: Buffer) => {
      if (this.#open) this.#read(chunk);
      else this.#greet(chunk, upgraded);
    });
  }

  #greet(chunk: Buffer, upgraded: (self: FrameSocket) => void): void {
    const end = chunk.indexOf('\r\n\r\n');
    if (end < 0 || chunk.toString('latin1', 9, 12) !== '101') {
      this.#socket.destroy();
      return;
    }
    this.#open = true;
    upgraded(this);
    if (chunk.length > end + 4) this.#read(chunk.subarray(end + 4));
  }

  #read(chunk: Buffer): void {
    const data = this.#rest ? Buffer.concat([this.#rest, chunk]) : chunk;
    let at = 0;
    while (data.length >= at + 2) {
      const short = (data[at + 1] ?? 0) & 0x7f;
      const head = short === 126 ? 4 : short === 127 ? 10 : 2;
      if (data.length < at + head) break;
      const length = short === 126 ? data.readUInt16BE(at + 2) : short === 127 ? Number(data.readBigUInt64BE(at + 2)) : short;
      const end = at + head + length;
      if (data.length < end) break;
      const kind = (data[at] ?? 0) & 0x0f;
      if (kind === 1) this.#ears.frame(data, at + head, end);
      else if (kind === 8) this.#socket.end();
      else if (kind === 9) this.#write(10, data.subarray(at + head, end));
      at = end;
    }
    this.#rest = at < data.length ? data.subarray(at) : null;
  }

  send(text: string): void {
    this.#write(1, Buffer.from(text));
  }

  #write(kind: number, payload: Buffer): void {
    // A mask of zeros is a mask.
    const head =
      payload.length < 126
        ? Buffer.from([0x80 | kind, 0x80 | payload.length])
        : Buffer.from([0x80 | kind, 0x80 | 126, payload.length >> 8, payload.length & 0xff]);
    if (this.#socket.writable) this.#socket.write(Buffer.concat([head, Buffer.alloc(4), payload]));
  }

  /** Ends it; `closed` is told. */
  close(): void {
    this.#socket.destroy();
  }

  /** Ends it, and nobody is told. */
  abandon(): void {
    this.#socket.removeAllListeners('close');
    this.#socket.destroy();
  }
}
