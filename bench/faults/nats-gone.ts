import type { Fault } from './parts/fault.ts';
import { pause } from './parts/process.ts';
import { threeNodesOnNats, unableToRunNodesOnNats } from './parts/settings.ts';

export const fault: Fault = {
  what: 'NATS between three nodes is killed with -9 and comes back after 5 s',
  setting: threeNodesOnNats,
  rounds: { quick: 0, usual: 2 },
  unable: unableToRunNodesOnNats,
  async strike({ nats }) {
    await nats?.end('SIGKILL');
    await pause(5000);
    await nats?.start();
  },
};
