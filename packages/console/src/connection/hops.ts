import { addressOf, contract } from '../api.ts';
import { uuidv7 } from '../ui/uuid.ts';

export const hops = ['http', 'socket', 'stream', 'upload'] as const;
export type Hop = (typeof hops)[number];

const patienceMs = 8000;
/** More than the 1 MB that nginx lets through unless told. */
const uploadBytes = 2 * 1024 * 1024;

/** Our server's word, as against that of a proxy on the way. */
function ours(text: string, check: (said: Record<string, unknown>) => boolean): boolean {
  try {
    const said: unknown = JSON.parse(text);
    return typeof said === 'object' && said !== null && check(Object.fromEntries(Object.entries(said)));
  } catch {
    return false;
  }
}

const isWelcome = (text: string) => ours(text, (said) => said.type === 'welcome');

async function tryHttp(): Promise<boolean> {
  const response = await fetch(addressOf(contract.workspace.status), { cache: 'no-store', signal: AbortSignal.timeout(patienceMs) });
  return response.ok && ours(await response.text(), (said) => 'setUp' in said);
}

/** Waits for the first frame of a connection, which has to be the server's welcome. */
function firstFrame(source: WebSocket | EventSource): Promise<boolean> {
  return new Promise<boolean>((resolve) => {
    const patience = setTimeout(() => resolve(false), patienceMs);
    const settle = (fine: boolean) => {
      clearTimeout(patience);
      resolve(fine);
    };
    source.onmessage = (message: MessageEvent<unknown>) => settle(typeof message.data === 'string' && isWelcome(message.data));
    source.onerror = () => settle(false);
  }).finally(() => source.close());
}

function trySocket(): Promise<boolean> {
  const address = new URL('/api/live', location.href);
  address.protocol = address.protocol.replace('http', 'ws');
  const socket = new WebSocket(address);
  socket.onopen = () => socket.send(JSON.stringify({ type: 'hello' }));
  return firstFrame(socket);
}

const tryStream = () => firstFrame(new EventSource('/api/live/stream'));

/** Sends a file that the server has to refuse by its name: so the whole way is tried, and nothing is left behind. */
async function tryUpload(): Promise<boolean> {
  const route = contract.files.upload;
  const response = await fetch(addressOf(route, { params: { fileId: uuidv7() } }), {
    method: route.method,
    headers: { 'content-type': 'application/octet-stream', 'x-file-name': 'connection-check.exe' },
    body: new Uint8Array(uploadBytes),
    signal: AbortSignal.timeout(patienceMs * 2),
  });
  return ours(await response.text(), (said) => said.code === 'files_forbidden_type');
}

const tries: Record<Hop, () => Promise<boolean>> = { http: tryHttp, socket: trySocket, stream: tryStream, upload: tryUpload };

/** Tries one way; how long it took, or null when it is broken. */
export async function tryHop(hop: Hop): Promise<number | null> {
  const from = performance.now();
  const fine = await tries[hop]().catch(() => false);
  return fine ? Math.round(performance.now() - from) : null;
}
