import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { type Check, type Finding, failed, ok, skipped, warning } from './check.ts';
import { readNow } from './store.ts';

const warnSeconds = 2;
const failSeconds = 30;

/** Sessions, links and waiting times are counted by this machine's clock and by the database's: the two must agree. */
export const clock: Check = {
  name: 'clock',
  async look({ clock: ours, connect }) {
    const found: Finding[] = [];
    const client = await connect().catch(() => null); // the database's own check tells why
    if (client) {
      const before = ours.now().getTime();
      const theirs = (await readNow(client)).getTime();
      const middle = (before + ours.now().getTime()) / 2;
      const seconds = Math.abs(theirs - middle) / 1000;
      const said = seconds.toFixed(1);
      if (seconds > failSeconds)
        found.push(
          failed(
            (words) => words.clock.apart(said),
            (words) => words.clock.setIt,
          ),
        );
      else if (seconds > warnSeconds)
        found.push(
          warning(
            (words) => words.clock.apart(said),
            (words) => words.clock.setIt,
          ),
        );
      else found.push(ok((words) => words.clock.together));
    }
    return [...found, await askKeeper()];
  },
};

/** Whether the system keeps its clock by the network, where it says so. */
async function askKeeper(): Promise<Finding> {
  try {
    const { stdout } = await promisify(execFile)('timedatectl', ['show', '--property=NTPSynchronized', '--value'], { timeout: 3000 });
    if (stdout.trim() === 'yes') return ok((words) => words.clock.kept);
    if (stdout.trim() === 'no')
      return warning(
        (words) => words.clock.notKept,
        (words) => words.clock.setIt,
      );
  } catch {
    // No systemd, or none that answers: in containers and on other systems.
  }
  return skipped((words) => words.clock.keeperUnknown);
}
