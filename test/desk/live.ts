import { type AgentFrame, agentFrame, type UpFrame, type VisitorFrame, visitorFrame } from '../../packages/contract/src/events.ts';
import type { Desk } from '../desk.ts';
import type { Api } from './api.ts';

/** A live connection to the desk, as the console's or the widget's, which remembers every frame. */
export interface Line<Frame> {
  frames: Frame[];
  /** The first frame that answers the question, from those that came or will come. */
  until(question: (frame: Frame) => boolean): Promise<Frame>;
  say(frame: UpFrame | Record<string, unknown>): void;
  closed: Promise<number>;
  close(): void;
}

/** The console's connection of a signed-in person. */
export const openAgentLine = (desk: Pick<Desk, 'url'>, api: Api, headers: Record<string, string> = {}) =>
  open<AgentFrame>(desk, { type: 'hello' }, { cookie: api.cookie() ?? '', ...headers }, (said) => agentFrame.parse(said));

/** The widget's connection of a visitor. */
export const openVisitorLine = (desk: Pick<Desk, 'url'>, token: string) =>
  open<VisitorFrame>(desk, { type: 'hello', token }, {}, (said) => visitorFrame.parse(said));

async function open<Frame extends { type: string }>(
  desk: Pick<Desk, 'url'>,
  hello: UpFrame,
  headers: Record<string, string>,
  parse: (said: unknown) => Frame,
): Promise<Line<Frame>> {
  // Node's own takes headers, which the browser's types do not know.
  const socket: WebSocket = Reflect.construct(WebSocket, [`${desk.url.replace('http', 'ws')}/api/live`, { headers: { origin: desk.url, ...headers } }]);
  const frames: Frame[] = [];
  let waiting: { question: (frame: Frame) => boolean; found: (frame: Frame) => void }[] = [];
  const closed = new Promise<number>((resolve) => socket.addEventListener('close', ({ code }) => resolve(code)));
  socket.addEventListener('message', ({ data }) => {
    const said: unknown = JSON.parse(String(data));
    if (typeof said === 'object' && said !== null && 'type' in said && said.type === 'pong') return;
    const frame = parse(said);
    frames.push(frame);
    for (const one of waiting) if (one.question(frame)) one.found(frame);
    waiting = waiting.filter(({ question }) => !question(frame));
  });
  const line: Line<Frame> = {
    frames,
    closed,
    until: (question) => {
      const known = frames.find(question);
      return known ? Promise.resolve(known) : new Promise((found) => waiting.push({ question, found }));
    },
    say: (frame) => socket.send(JSON.stringify(frame)),
    close: () => socket.close(),
  };
  await new Promise((resolve, reject) => {
    socket.addEventListener('open', resolve);
    socket.addEventListener('error', () => reject(new Error('the live connection was refused')));
  });
  line.say(hello);
  return line;
}
