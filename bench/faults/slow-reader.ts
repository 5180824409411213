import { contract } from '../../packages/contract/src/index.ts';
import { newId } from '../../test/desk/api.ts';
import type { Fault } from './parts/fault.ts';
import { alone } from './parts/settings.ts';

const { conversations } = contract;
const replies = 100;
const letters = 30_000;

export const fault: Fault = {
  what: 'one agent’s network takes 2 kB/s while 6 MB of replies are written',
  setting: { ...alone, own: 'slow reader' },
  rounds: { quick: 0, usual: 1 },
  async strike({ lane, owner }) {
    const { items } = await owner.ask(conversations.list, { query: { view: 'all' } });
    const conversationId = items[0]?.id ?? '';
    lane.behave('slow');
    for (let count = 1; count <= replies; count += 1) {
      const body = { id: newId(), text: `${count} ${'ю'.repeat(letters)}`, seenSeq: 0, anyway: true };
      await owner.ask(conversations.reply, { params: { conversationId }, body });
    }
    // Small talk follows, so that the end of every stretch is light again.
    for (let count = 1; count <= 60; count += 1) {
      await owner.ask(conversations.reply, { params: { conversationId }, body: { id: newId(), text: `ещё ${count}`, seenSeq: 0, anyway: true } });
    }
    lane.behave('pass');
  },
};
