import { existsSync, mkdtempSync, renameSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Fault } from './parts/fault.ts';
import { pause } from './parts/process.ts';
import { alone } from './parts/settings.ts';

/** Debian's libfaketime; only the clock on the wall jumps, not the one that measures durations, as when somebody sets a machine's clock. */
const library = '/usr/lib/x86_64-linux-gnu/faketime/libfaketimeMT.so.1';
const file = join(mkdtempSync(join(tmpdir(), 'otklik-faults-clock-')), 'offset');
const env = { LD_PRELOAD: library, FAKETIME_TIMESTAMP_FILE: file, FAKETIME_DONT_FAKE_MONOTONIC: '1', FAKETIME_CACHE_DURATION: '1' };

function jump(offset: string): void {
  writeFileSync(`${file}.new`, offset);
  renameSync(`${file}.new`, file);
}
jump('+0');

export const fault: Fault = {
  what: 'the server’s clock jumps an hour ahead, an hour behind, and back',
  setting: { ...alone, env },
  rounds: { quick: 0, usual: 1 },
  unable: () => (existsSync(library) ? undefined : 'the package libfaketime is not installed'),
  async strike() {
    for (const offset of ['+1h', '-1h', '+0']) {
      jump(offset);
      await pause(4000);
    }
  },
};
