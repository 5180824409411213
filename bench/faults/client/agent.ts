/** An agent's console without its screen: the console's own code for the live line, the outbox and the conversations, in a thread of its own. */
import './browser.ts';
import { workerData } from 'node:worker_threads';
import { InfiniteQueryObserver, QueryObserver } from '@tanstack/react-query';
import { listenToConversations } from '../../../packages/console/src/conversations/listens.ts';
import { countsQuery, entriesQuery, listQuery, oneQuery, stretchOf, views } from '../../../packages/console/src/conversations/queries.ts';
import { noteRead } from '../../../packages/console/src/conversations/reading.ts';
import { lastSeq } from '../../../packages/console/src/conversations/timeline.ts';
import { meQuery, queries } from '../../../packages/console/src/desk.ts';
import { live } from '../../../packages/console/src/live.ts';
import { outbox, outboxState } from '../../../packages/console/src/outbox.ts';
import { uuidv7 } from '../../../packages/console/src/ui/uuid.ts';
import type { ClientData } from './browser.ts';
import { serveRunner } from './line-to-runner.ts';

const { name }: ClientData = workerData;

const me = await queries.fetchQuery(meQuery);
if (!me) throw new Error(`${name} is not signed in`);
const meId = me.id;
listenToConversations(meId);
outbox.start(meId);
live.start();

const watch = () => {};
// As the console's gate does: what nobody looks at is forgotten after five minutes, and lists sort by who sits here.
new QueryObserver(queries, meQuery).subscribe(watch);
const lists = views.map((view) => new InfiniteQueryObserver(queries, listQuery(view)));
for (const list of lists) list.subscribe(watch);
const counts = new QueryObserver(queries, countsQuery);
counts.subscribe(watch);
/** Conversations that stand open here, as in a tab each. */
const opened = new Set<string>();

function open(id: string): void {
  if (opened.has(id)) return;
  opened.add(id);
  new QueryObserver(queries, oneQuery(id)).subscribe(watch);
  new QueryObserver(queries, entriesQuery(id)).subscribe(watch);
}

const rowsOf = (list: (typeof lists)[number] | undefined) => list?.getCurrentResult().data?.pages.flatMap(({ items }) => items) ?? [];

// A colleague was faster: the person looks, and sends all the same.
const decideMilliseconds = 300;
setInterval(() => {
  for (const item of outboxState.get().items) if (item.state === 'held') void outbox.sendAnyway(item);
}, decideMilliseconds);

let turn = 0;

serveRunner({
  write(number) {
    const rows = rowsOf(lists[views.indexOf('all')]).toSorted((a, b) => (a.id < b.id ? -1 : 1));
    for (const { id } of rows) open(id);
    turn += 1;
    const row = rows[turn % rows.length];
    const stretch = row && stretchOf(row.id);
    if (!stretch) return undefined;
    const seenSeq = lastSeq(stretch);
    noteRead(row.id, seenSeq, meId);
    const reply = { id: uuidv7(), conversationId: row.id, personId: meId, text: `${name}, ${number}`, files: [], seenSeq, anyway: false };
    void outbox.add({ ...reply, writtenAt: new Date().toISOString(), state: 'waiting', reason: null });
    return { id: reply.id, conversationId: row.id };
  },
  account: () => ({
    stretches: Object.fromEntries(
      [...opened].flatMap((id) => {
        const stretch = stretchOf(id);
        return stretch ? [[id, { entries: stretch.entries.map(({ id, seq, text }) => ({ id, seq, text })), newest: stretch.newest }]] : [];
      }),
    ),
    shown: {
      ...Object.fromEntries(
        lists.map((list, at) => [
          `list ${views[at]}`,
          rowsOf(list)
            .map(({ id, seq, status, assigneeId, preview, readSeq }) => JSON.stringify([id, seq, status, assigneeId, preview.text, readSeq]))
            .join('\n'),
        ]),
      ),
      counts: JSON.stringify(counts.getCurrentResult().data),
    },
  }),
});
