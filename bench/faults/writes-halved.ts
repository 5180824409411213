import type { Fault } from './parts/fault.ts';
import { pause } from './parts/process.ts';
import { alone } from './parts/settings.ts';

export const fault: Fault = {
  what: 'for 8 s every third write to a client ends in its middle, and its connection with it',
  setting: alone,
  rounds: { quick: 0, usual: 2 },
  async strike({ network }) {
    const before = network.spoiled();
    network.behave('halve');
    await pause(8000);
    network.behave('pass');
    if (network.spoiled() === before) throw new Error('no write was halved');
  },
};
