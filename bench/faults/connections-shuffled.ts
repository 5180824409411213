import type { Fault } from './parts/fault.ts';
import { pause } from './parts/process.ts';
import { alone } from './parts/settings.ts';

export const fault: Fault = {
  what: 'for 10 s every connection is held up by a time of its own, up to 0.4 s, so that later requests overtake earlier ones',
  setting: alone,
  rounds: { quick: 0, usual: 1 },
  async strike({ network }) {
    network.behave('shuffle');
    await pause(10_000);
    network.behave('pass');
  },
};
