/** How much the desk takes when nothing happens, and how long it needs to start: first with an empty data folder, then again. */
import { readFileSync } from 'node:fs';
import { startDesk } from '../test/desk.ts';

export const title = 'At rest';

/** Resident memory in MB, without what is shared with other processes counted twice (Linux only). */
const megabytes = (pid: number) => {
  const line = readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8').match(/^Pss:\s+(\d+)/m);
  return Math.round(Number(line?.[1] ?? 0) / 1024);
};

export async function measure(): Promise<Record<string, string>> {
  const began = performance.now();
  const desk = await startDesk();
  const first = performance.now() - began;
  const again = performance.now();
  await desk.restart();
  const later = performance.now() - again;
  await desk.owner.api.ask((await import('../packages/contract/src/conversations.ts')).conversationsRoutes.counts);
  const server = megabytes(desk.pid());
  await desk.stop();
  return {
    'first start with set-up': `${(first / 1000).toFixed(1)} s`,
    'later start (stop included), bound 3 s': `${(later / 1000).toFixed(1)} s`,
    'server memory, bound 200 MB': `${server} MB`,
  };
}
