/** A customer's chat without its pictures: the widget's own code for session, outbox, live line and conversations, in a thread of its own. */
import './browser.ts';
import { workerData } from 'node:worker_threads';
import { outbox, post } from '../../../packages/widget/src/frame/outbox.ts';
import { embeddedBy, session } from '../../../packages/widget/src/frame/session.ts';
import { shown } from '../../../packages/widget/src/frame/state.ts';
import { startTalk } from '../../../packages/widget/src/frame/talk.ts';
import { currentId, threads } from '../../../packages/widget/src/frame/threads.ts';
import type { ClientData } from './browser.ts';
import { serveRunner } from './line-to-runner.ts';

const { name, url }: ClientData = workerData;

embeddedBy(url);
startTalk();
shown.value = true;

serveRunner({
  write(number) {
    const before = new Set(outbox.value.map(({ id }) => id));
    const conversationId = currentId.value;
    void post(conversationId, `${name}, ${number}`, []);
    const id = outbox.value.find((message) => !before.has(message.id))?.id;
    return id === undefined ? undefined : { id, conversationId };
  },
  account: () => ({
    token: session.value?.token ?? '',
    stretches: Object.fromEntries(
      [...threads.value.values()].map(({ id, own, entries }) => [
        id,
        { entries: entries.map(({ id, seq, text }) => ({ id, seq, text })), newest: own?.seq ?? 0 },
      ]),
    ),
    shown: Object.fromEntries(
      [...threads.value.values()].flatMap(({ own }) =>
        own ? [[own.id, JSON.stringify([own.seq, own.open, own.preview, own.assignee?.id, own.agentSeenSeq, own.customerSeenSeq])]] : [],
      ),
    ),
  }),
});
