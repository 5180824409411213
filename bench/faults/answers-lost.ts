import type { Fault } from './parts/fault.ts';
import { pause } from './parts/process.ts';
import { alone } from './parts/settings.ts';

export const fault: Fault = {
  what: 'for 8 s the answer to every second message is lost after its commit',
  setting: alone,
  rounds: { quick: 1, usual: 2 },
  async strike({ network }) {
    const before = network.spoiled();
    network.behave('lose');
    await pause(8000);
    network.behave('pass');
    if (network.spoiled() === before) throw new Error('no answer was lost');
  },
};
