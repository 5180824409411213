/** A stranger at an address and in a process of their own, who does one thing to a port until they are told to stop; says how often, and how it was answered. */
import { randomBytes } from 'node:crypto';
import { connect, type Socket } from 'node:net';
import { constants, setPriority } from 'node:os';
import { gzipSync } from 'node:zlib';

const [kind = '', portText = ''] = process.argv.slice(2);
const port = Number(portText);
const answers = new Map<string, number>();
let done = 0;

// Those who are measured live on the same core.
setPriority(constants.priority.PRIORITY_LOW);

function call(began: (socket: Socket) => void, again?: () => void): void {
  const socket = connect({ port, host: '127.0.0.1', localAddress: '127.0.0.2', noDelay: true }, () => began(socket));
  socket.on('data', (data: Buffer) => {
    for (const [, status = ''] of data.toString('latin1').matchAll(/HTTP\/1\.1 (\d{3})/g)) answers.set(status, (answers.get(status) ?? 0) + 1);
  });
  socket.on('error', () => {});
  socket.on('close', () => {
    done += 1;
    if (again) setTimeout(again, 20);
  });
}

const post = (length: number, more = '') =>
  `POST /api/people/sign-in HTTP/1.1\r\nHost: desk\r\nContent-Type: application/json\r\n${more}Content-Length: ${length}\r\n\r\n`;

/** So many connections that each say a little each second; who is turned away comes again. */
function slowly(many: number, head: string, drop: string): void {
  const dribble = () =>
    call((socket) => {
      socket.write(head);
      const timer = setInterval(() => socket.write(drop), 1000);
      socket.on('close', () => clearInterval(timer));
    }, dribble);
  for (let each = 0; each < many; each += 1) dribble();
}

/** So many whole connections at once, one after the other. */
function again(many: number, said: () => Buffer | string): void {
  const one = () => call((socket) => socket.end(said()), one);
  for (let each = 0; each < many; each += 1) one();
}

/** Requests on kept connections, so many a second in all. */
function steadily(connections: number, perSecond: number, request: () => string): void {
  const sockets: Socket[] = [];
  const open = () => {
    let mine: Socket;
    call(
      (socket) => {
        mine = socket;
        sockets.push(socket);
      },
      () => {
        sockets.splice(sockets.indexOf(mine), 1);
        open();
      },
    );
  };
  for (let each = 0; each < connections; each += 1) open();
  const began = performance.now();
  let sent = 0;
  setInterval(() => {
    const due = Math.floor(((performance.now() - began) / 1000) * perSecond);
    for (; sent < due; sent += 1) sockets[sent % sockets.length]?.write(request());
  }, 2);
}

const bomb = gzipSync(Buffer.alloc(20_000_000, ' '));
const madeUp = () => `GET /api/widget/conversations HTTP/1.1\r\nHost: desk\r\nAuthorization: Bearer ${randomBytes(32).toString('base64url')}\r\n\r\n`;
const kinds: Record<string, () => void> = {
  'slow headers': () => slowly(500, 'GET / HTTP/1.1\r\nHost: desk\r\nX-Slow: ', 'a'),
  'slow bodies': () => slowly(500, post(100_000), ' '),
  'huge headers': () => again(8, () => `GET / HTTP/1.1\r\nHost: desk\r\nX-Huge: ${'a'.repeat(200_000)}\r\n\r\n`),
  'huge bodies': () => again(4, () => `${post(20_000_000)}${'a'.repeat(4_000_000)}`),
  'compressed bombs': () => again(8, () => Buffer.concat([Buffer.from(post(bomb.length, 'Content-Encoding: gzip\r\n')), bomb])),
  'requests piled up': () => again(4, () => 'GET /api/status HTTP/1.1\r\nHost: desk\r\n\r\n'.repeat(500)),
  'ten thousand wrong tokens a second': () => steadily(64, 10_000, madeUp),
};

kinds[kind]?.();
process.on('disconnect', () => process.exit());
process.on('message', () => {
  process.send?.({ done, answers: Object.fromEntries(answers) });
  process.exit();
});
