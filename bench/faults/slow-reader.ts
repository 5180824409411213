import { contract } from '../../packages/contract/src/index.ts';
import { newId } from '../../test/desk/api.ts';
import type { Fault } from './parts/fault.ts';
import { until } from './parts/process.ts';
import { alone } from './parts/settings.ts';

const { conversations } = contract;
const replies = 200;
const letters = 19_900;

export const fault: Fault = {
  what: 'one agent’s network takes 2 kB/s while 8 MB of replies are written, until the server gives the connection up',
  setting: { ...alone, own: 'slow reader' },
  rounds: { quick: 0, usual: 1 },
  async strike({ lane, owner, server }) {
    const { items } = await owner.ask(conversations.list, { query: { view: 'all' } });
    const conversationId = items[0]?.id ?? '';
    lane.behave('slow');
    for (let count = 1; count <= replies; count += 1) {
      const body = { id: newId(), text: `${count} ${'ю'.repeat(letters)}`, seenSeq: 0, anyway: true };
      await owner.ask(conversations.reply, { params: { conversationId }, body });
    }
    await until('the server gives the slow one up', 30, () => server.said().includes('too slow, closed'));
    // Small talk follows, so that the end of every stretch is light again.
    for (let count = 1; count <= 60; count += 1) {
      await owner.ask(conversations.reply, { params: { conversationId }, body: { id: newId(), text: `ещё ${count}`, seenSeq: 0, anyway: true } });
    }
    lane.behave('pass');
  },
};
