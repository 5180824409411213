import type { Fault } from './parts/fault.ts';
import { alone } from './parts/settings.ts';
import { whileHurried } from './parts/stage.ts';

export const fault: Fault = {
  what: 'the network is cut for 10 min of the clients’ time, which pass in 10 s',
  setting: alone,
  rounds: { quick: 0, usual: 1 },
  async strike(stage) {
    stage.network.behave('cut');
    await whileHurried(stage, { seconds: 600, times: 60 });
    stage.network.behave('pass');
  },
};
