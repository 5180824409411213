import type { State } from './doctor/check.ts';
import { examine } from './doctor/doctor.ts';
import { en } from './doctor/words/en.ts';
import { ru } from './doctor/words/ru.ts';
import { openBucket } from './files/bucket.ts';
import { systemClock } from './kit/clock.ts';
import { bucketOf, readConfig, terminalLanguage, terminalWords } from './kit/config.ts';
import { createLog } from './kit/log.ts';
import { StartFailure } from './kit/start-failure.ts';

/** `npm run doctor [-- --json] [--data DIR]`: exit code 1 where something is broken. */
const args = process.argv.slice(2);
const words = terminalLanguage() === 'ru' ? ru : en;
const json = args.includes('--json');
const marks: Record<State, string> = { ok: '✓', warning: '!', failed: '✗', skipped: '–' };

async function look(): Promise<boolean> {
  const config = readConfig(args.filter((arg) => arg !== '--json'));
  const log = createLog({ level: 'warn', output: process.stderr });
  const report: { check: string; state: State; what: string; todo?: string }[] = [];
  const files = bucketOf(config);
  const bucket = files && { name: files.bucket, check: () => openBucket(files).check() };
  await examine({ config, clock: systemClock, log, bucket }, (check, findings) => {
    for (const { state, what, todo } of findings) {
      report.push({ check, state, what: what(words), ...(todo && { todo: todo(words) }) });
      if (json) continue;
      console.log(`${marks[state]} ${words.names[check]}: ${what(words)}`);
      if (todo) console.log(`    ${todo(words)}`);
    }
  });
  const count = (state: State) => report.filter((finding) => finding.state === state).length;
  console.log(json ? JSON.stringify(report, null, 1) : `\n${words.sum(count('failed'), count('warning'))}`);
  return count('failed') === 0;
}

if (args.includes('--help')) console.log(words.usage);
else {
  try {
    process.exitCode = (await look()) ? 0 : 1;
  } catch (error) {
    if (!(error instanceof StartFailure)) throw error;
    for (const sentence of error.sentences) console.error(sentence(terminalWords()));
    process.exitCode = 1;
  }
}
