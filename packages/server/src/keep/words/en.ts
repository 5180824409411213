/** What is said at the terminal while a desk is kept or brought back. */
export const en = {
  usageBackup: `A backup of the whole desk in one file, while the desk goes on working.

npm run backup -- FILE [--data DIR]     FILE such as otklik-2026-01-31.tar.zst, or - for standard output
npm run restore -- FILE                 brings it back

The database is the one the desk uses: DATABASE_URL, or the one inside the data folder.`,
  usageRestore: `Brings a desk back from a backup.

npm run restore -- FILE [--replace] [--data DIR]     FILE as npm run backup has written it, or - for standard input

--replace   takes the place of a desk that is not empty; the old one stands until the new one is whole

The database is the one the desk uses: DATABASE_URL, or the one inside the data folder.`,
  unknownOption: (option: string) => `There is no option ${option} here.`,
  checking: 'Reading the backup through …',
  checkingPart: (name: string) => `reading ${name}`,
  keepingTable: (place: number, all: number, name: string) => `tables ${place} of ${all}: ${name}`,
  keepingFile: (place: number, all: number) => `files ${place} of ${all}`,
  bringingTable: (place: number, all: number, name: string) => `bringing back tables ${place} of ${all}: ${name}`,
  bringingFile: (place: number, all: number) => `bringing back files ${place} of ${all}`,
  settling: 'Building indexes and checking references …',
  kept: (file: string, bytes: string, rows: string, files: string) => `✓ ${file}: ${bytes}. Rows: ${rows}, files: ${files}.`,
  keptInPipe: (rows: string, files: string) => `✓ Rows: ${rows}, files: ${files}. A pipe cannot be read again: only a restore proves that all of it arrived.`,
  secretKept: 'The signing secret is inside: keep the file as closed as the data folder.',
  secretLeft: 'The signing secret is not inside, for it was given by OTKLIK_SECRET: keep it too, or everybody signs in anew.',
  filesMissing: (count: string) => `Files that the database names and that are not there: ${count}. Removed in this very moment, or lost earlier.`,
  broughtBack: (madeAt: string, rows: string, files: string) => `✓ The desk of ${madeAt} is back. Rows: ${rows}, files: ${files}.`,
  upgraded: (steps: string) => `The backup was made by an earlier version; its tables took the steps ${steps}.`,
  jobsLeft: 'Letters that were not sent yet stayed behind: their queue is of another version.',
  otherSecret:
    'This desk signs with another secret than the one in the backup: everybody signs in anew. To avoid it, set OTKLIK_SECRET to the earlier one and start the desk again.',
  startAgain: 'The desk is running: stop it and start it again, so that it works with what was brought back.',
  startNow: 'Start the desk: npm start',
  alreadyThere: (file: string) => `${file} is there already and was left alone. Name a new file.`,
  cannotWrite: (file: string, reason: string) => `${file} cannot be written (${reason}). Choose a folder this user may write to.`,
  cannotRead: (file: string, reason: string) => `${file} cannot be read (${reason}).`,
  cannotReach: (reason: string) => `The desk’s database cannot be reached (${reason}). Check that it is running and that DATABASE_URL is right.`,
  noSpace: (file: string) => `No space is left for ${file}. Nothing of it was kept; free some or choose another disk.`,
  nothingToKeep: 'There is no desk here: the database has no tables of Otklik. Check --data and DATABASE_URL.',
  foreign: 'This is not a backup of Otklik. Nothing was changed.',
  torn: 'The backup is damaged: it was cut or altered, and its checksums do not fit. Nothing was changed. Take another copy of it.',
  newer: (step: string) =>
    `The backup was made by a newer version of Otklik (it knows the step ${step}). Nothing was changed. Update Otklik first, then bring it back.`,
  notEmpty: 'There is a desk here already, and nothing was changed. To put the backup in its place: npm run restore -- FILE --replace',
  inUse: 'This desk is running, so nothing was changed. Stop it (every node of it), then bring the backup back with --replace.',
  otherTables: (names: string) => `The database holds tables of another program (${names}), so nothing was changed. Give the desk a database of its own.`,
};

export type KeepWords = typeof en;
