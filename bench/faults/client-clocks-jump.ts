import type { Fault } from './parts/fault.ts';
import { pause } from './parts/process.ts';
import { alone } from './parts/settings.ts';

export const fault: Fault = {
  what: 'the clients’ clocks jump an hour ahead, then an hour back, then are right again, with a cut of the network after each jump',
  setting: alone,
  rounds: { quick: 0, usual: 1 },
  async strike({ clients, network }) {
    for (const hours of [1, -1, 0]) {
      for (const client of clients) await client.tell({ what: 'wrong', milliseconds: hours * 3_600_000 });
      await pause(1000);
      network.behave('cut');
      await pause(1500);
      network.behave('pass');
    }
  },
};
