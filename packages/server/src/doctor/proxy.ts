import { isIP } from 'node:net';
import { WebSocket } from 'ws';
import { z } from 'zod';
import { type Check, type Finding, failed, ok, reasonOf, skipped, warning } from './check.ts';

const patienceMilliseconds = 10_000;
/** The stream's second event follows the first by a second: whoever gets both within less has had them held back. */
const heldBackMilliseconds = 500;
const hop = z.object({ address: z.string(), protocol: z.string(), host: z.string() });

/** The way that people come: the public address, and whatever stands between it and the desk. */
export const proxy: Check = {
  name: 'proxy',
  async look({ config: { publicUrl, trustedProxies }, clock }) {
    if (!publicUrl) return [skipped((words) => words.proxy.none)];
    try {
      const response = await fetch(`${publicUrl}/readyz`, { redirect: 'manual', signal: AbortSignal.timeout(patienceMilliseconds) });
      if (response.status !== 200 || !(await response.text()).includes('"ready":true'))
        return [
          failed(
            (words) => words.proxy.notOurs(publicUrl, response.status),
            (words) => words.proxy.leadHere,
          ),
        ];
    } catch (error) {
      return [
        failed(
          (words) => words.proxy.unreachable(publicUrl, reasonOf(error)),
          (words) => words.proxy.leadHere,
        ),
      ];
    }
    return [
      ok((words) => words.proxy.answers(publicUrl)),
      await tryWebSocket(publicUrl),
      ...(await tryStream(publicUrl, trustedProxies, () => clock.now().getTime())),
    ];
  },
};

/** A stranger is turned away with a code of ours: so frames go up and come down. */
function tryWebSocket(publicUrl: string): Promise<Finding> {
  return new Promise((resolve) => {
    const socket = new WebSocket(`${publicUrl.replace(/^http/, 'ws')}/api/live`, { origin: publicUrl, handshakeTimeout: patienceMilliseconds });
    const patience = setTimeout(() => settle('timeout'), patienceMilliseconds);
    const settle = (reason: string | null) => {
      clearTimeout(patience);
      socket.terminate();
      resolve(
        reason === null
          ? ok((words) => words.proxy.webSocket)
          : failed(
              (words) => words.proxy.noWebSocket(reason),
              (words) => words.proxy.passUpgrade,
            ),
      );
    };
    socket.on('open', () => socket.send(JSON.stringify({ type: 'hello', token: 'doctor' })));
    socket.on('close', (code) => settle(code >= 4000 ? null : String(code)));
    socket.on('error', (error) => settle(reasonOf(error)));
  });
}

async function tryStream(publicUrl: string, trustedProxies: readonly string[], now: () => number): Promise<Finding[]> {
  let text = '';
  let firstAt: number | undefined;
  try {
    const response = await fetch(`${publicUrl}/healthz/hops`, { signal: AbortSignal.timeout(patienceMilliseconds) });
    for await (const chunk of response.body ?? []) {
      text += Buffer.from(chunk).toString('utf8');
      if (text.includes('\n\n')) firstAt ??= now();
    }
  } catch (error) {
    return [
      failed(
        (words) => words.proxy.noStream(reasonOf(error)),
        (words) => words.proxy.dontBuffer,
      ),
    ];
  }
  const seen = hop.safeParse(parse(/^data: (.*)$/m.exec(text)?.[1] ?? ''));
  if (!seen.success)
    return [
      failed(
        (words) => words.proxy.noStream(text.slice(0, 80)),
        (words) => words.proxy.dontBuffer,
      ),
    ];
  const heldBack = firstAt === undefined || now() - firstAt < heldBackMilliseconds;
  return [
    heldBack
      ? failed(
          (words) => words.proxy.heldBack,
          (words) => words.proxy.dontBuffer,
        )
      : ok((words) => words.proxy.stream),
    judge(seen.data, new URL(publicUrl), trustedProxies),
  ];
}

/** Whether the desk sees the asker and the address that was asked, and not the proxy. */
function judge({ address, protocol, host }: z.infer<typeof hop>, asked: URL, trustedProxies: readonly string[]): Finding {
  if (`${protocol}:` !== asked.protocol) {
    const todo: Finding['todo'] = trustedProxies.length === 0 ? (words) => words.proxy.trust : (words) => words.proxy.sayProtocol;
    return failed((words) => words.proxy.otherProtocol(protocol, asked.protocol.replace(':', '')), todo);
  }
  if (host !== asked.host)
    return failed(
      (words) => words.proxy.otherHost(host, asked.host),
      (words) => words.proxy.sayHost,
    );
  if (isIP(asked.hostname) === 0 && asked.hostname !== 'localhost' && trustedProxies.includes(address))
    return warning(
      (words) => words.proxy.noAddress(address),
      (words) => words.proxy.sayAddress,
    );
  return ok((words) => words.proxy.headers(address));
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
