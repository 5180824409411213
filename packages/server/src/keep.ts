import { createWriteStream, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import pack from '../package.json' with { type: 'json' };
import { createKeeping } from './files/keeping.ts';
import { type BackupParts, backUp, backUpTo, type Kept } from './keep/backup.ts';
import { KeepFailure } from './keep/failure.ts';
import { createProgress } from './keep/progress.ts';
import { restoreFrom } from './keep/restore.ts';
import { readAsked, sizeOf } from './keep/terminal.ts';
import { en } from './keep/words/en.ts';
import { ru } from './keep/words/ru.ts';
import { systemClock } from './kit/clock.ts';
import { bucketOf, pathFromHere, readConfig, terminalLanguage, terminalWords } from './kit/config.ts';
import { prepareDataFolder } from './kit/data-folder.ts';
import { reachDatabase } from './kit/db/reach.ts';
import { troubleOf } from './kit/db/trouble.ts';
import { createLog } from './kit/log.ts';
import { databaseFolderOf } from './kit/postgres/running.ts';
import { StartFailure } from './kit/start-failure.ts';

/** `backup FILE` and `restore FILE`. Everything is told on standard error: standard output may be the backup itself. */
const [verb, ...args] = process.argv.slice(2);
const language = terminalLanguage();
const words = language === 'ru' ? ru : en;
const number = (value: number) => new Intl.NumberFormat(language).format(value);
const progress = createProgress(process.stderr, systemClock);
const { say } = progress;
// Whatever was begun is undone by `exit`: the file that is not whole, the database that was started for now.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => process.exit(130));

async function open(settings: string[]) {
  const config = readConfig(settings);
  const log = createLog({ level: 'warn', output: process.stderr });
  if (verb === 'restore') prepareDataFolder(config.data);
  else if (!config.databaseUrl && !databaseFolderOf(config.data)) throw new KeepFailure((told) => told.nothingToKeep);
  const { connection, close } = await reachDatabase({ dataFolder: config.data, databaseUrl: config.databaseUrl, log, clock: systemClock });
  const shelf = createKeeping({ folder: join(config.data, 'files'), bucket: bucketOf(config) });
  return {
    config,
    close,
    parts: { connection, dataFolder: config.data, secret: config.secret, shelf, program: pack.version, clock: systemClock, progress, words },
  };
}

async function keep(file: string, parts: BackupParts): Promise<void> {
  let kept: Omit<Kept, 'bytes'>;
  if (file === '-') {
    kept = await backUp(process.stdout, parts);
    say(words.keptInPipe(number(kept.rows), number(kept.files)));
  } else {
    const whole = await backUpTo(pathFromHere(file), parts);
    kept = whole;
    say(words.kept(file, sizeOf(whole.bytes, language), number(whole.rows), number(whole.files)));
  }
  if (kept.filesMissing > 0) say(words.filesMissing(number(kept.filesMissing)));
  say(kept.secretKept ? words.secretKept : words.secretLeft);
}

async function bringBack(file: string, replace: boolean, parts: BackupParts): Promise<void> {
  // A pipe cannot be read twice, and nothing is changed before all of it has been read.
  const piped = join(parts.dataFolder, `restore-${process.pid}.tar.zst`);
  try {
    if (file === '-') await pipeline(process.stdin, createWriteStream(piped, { mode: 0o600 }));
    const done = await restoreFrom(file === '-' ? piped : pathFromHere(file), { ...parts, replace });
    const madeAt = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeStyle: 'short' }).format(new Date(done.madeAt));
    say(words.broughtBack(madeAt, number(done.rows), number(done.files)));
    if (done.upgraded.length > 0) say(words.upgraded(done.upgraded.join(', ')));
    if (done.filesMissing > 0) say(words.filesMissing(number(done.filesMissing)));
    if (done.jobsLeft) say(words.jobsLeft);
    if (done.otherSecret) say(words.otherSecret);
    say(done.running ? words.startAgain : words.startNow);
  } finally {
    if (file === '-') rmSync(piped, { force: true });
  }
}

/** The sentence for a failure that a person can do something about. */
function sentencesOf(error: unknown): string[] | null {
  if (error instanceof KeepFailure) return [error.sentence(words)];
  if (error instanceof StartFailure) return error.sentences.map((sentence) => sentence(terminalWords()));
  if (troubleOf(error) === 'unavailable' && error instanceof Error) return [words.cannotReach(error.message)];
  return null;
}

const usage = verb === 'restore' ? words.usageRestore : words.usageBackup;
if (args.includes('--help')) say(usage);
else {
  let close = async () => {};
  try {
    const { file, replace, settings } = readAsked(args, () => usage, verb === 'restore' ? ['--replace'] : []);
    const opened = await open(settings);
    close = opened.close;
    if (verb === 'restore') await bringBack(file, replace, opened.parts);
    else await keep(file, opened.parts);
  } catch (error) {
    for (const line of sentencesOf(error) ?? [String(error instanceof Error ? error.stack : error)]) say(line);
    process.exitCode = 1;
  }
  await close();
}
