import type { Fault } from './parts/fault.ts';
import { pause } from './parts/process.ts';
import { alone } from './parts/settings.ts';

export const fault: Fault = {
  what: 'the network between clients and server is cut for 5 s',
  setting: alone,
  rounds: { quick: 1, usual: 2 },
  async strike({ network }) {
    network.behave('cut');
    await pause(5000);
    network.behave('pass');
  },
};
