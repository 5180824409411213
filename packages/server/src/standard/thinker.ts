import { Worker } from 'node:worker_threads';
import type { StandardEdits } from '@otklik/coach/schema';
import type { WorkspaceId } from '@otklik/contract/ids';
import type { HeldStandard } from '@otklik/contract/standard';
import type { Answer, Answered, Asked, Question } from './thought.ts';

export type Labels = readonly { locale: 'ru' | 'en'; text: string; situation: string }[];

interface ThinkerParts {
  held(workspaceId: WorkspaceId): Promise<HeldStandard>;
  labels(workspaceId: WorkspaceId): Promise<Labels>;
}

/** A desk's edits and labels are read anew after so long, and at every change of this process. */
const freshMilliseconds = 30_000;
/** Dictionaries take memory: a coach with nothing to do lets go of them. */
const idleMilliseconds = 60_000;

/**
 * The coach on a thread of its own: dictionaries load when somebody first asks, thinking never holds up a message, and after a
 * minute without a question the thread ends.
 */
export function createThinker({ held, labels }: ThinkerParts) {
  let worker: Worker | undefined;
  let idle: NodeJS.Timeout | undefined;
  let last = 0;
  let closed = false;
  const waiting = new Map<number, { resolve(answer: unknown): void; reject(error: Error): void }>();
  /** What the running thread was last told of each desk. */
  const told = new Map<WorkspaceId, Promise<void>>();

  function stop(why = new Error('the coach has stopped')): Promise<unknown> {
    clearTimeout(idle);
    const ended = worker;
    worker = undefined;
    told.clear();
    for (const asker of waiting.values()) asker.reject(why);
    waiting.clear();
    return ended?.terminate() ?? Promise.resolve();
  }

  function thread(): Worker {
    if (worker) return worker;
    const started = new Worker(new URL('./thread.ts', import.meta.url));
    started.on('message', ({ id, answer, failed }: Answered) => {
      const asker = waiting.get(id);
      waiting.delete(id);
      if (failed === undefined) asker?.resolve(answer);
      else asker?.reject(new Error(failed));
      if (waiting.size === 0) idle = setTimeout(() => void stop(), idleMilliseconds).unref();
    });
    // One that was stopped ends, too: by then another may be thinking.
    const lost = (error: Error) => void (worker === started && stop(error));
    started.on('error', lost);
    started.on('exit', () => lost(new Error('the coach’s thread ended')));
    started.unref();
    worker = started;
    return started;
  }

  function ask<Kind extends Question['kind']>(question: Asked<Kind>): Promise<Answer<Kind>> {
    if (closed) return Promise.reject(new Error('the coach has stopped'));
    clearTimeout(idle);
    const id = ++last;
    return new Promise((resolve, reject) => {
      // The thread answers each kind with its own shape: both sides are typed by `thought.ts`
      waiting.set(id, { resolve: (answer) => resolve(answer as Answer<Kind>), reject });
      thread().postMessage({ id, question });
    });
  }

  /** Tells the thread what the desk has changed, unless it was told a moment ago. */
  async function brief(workspaceId: WorkspaceId): Promise<void> {
    const known = told.get(workspaceId);
    if (known) return known;
    const briefing = (async () => {
      const [{ number, edits }, learnt] = await Promise.all([held(workspaceId), labels(workspaceId)]);
      await ask({ kind: 'brief', workspaceId, number, edits, labels: learnt });
    })();
    told.set(workspaceId, briefing);
    briefing.catch(() => told.delete(workspaceId));
    setTimeout(() => told.delete(workspaceId), freshMilliseconds).unref();
    return briefing;
  }

  async function asDesk<Kind extends 'score' | 'promises' | 'situations'>(question: Asked<Kind>): Promise<Answer<Kind>> {
    await brief(question.workspaceId);
    return ask(question);
  }

  return {
    /** The first pattern that can’t be understood, with its place; null when all is well. */
    faultOf: (edits: StandardEdits, language: 'ru' | 'en') => ask({ kind: 'check', edits, language }),
    score: (workspaceId: WorkspaceId, talk: Asked<'score'>['talk']) => asDesk({ kind: 'score', workspaceId, talk }),
    promises: (workspaceId: WorkspaceId, reply: Asked<'promises'>['reply']) => asDesk({ kind: 'promises', workspaceId, reply }),
    situations: (workspaceId: WorkspaceId) => asDesk({ kind: 'situations', workspaceId }),
    /** The standard has changed here: the next question is asked with the new one. */
    forget: (workspaceId: WorkspaceId) => void told.delete(workspaceId),
    async close(): Promise<void> {
      closed = true;
      await stop();
    },
  };
}
