/**
 * The smallest server that takes a message over a WebSocket, commits it durably to PostgreSQL and then gives it to one other WebSocket: no
 * sessions, no law, no numbers, no fan-out. Everything that arrives while a commit is under way goes into the next one. The desk can't be faster
 * than this on the same machine; how near it comes is the figure.
 */
import { createServer } from 'node:http';
import pg from 'pg';
import { type WebSocket, WebSocketServer } from 'ws';

const commitsAtOnce = 2;

interface Waiting {
  /** By which the sender knows it again. */
  key: number;
  conversation: number;
  text: string;
}

const connection: pg.ClientConfig = JSON.parse(process.argv[2] ?? '{}');
const pool = new pg.Pool({ ...connection, max: commitsAtOnce });
await pool.query(`create table if not exists bench_floor (
  id bigint generated always as identity primary key, conversation int not null, text text not null, created_at timestamptz not null default now())`);
await pool.query('create index if not exists bench_floor_conversation on bench_floor (conversation, id)');
await pool.query('truncate bench_floor');

const receivers = new Map<number, WebSocket>();
let waiting: Waiting[] = [];
let committing = 0;

async function commit(): Promise<void> {
  if (committing >= commitsAtOnce) return;
  committing += 1;
  while (waiting.length > 0) {
    const batch = waiting;
    waiting = [];
    const { rows } = await pool.query<{ id: string }>({
      name: 'floor',
      text: 'insert into bench_floor (conversation, text) select * from unnest($1::int[], $2::text[]) returning id',
      values: [batch.map((one) => one.conversation), batch.map((one) => one.text)],
    });
    for (const [at, one] of batch.entries()) receivers.get(one.conversation)?.send(JSON.stringify({ id: rows[at]?.id, ...one }));
  }
  committing -= 1;
}

const http = createServer();
new WebSocketServer({ server: http, perMessageDeflate: false }).on('connection', (socket, request) => {
  // `/r7` receives what `/s7` sends.
  if (request.url?.startsWith('/r')) receivers.set(Number(request.url.slice(2)), socket);
  socket.on('message', (data) => {
    waiting.push(JSON.parse(String(data)));
    void commit();
  });
});
http.listen(0, '127.0.0.1', () => {
  const address = http.address();
  process.send?.({ port: typeof address === 'object' ? address?.port : 0 });
});
process.on('disconnect', () => process.exit(0));
