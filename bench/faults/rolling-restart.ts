import type { Fault } from './parts/fault.ts';
import { threeNodes, unableToRunNodes } from './parts/settings.ts';

export const fault: Fault = {
  what: 'all three nodes are restarted, one after the other, with SIGTERM',
  setting: threeNodes,
  rounds: { quick: 1, usual: 2 },
  unable: unableToRunNodes,
  async strike({ nodes }) {
    for (const node of nodes) {
      await node.end('SIGTERM');
      await node.start();
    }
  },
};
