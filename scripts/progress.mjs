/** A line that tells what is going on: rewritten in place at a terminal, written once where lines are collected. */
export function createProgress(words, output = process.stdout) {
  let current = '';
  return {
    /** What is being done now, and for how long. */
    step(title, seconds = 0) {
      if (output.isTTY) output.write(`\r\x1b[K… ${title}${seconds > 1 ? ` ${words.seconds(seconds)}` : ''}`);
      else if (title !== current) output.write(`… ${title}\n`);
      current = title;
    },
    /** The step is over; `said` stays on the screen. */
    done(said) {
      if (output.isTTY) output.write('\r\x1b[K');
      if (said) output.write(`✓ ${said}\n`);
      current = '';
    },
  };
}
