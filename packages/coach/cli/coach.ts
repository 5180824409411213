import { createInterface } from 'node:readline';
import { loadLexicons } from '../load/node.ts';
import { createCoach } from '../src/index.ts';
import { answerLine, isVerb } from './lines.ts';

/** `npm run -s coach -- hint|situate|score`: JSON Lines on standard input, one JSON line for each on standard output, in order. */
const verb = process.argv[2];
if (!isVerb(verb)) {
  process.stderr.write('usage: npm run -s coach -- hint|situate|score < lines.jsonl\n');
  process.exit(2);
}
const coach = createCoach({ lexicons: await loadLexicons() });
for await (const line of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
  const answered = line.trim() === '' ? JSON.stringify({ error: 'an empty line' }) : answerLine(coach, verb, line);
  if (!process.stdout.write(`${answered}\n`)) await new Promise((resolve) => process.stdout.once('drain', resolve));
}
