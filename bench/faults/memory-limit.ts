import { contract } from '../../packages/contract/src/index.ts';
import { newId } from '../../test/desk/api.ts';
import type { Fault } from './parts/fault.ts';
import { alone } from './parts/settings.ts';

const requests = 400;
const letters = 900_000;

export const fault: Fault = {
  what: 'the server has 96 MB of heap and is asked 400 times at once with bodies of a megabyte; if it dies of that, it is started again',
  setting: { ...alone, own: 'little memory', node: ['--max-old-space-size=96'] },
  rounds: { quick: 0, usual: 2 },
  async strike({ server, owner }) {
    const body = { id: newId(), text: 'ю'.repeat(letters), seenSeq: 0, anyway: true };
    // To a conversation that does not exist: what is tried is the memory, not the disk.
    const ask = () => owner.tryAsk(contract.conversations.reply, { params: { conversationId: newId() }, body });
    await Promise.allSettled(Array.from({ length: requests }, ask));
    if (!server.isAlive()) await server.start();
  },
};
