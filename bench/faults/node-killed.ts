import type { Fault } from './parts/fault.ts';
import { pause } from './parts/process.ts';
import { threeNodes, unableToRunNodes } from './parts/settings.ts';

export const fault: Fault = {
  what: 'one of three nodes is killed with -9, stays away for 5 s and is started again',
  setting: threeNodes,
  rounds: { quick: 1, usual: 3 },
  unable: unableToRunNodes,
  async strike({ nodes }, { round }) {
    const node = nodes[round % nodes.length];
    await node?.end('SIGKILL');
    await pause(5000);
    await node?.start();
  },
};
