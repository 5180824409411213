import type { Fault } from './parts/fault.ts';
import { pause, until } from './parts/process.ts';
import { alone } from './parts/settings.ts';
import { fill, smallDisk, unableToMount } from './parts/small-disk.ts';

export const fault: Fault = {
  what: 'the disk of the data folder, database included, is full for 10 s',
  setting: { ...alone, own: 'data on a small disk', folder: smallDisk('.', 300) },
  rounds: { quick: 0, usual: 2 },
  unable: unableToMount,
  async strike({ data, server }) {
    const makeRoom = fill(data);
    await pause(10_000);
    makeRoom();
    await until('the desk answers', 90, async () => (await fetch(`${server.url}/healthz`)).ok);
  },
};
