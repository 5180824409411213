import { earlierVersion } from './parts/earlier-version.ts';
import type { Fault } from './parts/fault.ts';
import { pause } from './parts/process.ts';
import { threeNodes, unableToRunNodes } from './parts/settings.ts';

const earlier = earlierVersion();

/** The schema is the new version's from the start: an earlier program must be served by it for as long as the upgrade lasts. */
export const fault: Fault = {
  what: `an upgrade: the three nodes run ${earlier.name} and become the present version one after the other, with 5 s of both between`,
  setting: { ...threeNodes, own: 'two versions' },
  rounds: { quick: 0, usual: 1 },
  unable: () => unableToRunNodes() ?? earlier.unable,
  async strike({ nodes }) {
    const { entry, remove } = earlier.unpack();
    for (const node of nodes) {
      await node.end('SIGTERM');
      await node.start({ entry });
    }
    await pause(5000);
    for (const node of nodes) {
      await node.end('SIGTERM');
      await node.start();
      await pause(5000);
    }
    remove();
  },
};
