import { once } from 'node:events';
import { createServer } from 'node:net';
import { createInterface } from 'node:readline';

export interface Postbox {
  url: string;
  /** The next letter that comes in, as it was sent; waits for it. */
  next(): Promise<string>;
  letters: string[];
  close(): Promise<void>;
}

/** A mail server that takes every letter and keeps it; the first ones without saying so, if told. */
export async function openPostbox({ silently = 0 } = {}): Promise<Postbox> {
  const letters: string[] = [];
  const waiting: ((letter: string) => void)[] = [];
  let read = 0;
  const server = createServer((socket) => {
    let letter: string[] | null = null;
    const say = (line: string) => socket.write(`${line}\r\n`);
    socket.on('error', () => {});
    say('220 postbox');
    createInterface({ input: socket }).on('line', (line) => {
      if (letter && line === '.') {
        letters.push(letter.join('\n'));
        letter = null;
        waiting.shift()?.(letters[read++] ?? '');
        if (letters.length > silently) say('250 kept');
      } else if (letter) letter.push(line.replace(/^\.\./, '.'));
      else if (/^DATA/i.test(line)) {
        letter = [];
        say('354 go on');
      } else if (/^QUIT/i.test(line)) {
        say('221 bye');
        socket.end();
      } else say('250 yes');
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return {
    url: `smtp://127.0.0.1:${port}`,
    letters,
    next: () => (read < letters.length ? Promise.resolve(letters[read++] ?? '') : new Promise((resolve) => waiting.push(resolve))),
    async close() {
      server.close();
      await once(server, 'close');
    },
  };
}
