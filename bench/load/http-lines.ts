import { connect, type Socket } from 'node:net';

interface Asked {
  request: string;
  answered: (status: number, body: string) => void;
}

/**
 * Kept connections over which ready-made HTTP/1.1 requests go, one at a time on each. A whole client (fetch, undici) costs more than the
 * server that is measured; this one only finds where an answer ends, by its Content-Length. An answer's body is decoded only when it is refused.
 */
export class HttpLines {
  readonly #port: number;
  readonly #free: Socket[] = [];
  readonly #busy = new Map<Socket, { asked: Asked; got: Buffer | null }>();
  readonly #waiting: Asked[] = [];
  #failed: (error: Error) => void = () => {};
  /** Rejects when a connection breaks: nothing measured after that is true. */
  readonly failure = new Promise<never>((_, reject) => {
    this.#failed = reject;
  });

  private constructor(port: number) {
    this.#port = port;
    this.failure.catch(() => {});
  }

  static async open(port: number, connections: number): Promise<HttpLines> {
    const lines = new HttpLines(port);
    for (let at = 0; at < connections; at += 1) await lines.#add();
    return lines;
  }

  #add(): Promise<void> {
    return new Promise((resolve) => {
      const socket = connect({ port: this.#port, host: '127.0.0.1', noDelay: true }, () => {
        this.#free.push(socket);
        resolve();
      });
      socket.on('error', (error) => this.#failed(error));
      socket.on('close', () => this.#failed(new Error('the server closed a connection')));
      socket.on('data', (chunk: Buffer) => this.#read(socket, chunk));
    });
  }

  /** Sends a whole request, headers and body, as soon as a connection is free. */
  ask(request: string, answered: Asked['answered']): void {
    const socket = this.#free.pop();
    if (socket) this.#write(socket, { request, answered });
    else this.#waiting.push({ request, answered });
  }

  #write(socket: Socket, asked: Asked): void {
    this.#busy.set(socket, { asked, got: null });
    socket.write(asked.request);
  }

  #read(socket: Socket, chunk: Buffer): void {
    const busy = this.#busy.get(socket);
    if (!busy) return;
    const got = busy.got ? Buffer.concat([busy.got, chunk]) : chunk;
    const headEnd = got.indexOf('\r\n\r\n');
    const length = headEnd < 0 ? undefined : /content-length: (\d+)/i.exec(got.toString('latin1', 0, headEnd))?.[1];
    if (length === undefined || got.length < headEnd + 4 + Number(length)) {
      busy.got = got;
      return;
    }
    const status = Number(got.toString('latin1', 9, 12));
    this.#busy.delete(socket);
    const next = this.#waiting.shift();
    if (next) this.#write(socket, next);
    else this.#free.push(socket);
    busy.asked.answered(status, status === 200 ? '' : got.toString('utf8', headEnd + 4));
  }

  close(): void {
    for (const socket of [...this.#free, ...this.#busy.keys()]) {
      socket.removeAllListeners('close');
      socket.destroy();
    }
  }
}
