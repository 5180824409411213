import type { RefusalBody } from '@otklik/contract/errors';
import { fill } from './speech.ts';
import { connected, language, words } from './state.ts';

/** The desk's answer was a refusal; `status` 0 stands for no answer at all. `message` is a sentence for the person. */
export class DeskError extends Error {
  readonly status: number;
  readonly code: string;
  readonly waitSeconds: number;

  constructor(status: number, body: Partial<RefusalBody>) {
    super(body.message ?? fill(words.value.noAnswer, { status }));
    this.status = status;
    this.code = body.code ?? '';
    this.waitSeconds = Number(body.details?.seconds ?? 0);
  }
}

export interface Asking {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  path: string;
  token: string | null;
  body?: unknown;
}

export function headersFor(token: string | null): Record<string, string> {
  return { 'accept-language': language.value, ...(token ? { authorization: `Bearer ${token}` } : {}) };
}

/** A connection can die without telling: words are not waited for longer, and a message that is sent again is still one. A file takes as long as it takes. */
const answerSeconds = 30;

/** Asks the desk and gives its raw answer. Throws a DeskError for every refusal and for no answer. */
export async function askRaw({ method, path, token, body }: Asking): Promise<Response> {
  const json: Record<string, string> = body === undefined ? {} : { 'content-type': 'application/json' };
  const answer = await fetch(path, {
    method,
    credentials: 'omit',
    cache: 'no-store',
    headers: { ...headersFor(token), ...json },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    ...(path.startsWith('/api/widget/files/') ? {} : { signal: AbortSignal.timeout(answerSeconds * 1000) }),
  }).catch((): never => {
    connected.value = false;
    throw new DeskError(0, {});
  });
  connected.value = true;
  if (!answer.ok) throw new DeskError(answer.status, await answer.json().catch(() => ({})));
  return answer;
}

/** The same for JSON. What comes has the contract's shape: the server, whose page this frame is, parses its own answers by it. */
export async function ask<Answer>(asking: Asking): Promise<Answer> {
  const answer = await askRaw(asking);
  return answer.json();
}
