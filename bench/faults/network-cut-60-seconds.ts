import type { Fault } from './parts/fault.ts';
import { alone } from './parts/settings.ts';
import { whileHurried } from './parts/stage.ts';

export const fault: Fault = {
  what: 'the network is cut for 60 s of the clients’ time, which passes in 6 s',
  setting: alone,
  rounds: { quick: 0, usual: 1 },
  async strike(stage) {
    stage.network.behave('cut');
    await whileHurried(stage, { seconds: 60, times: 10 });
    stage.network.behave('pass');
  },
};
