import { addresses } from 'virtual:lexicon-addresses';
import type { StandardEdits } from '@otklik/coach/schema';
import type { Answer, Answered, Asked, Question } from './trial-worker.ts';

/** The coach that tries unsaved edits: on a thread of its own, with the dictionaries that the browser keeps. It ends when it was idle for a while. */

const idleMilliseconds = 120_000;

let worker: Worker | undefined;
let told: StandardEdits | undefined;
let last = 0;
let idle: ReturnType<typeof setTimeout> | undefined;
const waiting = new Map<number, { resolve: (answer: unknown) => void; reject: (error: Error) => void }>();

function stop(error: Error): void {
  clearTimeout(idle);
  worker?.terminate();
  worker = undefined;
  told = undefined;
  for (const asker of waiting.values()) asker.reject(error);
  waiting.clear();
}

function start(): Worker {
  const started = new Worker(new URL('./trial-worker.ts', import.meta.url), { type: 'module', name: 'trial' });
  started.addEventListener('message', ({ data: { id, answer, failed } }: MessageEvent<Answered>) => {
    const asker = waiting.get(id);
    waiting.delete(id);
    if (failed === undefined) asker?.resolve(answer);
    else asker?.reject(new Error(failed));
  });
  started.addEventListener('error', (event) => {
    event.preventDefault();
    if (worker === started) stop(new Error(event.message));
  });
  return started;
}

function send<Kind extends Question['kind']>(question: Asked<Kind>): Promise<Answer<Kind>> {
  clearTimeout(idle);
  idle = setTimeout(() => stop(new Error('idle')), idleMilliseconds);
  const id = ++last;
  return new Promise((resolve, reject) => {
    // The worker answers each kind with its own shape: both sides are typed by `trial-worker.ts`
    waiting.set(id, { resolve: (answer) => resolve(answer as Answer<Kind>), reject });
    worker ??= start();
    worker.postMessage({ id, question });
  });
}

/** Asks the coach that goes by these edits. */
export async function askBy<Kind extends 'hint' | 'situate'>(edits: StandardEdits, question: Asked<Kind>): Promise<Answer<Kind>> {
  if (told !== edits) {
    told = edits;
    void send({ kind: 'brief', edits, addresses }).catch(() => {
      told = undefined;
    });
  }
  return send(question);
}
