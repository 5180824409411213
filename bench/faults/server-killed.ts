import type { Fault } from './parts/fault.ts';
import { alone } from './parts/settings.ts';

export const fault: Fault = {
  what: 'the server is killed with -9 and started again',
  setting: alone,
  rounds: { quick: 2, usual: 20 },
  async strike({ server }) {
    await server.end('SIGKILL');
    await server.start();
  },
};
