import { addresses } from 'virtual:lexicon-addresses';
import type { DraftAsked } from '@otklik/coach';
import { queryOptions } from '@tanstack/react-query';
import { ask as askServer, contract } from '../api.ts';
import { keys, queries } from '../desk.ts';
import { live } from '../live.ts';
import { createStore } from '../ui/store.ts';
import type { Answer, Answered, Asked, Judged, Question, Sheet } from './thought.ts';

/** What the page knows of the coach: the sheet once it is there, how often it was told the standard, and whether it can't be had. */
export const mind = createStore<{ sheet: Sheet | undefined; briefs: number; away: boolean }>({ sheet: undefined, briefs: 0, away: false });

const standardQuery = queryOptions({ queryKey: keys.standard, queryFn: () => askServer(contract.standard.get) });
/** Lies under the standard's key: both are fetched anew together. */
const labelsQuery = queryOptions({ queryKey: [...keys.standard, 'labels'], queryFn: () => askServer(contract.quality.labels) });

/** After a failure the coach is left alone for so long. */
const restMilliseconds = 15_000;
/** Several corrections at once are one change. */
const gatherMilliseconds = 400;

let worker: Worker | undefined;
let crashes = 0;
let last = 0;
let briefing: Promise<void> | undefined;
let restUntil = 0;
let gathering: ReturnType<typeof setTimeout> | undefined;
let listening = false;
const waiting = new Map<number, { resolve: (answer: unknown) => void; reject: (error: Error) => void }>();

function start(): Worker {
  if (worker) return worker;
  const started = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module', name: 'coach' });
  started.addEventListener('message', ({ data: { id, answer, failed } }: MessageEvent<Answered>) => {
    const asker = waiting.get(id);
    waiting.delete(id);
    if (failed === undefined) asker?.resolve(answer);
    else asker?.reject(new Error(failed));
  });
  started.addEventListener('error', (event) => {
    event.preventDefault();
    if (worker === started) fall(new Error(event.message || 'the coach’s worker could not be started'));
  });
  worker = started;
  return started;
}

/** The worker is lost: it is started once more, and after that the composer does without hints. */
function fall(error: Error) {
  worker?.terminate();
  worker = undefined;
  briefing = undefined;
  crashes++;
  for (const asker of waiting.values()) asker.reject(error);
  waiting.clear();
  if (crashes > 1) mind.change({ sheet: undefined, away: true });
  else void wake().catch(() => {});
}

function send<Kind extends Question['kind']>(question: Asked<Kind>): Promise<Answer<Kind>> {
  const id = ++last;
  return new Promise((resolve, reject) => {
    // The worker answers each kind with its own shape: both sides are typed by `thought.ts`
    waiting.set(id, { resolve: (answer) => resolve(answer as Answer<Kind>), reject });
    start().postMessage({ id, question });
  });
}

async function brief(): Promise<void> {
  const [held, labels] = await Promise.all([queries.fetchQuery(standardQuery), queries.fetchQuery(labelsQuery)]);
  const sheet = await send({ kind: 'brief', held, labels, addresses });
  mind.change({ sheet, briefs: mind.get().briefs + 1, away: false });
}

function listen() {
  if (listening) return;
  listening = true;
  const anew = () => {
    clearTimeout(gathering);
    // The shell has marked what is known of the standard as old by then
    gathering = setTimeout(() => {
      briefing = undefined;
      void wake().catch(() => {});
    }, gatherMilliseconds);
  };
  live.hear((frame) => {
    if (frame.type === 'settings.changed' && frame.what === 'standard') anew();
  });
  live.whenBack(anew);
}

/** Starts the coach unless it is awake: its dictionaries come, it is told the desk's standard. Rejects while it can't be had. */
export function wake(): Promise<void> {
  listen();
  if (crashes > 1 || Date.now() < restUntil) return Promise.reject(new Error('the coach is away'));
  briefing ??= brief().catch((error: unknown) => {
    briefing = undefined;
    restUntil = Date.now() + restMilliseconds;
    if (!mind.get().sheet) mind.change({ away: true });
    throw error;
  });
  return briefing;
}

/** Asks the coach what it makes of a talk. */
export async function grasp(question: Omit<Asked<'grasp'>, 'kind'>): Promise<Answer<'grasp'>> {
  await wake();
  return send({ kind: 'grasp', ...question });
}

interface Waiting {
  draft: DraftAsked;
  dismissed: readonly string[];
  done: (judged: Judged | undefined) => void;
}
let judging = false;
let next: Waiting | undefined;

/** Has a draft judged. Whoever types fast is asked about once: of drafts that wait only the newest is looked at, the others answer nothing. */
export function judge(draft: DraftAsked, dismissed: readonly string[]): Promise<Judged | undefined> {
  return new Promise((done) => {
    next?.done(undefined);
    next = { draft, dismissed, done };
    if (!judging) void work();
  });
}

async function work() {
  judging = true;
  while (next) {
    const { draft, dismissed, done } = next;
    next = undefined;
    const judged = await wake()
      .then(() => send({ kind: 'judge', draft, dismissed }))
      .catch(() => undefined);
    done(judged);
  }
  judging = false;
}
