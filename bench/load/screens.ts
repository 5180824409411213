import { FrameSocket } from './frame-socket.ts';
import type { Way } from './loops.ts';

/** Many open sockets that only count: how often frames of one kind have come to all of them together. */
export interface Screens {
  /** A way along which `send` puts one message; it has arrived when every screen has had as many frames as there were messages. */
  way(pid: number, send: (refused: () => void) => void): Way;
  /** The next frame of each kind on the first screen, as text. */
  sample(types: readonly string[]): Promise<string[]>;
  close(): void;
}

interface Opening {
  port: number;
  path: string;
  /** Header lines of each socket; there are as many sockets. */
  headers: readonly (readonly string[])[];
  /** What each says first; with a greeting the socket counts as open when it was answered. */
  hello: readonly string[];
  /** The type of the frames that are counted. */
  counted: string;
}

const startOf = (type: string) => Buffer.from(`{"type":"${type}"`);

export async function openScreens({ port, path, headers, hello, counted }: Opening): Promise<Screens> {
  const start = startOf(counted);
  const wanted = new Map<string, (text: string) => void>();
  const open: FrameSocket[] = [];
  let deliveries = 0;
  let ended: ((arrived: boolean) => void)[] = [];
  let broken = 0;

  const connectOne = (own: readonly string[]) =>
    new Promise<void>((resolve, reject) => {
      let first = open.length === 0;
      let greeted = hello.length === 0;
      open.push(
        new FrameSocket(
          port,
          path,
          own,
          {
            frame(data, from, to) {
              if (!greeted) {
                greeted = true;
                resolve();
              }
              if (first && wanted.size > 0) show(data.toString('utf8', from, to));
              if (start.compare(data, from, Math.min(to, from + start.length)) !== 0) return;
              deliveries += 1;
              if (deliveries % headers.length === 0) ended.shift()?.(true);
            },
            closed() {
              broken += 1;
              first = false;
              reject(new Error('the server closed a connection'));
            },
          },
          (self) => {
            for (const text of hello) self.send(text);
            if (greeted) resolve();
          },
        ),
      );
    });
  const show = (text: string) => {
    for (const [type, found] of wanted) if (text.startsWith(`{"type":"${type}"`)) found(text);
  };
  for (const own of headers) await connectOne(own);

  return {
    way: (pid, send) => ({
      pid,
      send(end) {
        if (broken > 0) throw new Error(`the server closed ${broken} of the connections`);
        ended.push(end);
        send(() => {
          ended = ended.filter((one) => one !== end);
          end(false);
        });
      },
    }),
    sample: (types) =>
      Promise.all(
        types.map(
          (type) =>
            new Promise<string>((resolve) => {
              wanted.set(type, (text) => {
                wanted.delete(type);
                resolve(text);
              });
            }),
        ),
      ),
    close() {
      for (const socket of open) socket.abandon();
    },
  };
}
