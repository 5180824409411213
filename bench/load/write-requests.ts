import { randomUUIDv7 } from 'node:crypto';
import { conversationsRoutes } from '../../packages/contract/src/conversations.ts';
import type { Visitor } from '../seed/visitors.ts';
import { texts } from './texts.ts';

/** The next message as a whole HTTP request, made of parts that are ready: the next visitor's, the next text, a new id. */
export function writeRequests(port: number, visitors: readonly Visitor[]): () => { id: string; request: string } {
  const heads = visitors.map(({ token, conversationId }) => {
    const path = conversationsRoutes.write.path.replace(':conversationId', conversationId);
    return `POST ${path} HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nAuthorization: Bearer ${token}\r\nContent-Type: application/json\r\n`;
  });
  const idLength = 36;
  const tails = texts.map((text) => `","text":${JSON.stringify(text)}}`);
  const starts = tails.map((tail) => `Content-Length: ${'{"id":"'.length + idLength + Buffer.byteLength(tail)}\r\n\r\n{"id":"`);
  let at = 0;
  return () => {
    const id = randomUUIDv7();
    const request = `${heads[at % heads.length]}${starts[at % starts.length]}${id}${tails[at % tails.length]}`;
    at += 1;
    return { id, request };
  };
}
