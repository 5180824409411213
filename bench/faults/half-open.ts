import type { Fault } from './parts/fault.ts';
import { pause } from './parts/process.ts';
import { alone } from './parts/settings.ts';
import { whileHurried } from './parts/stage.ts';

export const fault: Fault = {
  what: 'every connection goes deaf without being closed; new ones are whole. A minute of the clients’ time passes in 10 s',
  setting: alone,
  rounds: { quick: 1, usual: 2 },
  async strike(stage) {
    stage.network.behave('deaf');
    await pause(500);
    stage.network.behave('pass');
    await whileHurried(stage, { seconds: 60, times: 6 });
  },
};
