import { useSyncExternalStore } from 'react';
import { serverNow } from '../desk.ts';

const ears = new Set<() => void>();
let timer: ReturnType<typeof setInterval> | undefined;

function listen(heard: () => void) {
  ears.add(heard);
  timer ??= setInterval(() => {
    for (const ear of ears) ear();
  }, 1000);
  return () => {
    ears.delete(heard);
    if (ears.size > 0) return;
    clearInterval(timer);
    timer = undefined;
  };
}

/** The server's time in whole seconds of milliseconds, ticking; one timer for all clocks on the screen. */
export const useNow = () => useSyncExternalStore(listen, () => Math.floor(serverNow() / 1000) * 1000);

/** The same, but renders anew each minute only. */
export const useMinute = () => useSyncExternalStore(listen, () => Math.floor(serverNow() / 60_000) * 60_000);
